import CEditLine
import Shell
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("žluťoučký", 9), ("e\u{301}", 1), ("日本語", 6), ("ﾊﾝｶｸ", 4), ("한국", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇨🇿", 2), ("❤", 1), ("❤\u{FE0F}", 2),
        ("1\u{FE0F}\u{20E3}", 2), ("│ …→", 4), ("a\u{200B}b", 2), ("नमस्ते", 4),
        ("\u{1F3F4}\u{200D}\u{2620}\u{FE0F}", 2),
        ("\t\n", 0), ("\u{301}", 0),
    ])
    func `Columns of a text`(text: String, columns: Int) {
        #expect(DisplayWidth.columns(text) == columns)
    }

    @Test func `Single characters agree with the C library but for a few that it knows less well`() {
        #expect(cel_use_utf8_locale())
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0xA1...0x2FF, 0x370...0x52F, 0x2010...0x2027, 0x2190...0x2BFF, 0x3041...0x30FF,
            0x4E00...0x4E10, 0x9FF0...0x9FFF, 0xABF0...0xAC10, 0xD7A0...0xD7A3, 0xFF01...0xFFDC,
            0x1F300...0x1F64F, 0x1F680...0x1F6C5, 0x20000...0x20010,
        ]
        var different: [UInt32] = []
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else {
                continue
            }
            let known = Int(cel_width(value))
            if known >= 0 && known != DisplayWidth.columns(of: scalar) { different.append(value) }
        }
        #expect(different.isEmpty)
    }

    @Test func `A cut text ends in an ellipsis and is never too wide`() {
        #expect(DisplayWidth.truncated("abcdef", to: 6) == "abcdef")
        #expect(DisplayWidth.truncated("abcdef", to: 5) == "abcd…")
        #expect(DisplayWidth.truncated("日本語", to: 4) == "日…")
        #expect(DisplayWidth.truncated("ab", to: 0).isEmpty)
    }

    @Test func `Padding counts columns`() {
        #expect(DisplayWidth.padded("日本", to: 6) == "日本  ")
        #expect(DisplayWidth.padded("abc", to: 2) == "abc")
    }
}
