import Shell
import Testing

@Suite struct TerminalCapabilitiesTests {
    private func allows(_ choice: ColorChoice, terminal: Bool = true, _ variables: [String: String]) -> Bool {
        TerminalCapabilities.allowsColor(choice, isTerminal: terminal) { variables[$0] }
    }

    @Test func `A terminal is coloured unless its kind or NO_COLOR forbids it`() {
        #expect(allows(.auto, ["TERM": "xterm"]))
        #expect(!allows(.auto, ["TERM": "dumb"]))
        #expect(!allows(.auto, [:]))
        #expect(!allows(.auto, ["TERM": "xterm", "NO_COLOR": "1"]))
        #expect(allows(.auto, ["TERM": "xterm", "NO_COLOR": ""]))
        #expect(!allows(.auto, terminal: false, ["TERM": "xterm"]))
    }

    @Test func `The option beats the environment`() {
        #expect(allows(.always, terminal: false, ["NO_COLOR": "1"]))
        #expect(!allows(.never, ["TERM": "xterm"]))
    }

    @Test(arguments: [
        ("plain\ttext\n", "plain\ttext\n"), ("\u{1B}[2J", "^[[2J"), ("\u{7}\r\n", "^G^M\n"), ("\u{7F}", "^?"),
        ("\u{9B}x", "M-^[x"), ("a\u{202E}b", "a<U+202E>b"), ("日", "日"),
    ])
    func `Control characters are made visible`(text: String, visible: String) {
        #expect(VisibleText.escapingControls(in: text) == visible)
    }
}
