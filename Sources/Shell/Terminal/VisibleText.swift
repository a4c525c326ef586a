/// Makes control sequences visible, so that a program's output cannot drive the terminal.
public enum VisibleText {
    /// The text with every control character except newline and tab written in caret notation.
    ///
    /// Covers C0 (`^[` for escape), DEL (`^?`), C1 (`M-^[`) and the bidirectional overrides, which can
    /// make text read differently from what it is.
    public static func escapingControls(in text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var visible = ""
        for scalar in text.unicodeScalars {
            if isHidden(scalar) {
                visible += notation(for: scalar)
            } else {
                visible.unicodeScalars.append(scalar)
            }
        }
        return visible
    }

    /// The text without the escape sequences of colours.
    static func withoutStyles(_ text: String) -> String {
        guard text.contains("\u{1B}") else { return text }
        var plain = ""
        var isInside = false
        for character in text {
            if character == "\u{1B}" { isInside = true }
            if !isInside { plain.append(character) }
            if character == "m" { isInside = false }
        }
        return plain
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func notation(for scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20: "^" + letter(scalar.value + 0x40)
        case 0x7F: "^?"
        case 0x80..<0xA0: "M-^" + letter(scalar.value - 0x40)
        default: "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
        }
    }

    private static func letter(_ value: UInt32) -> String {
        Unicode.Scalar(value).map { String($0) } ?? "?"
    }
}
