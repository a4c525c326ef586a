/// The encodings that text and bytes know.
enum TextCodec {
    case utf8, ascii, latin1

    /// The encoding of a name, in any of its spellings; nil for an unknown one.
    init?(name: CodePoints) {
        let key = name.string.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
        switch String(key) {
        case "utf-8", "utf8", "u8", "utf", "cp65001": self = .utf8
        case "ascii", "us-ascii", "646", "ansi-x3.4-1968", "iso646-us", "us": self = .ascii
        case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "iso8859", "cp819":
            self = .latin1
        default: return nil
        }
    }

    /// The name that errors give.
    var name: String {
        switch self {
        case .utf8: "utf-8"
        case .ascii: "ascii"
        case .latin1: "latin-1"
        }
    }

    fileprivate var limit: UInt32 { self == .ascii ? 128 : 256 }

    /// What to do where text cannot be encoded or bytes cannot be decoded.
    enum Handling {
        case strict, ignore, replace, backslash, xmlReference, surrogateEscape, surrogatePass
        /// A handler that does not exist, which matters only once it is wanted.
        case unknown(String)

        init(name: CodePoints) {
            switch name.string {
            case "strict": self = .strict
            case "ignore": self = .ignore
            case "replace": self = .replace
            case "backslashreplace": self = .backslash
            case "xmlcharrefreplace": self = .xmlReference
            case "surrogateescape": self = .surrogateEscape
            case "surrogatepass": self = .surrogatePass
            case let other: self = .unknown(other)
            }
        }
    }
}

/// A UnicodeEncodeError's or UnicodeDecodeError's arguments, or another error that a codec raises.
enum CodecError: Error, Equatable {
    case encoding(codec: String, range: Range<Int>, reason: String)
    case decoding(codec: String, range: Range<Int>, reason: String)
    /// LookupError: no such error handler.
    case unknownHandler(String)

    /// The exception's text; the object is what was to be encoded or decoded.
    func message(_ object: CodePoints) -> String {
        switch self {
        case .unknownHandler(let name): return "unknown error handler name '\(name)'"
        case .encoding(let codec, let range, let reason):
            let place = "position \(CodecError.shown(range)): \(reason)"
            guard range.count == 1 else { return "'\(codec)' codec can't encode characters in \(place)" }
            var escaped = TextBuilder()
            TextRepresentation.appendEscaped(object[range.lowerBound], to: &escaped)
            return "'\(codec)' codec can't encode character '\(escaped.makeString())' in \(place)"
        case .decoding(let codec, let range, let reason):
            let place = "position \(CodecError.shown(range)): \(reason)"
            guard range.count == 1 else { return "'\(codec)' codec can't decode bytes in \(place)" }
            let byte = object[range.lowerBound]
            return
                "'\(codec)' codec can't decode byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16)) in \(place)"
        }
    }

    private static func shown(_ range: Range<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound - 1)"
    }
}

extension TextCodec {
    // MARK: Encoding

    /// Appends the text's bytes.
    func encode(_ text: CodePoints, _ handling: Handling = .strict, to bytes: inout TextBuilder)
        throws(CodecError)
    {
        var index = 0
        while index < text.count {
            let code = text[index]
            if canEncode(code) {
                appendEncoded(code, to: &bytes)
                index += 1
            } else {
                var end = index + 1
                while end < text.count, !canEncode(text[end]) { end += 1 }
                index = try replace(text, index..<end, handling, in: &bytes)
            }
        }
    }

    private func canEncode(_ code: UInt32) -> Bool {
        self == .utf8 ? !(0xD800...0xDFFF).contains(code) : code < limit
    }

    private func appendEncoded(_ code: UInt32, to bytes: inout TextBuilder) {
        if code < 128 || self != .utf8 {
            bytes.append(code)
        } else if code < 0x800 {
            bytes.append(0xC0 | code >> 6)
            bytes.append(0x80 | code & 0x3F)
        } else if code < 0x10000 {
            bytes.append(0xE0 | code >> 12)
            bytes.append(0x80 | code >> 6 & 0x3F)
            bytes.append(0x80 | code & 0x3F)
        } else {
            bytes.append(0xF0 | code >> 18)
            bytes.append(0x80 | code >> 12 & 0x3F)
            bytes.append(0x80 | code >> 6 & 0x3F)
            bytes.append(0x80 | code & 0x3F)
        }
    }

