import PythonSyntax

extension Unparser {
    static func text(of constant: Constant) -> String {
        switch constant {
        case .none: "None"
        case .boolean(let truth): truth ? "True" : "False"
        case .ellipsis: "..."
        case .integer(let number): "\(number)"
        case .bigInteger(let digits, let radix): prefix(radix) + digits
        case .float(let number): text(of: number)
        case .imaginary(let number): text(of: number) + "j"
        case .string(let points): quoted(points)
        case .bytes(let bytes): "b" + quoted(bytes.map(UInt32.init), isBytes: true)
        }
    }

    private static func prefix(_ radix: Int) -> String {
        switch radix {
        case 2: "0b"
        case 8: "0o"
        case 16: "0x"
        default: ""
        }
    }

    private static func text(of number: Double) -> String {
        if number.isInfinite { return "1e309" }
        let text = "\(number)"
        return text.hasSuffix("e+0") ? String(text.dropLast(3)) : text
    }

    /// A string literal as `repr` writes it, for the usual characters.
    private static func quoted(_ points: [UInt32], isBytes: Bool = false) -> String {
        let quote: UInt32 = points.contains(39) && !points.contains(34) ? 34 : 39
        var text = scalar(quote)
        for point in points { text += escaped(point, quote, isBytes: isBytes) }
        return text + scalar(quote)
    }

    private static func escaped(_ point: UInt32, _ quote: UInt32, isBytes: Bool) -> String {
        switch point {
        case quote, 92: "\\" + scalar(point)
        case 9: "\\t"
        case 10: "\\n"
        case 13: "\\r"
        case 0..<32, 127: "\\x" + hexadecimal(point, width: 2)
        case 128... where isBytes: "\\x" + hexadecimal(point, width: 2)
        case 0xD800..<0xE000: "\\u" + hexadecimal(point, width: 4)
        default: scalar(point)
        }
    }

    private static func scalar(_ point: UInt32) -> String {
        Unicode.Scalar(point).map { String(Character($0)) } ?? ""
    }

    private static func hexadecimal(_ number: UInt32, width: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    // MARK: Formatted strings

    static func formattedLiteral(_ expression: Expression) -> String {
        let body = formattedBody(expression)
        let quote = body.contains("'") && !body.contains("\"") ? "\"" : "'"
        return "f" + quote + body + quote
    }

    private static func formattedBody(_ expression: Expression) -> String {
        switch expression.node {
        case .joinedString(let parts): parts.map(formattedBody).joined()
        case .constant(.string(let points)): points.map(doubled).joined()
        case .formattedValue(let value, let conversion, let specification):
            field(value, conversion) + (specification.map { ":" + formattedBody($0) } ?? "") + "}"
        default: ""
        }
    }

    private static func doubled(_ point: UInt32) -> String {
        point == 123 ? "{{" : point == 125 ? "}}" : scalar(point)
    }

    private static func field(_ value: Expression, _ conversion: Conversion?) -> String {
        var unparser = Unparser()
        unparser.write(value, .test)
        let gap = unparser.text.hasPrefix("{") ? " " : ""
        return "{" + gap + unparser.text + suffix(conversion)
    }

    private static func suffix(_ conversion: Conversion?) -> String {
        switch conversion {
        case nil: ""
        case .string: "!s"
        case .representation: "!r"
        case .ascii: "!a"
        }
    }

    // MARK: Operators

    static func level(of operation: BinaryOperator) -> Level {
        switch operation {
        case .add, .subtract: .sum
        case .multiply, .matrixMultiply, .divide, .modulo, .floorDivide: .term
        case .power: .power
        case .leftShift, .rightShift: .shift
        case .bitwiseOr: .bitOr
        case .bitwiseXor: .bitXor
        case .bitwiseAnd: .bitAnd
        }
    }

    static func text(of operation: BinaryOperator) -> String {
        switch operation {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .matrixMultiply: "@"
        case .divide: "/"
        case .modulo: "%"
        case .power: "**"
        case .leftShift: "<<"
        case .rightShift: ">>"
        case .bitwiseOr: "|"
        case .bitwiseXor: "^"
        case .bitwiseAnd: "&"
        case .floorDivide: "//"
        }
    }

    static func text(of operation: ComparisonOperator) -> String {
        switch operation {
        case .equal: "=="
        case .notEqual: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .is: "is"
        case .isNot: "is not"
        case .in: "in"
        case .notIn: "not in"
        }
    }
}
