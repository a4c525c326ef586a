/// Finds characters by their Unicode names, for `\N{…}`.
enum CharacterNames {
    private static let table = makeTable()

    /// The code point of a name, in any case; nil where there is none.
    static func find(_ name: String) -> UInt32? {
        let key = name.uppercased()
        return table[key] ?? ideograph(key)
    }

    private static func makeTable() -> [String: UInt32] {
        var table: [String: UInt32] = [:]
        table.reserveCapacity(40_000)
        for value in assignedRanges.joined() {
            guard let properties = Unicode.Scalar(value)?.properties else { continue }
            if let name = properties.name { table[name] = value }
            if let alias = properties.nameAlias { table[alias] = value }
        }
        for (alias, value) in controlAliases { table[alias] = value }
        return table
    }

    /// The planes in which characters have names of their own.
    private static let assignedRanges: [ClosedRange<UInt32>] = [
        0...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xABFF, 0xD7B0...0xD7FF, 0xFB00...0xFFFD,
        0x10000...0x16FFF, 0x18800...0x1FFFF, 0xE0001...0xE01EF,
    ]

    /// Names that the Unicode Character Database lists as aliases of control characters.
    private static let controlAliases: [(String, UInt32)] = [
        ("NULL", 0), ("BELL", 0x1F514), ("ALERT", 7), ("BACKSPACE", 8), ("CHARACTER TABULATION", 9),
        ("TAB", 9),
        ("LINE FEED", 10), ("NEW LINE", 10), ("LF", 10), ("FORM FEED", 12), ("CARRIAGE RETURN", 13),
        ("CR", 13), ("ESCAPE", 27), ("ESC", 27), ("SPACE", 32), ("DELETE", 127), ("NBSP", 160),
        ("NO-BREAK SPACE", 160), ("ZWJ", 0x200D), ("ZWNJ", 0x200C), ("ZWSP", 0x200B), ("BOM", 0xFEFF),
        ("BYTE ORDER MARK", 0xFEFF),
    ]

    /// Ideographs and Hangul syllables are named by rule; the ideographs' names hold the code point.
    private static func ideograph(_ name: String) -> UInt32? {
        let prefix = "CJK UNIFIED IDEOGRAPH-"
        if name.hasPrefix(prefix) {
            guard let value = UInt32(name.dropFirst(prefix.count), radix: 16),
                let scalar = Unicode.Scalar(value), scalar.properties.name == name
            else { return nil }
            return value
        }
        guard name.hasPrefix("HANGUL SYLLABLE ") else { return nil }
        return (0xAC00...0xD7A3).first { Unicode.Scalar($0)?.properties.name == name }
    }
}
