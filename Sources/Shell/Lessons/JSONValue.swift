/// A JSON text as a value, for files that people may edit.
enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([(key: String, value: JSONValue)])

    static func == (a: JSONValue, b: JSONValue) -> Bool { a.written() == b.written() }

    /// The value of a key; nil if this is no object or has none.
    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    /// A whole number; nil if it is none.
    var int: Int? {
        guard case .number(let number) = self else { return nil }
        return Int(exactly: number)
    }

    var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    // MARK: Writing

    /// The text; objects within `breadth` levels have a line for each member.
    func written(breadth: Int = 0, indent: String = "") -> String {
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let number): return Int(exactly: number).map(String.init) ?? number.description
        case .text(let text): return JSONValue.quoted(text)
        case .list(let items): return "[" + items.map { $0.written() }.joined(separator: ", ") + "]"
        case .object(let members):
            guard breadth > 0, !members.isEmpty else {
                let body = members.map { JSONValue.quoted($0.key) + ": " + $0.value.written() }
                return "{" + body.joined(separator: ", ") + "}"
            }
            let inner = indent + "  "
            let body = members.map {
                inner + JSONValue.quoted($0.key) + ": "
                    + $0.value.written(breadth: breadth - 1, indent: inner)
            }
            return "{\n" + body.joined(separator: ",\n") + "\n" + indent + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    // MARK: Reading

    /// Reads a text; nil if it is not JSON.
    init?(reading text: String) {
        var reader = Reader(rest: text.unicodeScalars[...])
        guard let value = reader.value(depth: 0) else { return nil }
        reader.skipSpace()
        guard reader.rest.isEmpty else { return nil }
        self = value
    }

    private struct Reader {
        var rest: Substring.UnicodeScalarView

        mutating func skipSpace() { rest = rest.drop { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" } }

        mutating func take(_ text: String) -> Bool {
            guard rest.starts(with: text.unicodeScalars) else { return false }
            rest = rest.dropFirst(text.unicodeScalars.count)
            return true
        }

        mutating func value(depth: Int) -> JSONValue? {
            skipSpace()
            guard depth < 32, let first = rest.first else { return nil }
            switch first {
            case "{": return object(depth)
            case "[": return list(depth)
            case "\"": return text().map { .text($0) }
            default: break
            }
            if take("true") { return .bool(true) }
            if take("false") { return .bool(false) }
            if take("null") { return .null }
            let digits = rest.prefix { "+-.eE0123456789".unicodeScalars.contains($0) }
            rest = rest.dropFirst(digits.count)
            return Double(String(digits)).map { .number($0) }
        }

        mutating func object(_ depth: Int) -> JSONValue? {
            _ = take("{")
            var members: [(key: String, value: JSONValue)] = []
            skipSpace()
            if take("}") { return .object([]) }
            while true {
                skipSpace()
                guard let key = text() else { return nil }
                skipSpace()
                guard take(":"), let value = value(depth: depth + 1) else { return nil }
                members.append((key, value))
                skipSpace()
                if take("}") { return .object(members) }
                guard take(",") else { return nil }
            }
        }

        mutating func list(_ depth: Int) -> JSONValue? {
            _ = take("[")
            var items: [JSONValue] = []
            skipSpace()
            if take("]") { return .list([]) }
            while true {
                guard let value = value(depth: depth + 1) else { return nil }
                items.append(value)
                skipSpace()
                if take("]") { return .list(items) }
                guard take(",") else { return nil }
            }
        }

        mutating func text() -> String? {
            guard take("\"") else { return nil }
            var result = ""
            while let scalar = rest.popFirst() {
                switch scalar {
                case "\"": return result
                case "\\":
                    guard let escaped = escape() else { return nil }
                    result.unicodeScalars.append(escaped)
                default: result.unicodeScalars.append(scalar)
                }
            }
            return nil
        }

        mutating func escape() -> Unicode.Scalar? {
            guard let mark = rest.popFirst() else { return nil }
            switch mark {
            case "n": return "\n"
            case "t": return "\t"
            case "r": return "\r"
            case "b": return "\u{8}"
            case "f": return "\u{C}"
            case "u":
                let digits = rest.prefix(4)
                rest = rest.dropFirst(4)
                return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
            default: return mark
            }
        }
    }
}
