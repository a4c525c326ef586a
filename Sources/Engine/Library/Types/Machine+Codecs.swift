/// Encoding and decoding: UTF-8, ASCII and Latin-1.
extension Machine {
    private enum Codec: String {
        case utf8 = "utf-8"
        case ascii
        case latin1 = "latin-1"
    }

    private func codec(_ name: Value) throws(Raised) -> Codec {
        if name.isUndefined { return .utf8 }
        guard let text = text(name)?.text else {
            throw raise(.typeError, "encode() argument 'encoding' must be str, not \(typeName(name))")
        }
        switch text.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
        case "utf8", "u8": return .utf8
        case "ascii", "usascii", "646": return .ascii
        case "latin1", "iso88591", "l1", "latin", "cp819": return .latin1
        default: throw raise(.lookupError, "unknown encoding: \(text)")
        }
    }

    private func errorHandler(_ value: Value) throws(Raised) -> String {
        guard !value.isUndefined else { return "strict" }
        return try textArgument(value, "encode").text
    }

    // MARK: Encoding

    func encode(_ text: StringObject, _ encoding: Value, _ errors: Value) throws(Raised) -> Value {
        let codec = try codec(encoding)
        let handler = try errorHandler(errors)
        var bytes: [UInt8] = []
        for index in 0..<text.count {
            let code = text[index]
            if code < 128 || (codec == .latin1 && code < 256) {
                bytes.append(UInt8(code))
            } else if codec == .utf8, let scalar = Unicode.Scalar(code) {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            } else {
                bytes += try replacement(text, index, codec, handler)
            }
        }
        return BytesObject.make(heap, class: classBits(.bytes), bytes).value
    }

    private func replacement(
        _ text: StringObject, _ index: Int, _ codec: Codec, _ handler: String
    ) throws(Raised) -> [UInt8] {
        let code = text[index]
        let digits = String(code, radix: 16)
        switch handler {
        case "ignore": return []
        case "replace": return [63]
        case "xmlcharrefreplace": return Array("&#\(code);".utf8)
        case "backslashreplace":
            let width = code < 256 ? 2 : code < 0x10000 ? 4 : 8
            let letter = code < 256 ? "x" : code < 0x10000 ? "u" : "U"
            return Array("\\\(letter)\(String(repeating: "0", count: width - digits.count))\(digits)".utf8)
        case "strict":
            var end = index + 1
            while end < text.count, isUnencodable(text[end], codec) { end += 1 }
            let reason =
                codec == .utf8
                ? "surrogates not allowed" : "ordinal not in range(\(codec == .ascii ? 128 : 256))"
            let type = exceptionClass(.unicodeEncodeError).value
            throw raise(
                try call(
                    type, makeString(codec.rawValue), text.value, Value(index), Value(end), makeString(reason)
                ))
        default: throw raise(.lookupError, "unknown error handler name '\(handler)'")
        }
    }

    private func isUnencodable(_ code: UInt32, _ codec: Codec) -> Bool {
        switch codec {
        case .utf8: (0xD800...0xDFFF).contains(code)
        case .ascii: code > 127
        case .latin1: code > 255
        }
    }

    // MARK: Decoding

    func decode(_ bytes: BytesObject, _ encoding: Value, _ errors: Value) throws(Raised) -> Value {
        let codec = try codec(encoding)
        let handler = try errorHandler(errors)
        if codec == .latin1 { return makeString(bytes.view) }
        var builder = TextBuilder(capacity: bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes.data[index]
            if byte < 128 {
                builder.append(UInt32(byte))
                index += 1
                continue
            }
            if codec == .utf8, case .scalar(let code, let length) = Machine.decodeUTF8(bytes.buffer, index) {
                builder.append(code)
                index += length
                continue
            }
            index += try handleUndecodable(bytes, index, codec, handler, &builder)
        }
        return makeString(builder)
    }

    private enum DecodedUnit {
        case scalar(UInt32, length: Int)
        case invalid(length: Int, reason: String)
    }

    /// The code point at a place that does not begin with ASCII, or how much there is invalid.
    private static func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> DecodedUnit {
        let first = bytes[start]
        let (length, low, high): (Int, UInt8, UInt8)
        switch first {
        case 0xC2...0xDF: (length, low, high) = (2, 0x80, 0xBF)
        case 0xE0: (length, low, high) = (3, 0xA0, 0xBF)
        case 0xED: (length, low, high) = (3, 0x80, 0x9F)
        case 0xE1...0xEF: (length, low, high) = (3, 0x80, 0xBF)
        case 0xF0: (length, low, high) = (4, 0x90, 0xBF)
        case 0xF1...0xF3: (length, low, high) = (4, 0x80, 0xBF)
        case 0xF4: (length, low, high) = (4, 0x80, 0x8F)
        default: return .invalid(length: 1, reason: "invalid start byte")
        }
        var code = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for place in 1..<length {
            guard start + place < bytes.count else {
                return .invalid(length: place, reason: "unexpected end of data")
            }
            let byte = bytes[start + place]
            let isValid = place == 1 ? byte >= low && byte <= high : byte & 0xC0 == 0x80
            guard isValid else { return .invalid(length: place, reason: "invalid continuation byte") }
            code = code << 6 | UInt32(byte & 0x3F)
        }
        return .scalar(code, length: length)
    }

    private func handleUndecodable(
        _ bytes: BytesObject, _ index: Int, _ codec: Codec, _ handler: String, _ builder: inout TextBuilder
    ) throws(Raised) -> Int {
        var (length, reason) = (1, "ordinal not in range(128)")
        if codec == .utf8, case .invalid(let count, let why) = Machine.decodeUTF8(bytes.buffer, index) {
            (length, reason) = (count, why)
        }
        switch handler {
        case "ignore": break
        case "replace": builder.append(0xFFFD)
        case "backslashreplace":
            for place in index..<index + length {
                let digits = String(bytes.data[place], radix: 16)
                builder.append("\\x" + (digits.count < 2 ? "0" : "") + digits)
            }
        case "surrogateescape":
            for place in index..<index + length { builder.append(0xDC00 + UInt32(bytes.data[place])) }
        case "strict":
            let type = exceptionClass(.unicodeDecodeError).value
            throw raise(
                try call(
                    type, makeString(codec.rawValue), bytes.value, Value(index), Value(index + length),
                    makeString(reason)))
        default: throw raise(.lookupError, "unknown error handler name '\(handler)'")
        }
        return length
    }
}
