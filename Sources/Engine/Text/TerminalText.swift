/// Text on its way to a terminal.
enum TerminalText {
    /// The text with control characters (C0 but newline and tab, DEL, C1) made visible, so that a program cannot
    /// steer the terminal: `^[` style for C0 and DEL, `\x9b` style for C1.
    static func escapeControlCharacters(_ text: String) -> String {
        guard text.utf8.contains(where: { ($0 < 32 && $0 != 9 && $0 != 10) || $0 == 127 || $0 == 0xC2 })
        else {
            return text
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 9, 10, 32...126, 160...: result.append(scalar)
            case 0...127:
                result.append("^")
                result.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value ^ 64)))
            default: result.append(contentsOf: "\\x\(String(scalar.value, radix: 16))".unicodeScalars)
            }
        }
        return String(result)
    }

    /// The same for a view of code points; lone surrogates become U+FFFD.
    static func escapeControlCharacters(_ text: CodePoints) -> String { escapeControlCharacters(text.string) }
}
