/// `repr` of text and bytes, and `ascii`.
enum TextRepresentation {
    /// Appends the text as a Python literal.
    static func append(_ text: CodePoints, asciiOnly: Bool = false, to builder: inout TextBuilder) {
        let quote = quote(for: text)
        builder.append(quote)
        for index in 0..<text.count {
            let code = text[index]
            if code >= 32, code < 127 {
                if code == quote || code == 92 { builder.append(92) }
                builder.append(code)
            } else if code > 127, !asciiOnly, CharacterClass.isPrintable(code) {
                builder.append(code)
            } else {
                appendEscape(code, to: &builder)
            }
        }
        builder.append(quote)
    }

    /// Appends bytes as a Python literal.
    static func append(bytes: CodePoints, to builder: inout TextBuilder) {
        let quote = quote(for: bytes)
        builder.append(98)
        builder.append(quote)
        for index in 0..<bytes.count {
            let code = bytes[index]
            if code >= 32, code < 127 {
                if code == quote || code == 92 { builder.append(92) }
                builder.append(code)
            } else {
                appendEscape(code, to: &builder)
            }
        }
        builder.append(quote)
    }

    /// A `repr` (or the text of one) with everything beyond ASCII escaped, as `ascii` gives it.
    static func appendASCII(_ text: CodePoints, to builder: inout TextBuilder) {
        for index in 0..<text.count {
            if text[index] < 128 {
                builder.append(text[index])
            } else {
                appendEscape(text[index], to: &builder)
            }
        }
    }

    /// Double quotes only where the text has single ones and no double ones.
    private static func quote(for text: CodePoints) -> UInt32 {
        text.firstIndex(of: 39) != nil && text.firstIndex(of: 34) == nil ? 34 : 39
    }

    private static func appendEscape(_ code: UInt32, to builder: inout TextBuilder) {
        switch code {
        case 9: builder.append("\\t")
        case 10: builder.append("\\n")
        case 13: builder.append("\\r")
        default: appendEscaped(code, to: &builder)
        }
    }

    /// Appends `\xhh`, `\uhhhh` or `\Uhhhhhhhh`, the shortest.
    static func appendEscaped(_ code: UInt32, to builder: inout TextBuilder) {
        builder.append(92)
        switch code {
        case 0...0xFF: appendHex(code, letter: 120, digits: 2, to: &builder)
        case 0x100...0xFFFF: appendHex(code, letter: 117, digits: 4, to: &builder)
        default: appendHex(code, letter: 85, digits: 8, to: &builder)
        }
    }

    private static func appendHex(
        _ code: UInt32, letter: UInt32, digits: UInt32, to builder: inout TextBuilder
    ) {
        builder.append(letter)
        for place in (0..<digits).reversed() {
            let digit = code >> (place * 4) & 15
            builder.append(digit < 10 ? 48 + digit : 87 + digit)
        }
    }
}

extension CodePoints {
    /// The text's `repr` as a Swift string, for messages; cut after so many code points.
    func representation(limit: Int = .max) -> String {
        var builder = TextBuilder()
        TextRepresentation.append(self, to: &builder)
        return builder.withView { $0[0..<min(limit, $0.count)].string }
    }
}