    /// Handles a stretch that cannot be encoded; gives where to go on.
    private func replace(
        _ text: CodePoints, _ range: Range<Int>, _ handling: Handling, in bytes: inout TextBuilder
    ) throws(CodecError) -> Int {
        let reason = self == .utf8 ? "surrogates not allowed" : "ordinal not in range(\(limit))"
        for index in range {
            let code = text[index]
            switch handling {
            case .strict: throw .encoding(codec: name, range: range, reason: reason)
            case .unknown(let name): throw .unknownHandler(name)
            case .ignore: break
            case .replace: bytes.append(63)
            case .backslash: TextRepresentation.appendEscaped(code, to: &bytes)
            case .xmlReference: bytes.append("&#\(code);")
            case .surrogateEscape:
                guard (0xDC80...0xDCFF).contains(code) else {
                    throw .encoding(codec: name, range: index..<range.upperBound, reason: reason)
                }
                bytes.append(code & 0xFF)
            case .surrogatePass:
                guard self == .utf8 else { throw .encoding(codec: name, range: range, reason: reason) }
                appendEncoded(code, to: &bytes)
            }
        }
        return range.upperBound
    }

    // MARK: Decoding

    /// Appends the text that bytes encode.
    func decode(_ bytes: CodePoints, _ handling: Handling = .strict, to text: inout TextBuilder)
        throws(CodecError)
    {
        if self == .latin1 { return text.append(bytes) }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 128 {
                text.append(byte)
                index += 1
                continue
            }
            switch self == .utf8
                ? TextCodec.sequence(bytes, at: index) : .invalid(1, "ordinal not in range(128)")
            {
            case .code(let code, let length):
                text.append(code)
                index += length
            case .invalid(let length, let reason):
                index = try replace(bytes, index..<index + length, reason, handling, in: &text)
            }
        }
    }

    /// One UTF-8 sequence of more than a byte.
    private enum Sequence {
        case code(UInt32, length: Int)
        case invalid(Int, String)
    }

    private static func sequence(_ bytes: CodePoints, at start: Int) -> Sequence {
        let first = bytes[start]
        let length: Int
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return .invalid(1, "invalid start byte")
        }
        var code = first & (0x7F >> UInt32(length))
        for place in 1..<length {
            guard start + place < bytes.count else { return .invalid(place, "unexpected end of data") }
            let byte = bytes[start + place]
            guard byte & 0xC0 == 0x80, place > 1 || isAllowed(byte, after: first) else {
                return .invalid(place, "invalid continuation byte")
            }
            code = code << 6 | byte & 0x3F
        }
        return .code(code, length: length)
    }

    /// Overlong forms, surrogates and what is beyond Unicode already show in the second byte.
    private static func isAllowed(_ second: UInt32, after first: UInt32) -> Bool {
        switch first {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }

    /// Handles a stretch that cannot be decoded; gives where to go on.
    private func replace(
        _ bytes: CodePoints, _ range: Range<Int>, _ reason: String, _ handling: Handling,
        in text: inout TextBuilder
    ) throws(CodecError) -> Int {
        switch handling {
        case .strict, .xmlReference: throw .decoding(codec: name, range: range, reason: reason)
        case .unknown(let name): throw .unknownHandler(name)
        case .ignore: break
        case .replace: text.append(0xFFFD)
        case .backslash: for index in range { TextRepresentation.appendEscaped(bytes[index], to: &text) }
        case .surrogateEscape: for index in range { text.append(0xDC00 | bytes[index]) }
        case .surrogatePass:
            guard self == .utf8, let code = TextCodec.surrogate(bytes, at: range.lowerBound) else {
                throw .decoding(codec: name, range: range, reason: reason)
            }
            text.append(code)
            return range.lowerBound + 3
        }
        return range.upperBound
    }

    private static func surrogate(_ bytes: CodePoints, at index: Int) -> UInt32? {
        guard index + 2 < bytes.count, bytes[index] == 0xED, bytes[index + 1] & 0xE0 == 0xA0,
            bytes[index + 2] & 0xC0 == 0x80
        else { return nil }
        return 0xD000 | (bytes[index + 1] & 0x3F) << 6 | bytes[index + 2] & 0x3F
    }
}
