import Testing

@testable import Engine

@Suite struct `Text for a terminal` {
    @Test(arguments: [
        ("plain\ttext\n", "plain\ttext\n"), ("\u{1B}[31mred", "^[[31mred"), ("\u{7F}\0\r", "^?^@^M"),
        ("\u{9B}2J", "\\x9b2J"), ("é中😀", "é中😀"), ("", ""), ("a\u{A0}b", "a\u{A0}b"),
    ])
    func `control characters are made visible`(text: String, shown: String) {
        #expect(TerminalText.escapeControlCharacters(text) == shown)
        #expect(text.withCodePoints { TerminalText.escapeControlCharacters($0) } == shown)
    }
}
