/// How many terminal columns text takes.
///
/// Counted by grapheme cluster, as current terminals draw it: combining marks add nothing, East Asian
/// wide characters and emoji take two columns, a flag or a joined sequence of emoji takes two in all.
public enum DisplayWidth {
    /// Columns of a text without control characters, which count as nothing.
    public static func columns(_ text: some StringProtocol) -> Int {
        if let ascii = asciiColumns(text) { return ascii }
        return text.reduce(0) { $0 + columns(of: $1) }
    }

    /// Columns of one grapheme cluster: seldom more than 2.
    public static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        // Variation selector 16 asks for the emoji form, regional indicators pair up to a flag.
        let asksForEmoji = scalars.contains { $0.value == 0xFE0F } && first.properties.isEmoji
        let isFlag = isRegionalIndicator(first) && scalars.count > 1
        if asksForEmoji || isFlag { return 2 }
        let widths = scalars.lazy.map(columns(of:))
        // Emoji draw what follows into themselves; the letters of an Indic cluster stand side by side.
        let isOnePicture = first.properties.isEmojiPresentation || scalars.contains { $0.value == 0x200D }
        return isOnePicture ? widths.first { $0 > 0 } ?? 0 : widths.reduce(0, +)
    }

    /// Columns of one scalar on its own.
    public static func columns(of scalar: Unicode.Scalar) -> Int {
        if (0x20..<0x7F).contains(scalar.value) { return 1 }
        if isInvisible(scalar) { return 0 }
        return isWide(scalar.value) ? 2 : 1
    }

    /// The text cut to at most so many columns; where something is cut, it ends in `…`.
    public static func truncated(_ text: String, to width: Int) -> String {
        guard columns(text) > width else { return text }
        guard width > 0 else { return "" }
        var kept = ""
        var used = 0
        for character in text {
            let next = columns(of: character)
            guard used + next <= width - 1 else { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }

    /// The text followed by spaces up to so many columns.
    public static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - columns(text)))
    }

    private static func asciiColumns(_ text: some StringProtocol) -> Int? {
        var count = 0
        for byte in text.utf8 {
            guard byte < 0x80 else { return nil }
            if byte >= 0x20 && byte != 0x7F { count += 1 }
        }
        return count
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        // The second and third letter of a composed Korean syllable are drawn into the first.
        if (0x1160...0x11FF).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return true
        case .format: return scalar.value != 0xAD
        default: return false
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        var low = 0
        var high = wideRanges.count
        while low < high {
            let middle = (low + high) / 2
            if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wideRanges.count && wideRanges[low].contains(value)
    }
}
