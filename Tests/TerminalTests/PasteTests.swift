import Testing

@Suite struct PasteTests {
    private static let block =
        (["async def main():"] + (1...38).map { $0 % 7 == 0 ? "" : "    step(\($0))" } + [
            "    return 'čeština'"
        ]).joined(separator: "\n")

    @Test func `A pasted block with blank lines is one entry`() throws {
        let probe = try Probe(columns: 100, rows: 50)
        probe.terminal.send(Keys.paste(Self.block + "\n"))
        try probe.terminal.wait(forCursorRow: "...     return 'čeština'")
        #expect(probe.terminal.screen.text.hasPrefix("probe 0> async def main():\n...     step(1)\n"))
        probe.terminal.send("\r")
        try probe.terminal.wait(for: "\nprobe 1>")
        #expect(probe.terminal.screen.printed.contains("= " + Self.block.debugDescription))
    }

    @Test func `A paste taller than the screen is one entry`() throws {
        let probe = try Probe(columns: 100, rows: 10)
        probe.terminal.send(Keys.paste(Self.block))
        try probe.terminal.wait(forCursorRow: "...     return 'čeština'")
        probe.terminal.send("\r")
        try probe.terminal.wait(for: "\nprobe 1>")
        #expect(probe.terminal.screen.printed.contains("= " + Self.block.debugDescription))
    }

    @Test func `A paste in the middle of a line is inserted there`() throws {
        let probe = try Probe()
        try probe.type("f()", Keys.left, until: "probe 0> f()")
        probe.terminal.send(Keys.paste("1, 2"))
        try probe.terminal.wait(forCursorRow: "probe 0> f(1, 2)")
        try probe.enter(expecting: "f(1, 2)")
    }

    @Test func `A paste whose end has not come is not taken yet`() throws {
        let probe = try Probe()
        let paste = Keys.paste("a = 1\nb = 2")
        probe.terminal.send(String(paste.prefix(9)))
        probe.terminal.send(String(paste.dropFirst(9)))
        try probe.terminal.wait(forCursorRow: "... b = 2")
        try probe.enter(expecting: "a = 1\nb = 2")
    }

    @Test func `Control characters in a paste are left out`() throws {
        let probe = try Probe()
        probe.terminal.send(Keys.paste("a\u{1B}]2Jb\u{07}c"))
        try probe.terminal.wait(forCursorRow: "probe 0> a]2Jbc")
        try probe.enter(expecting: "a]2Jbc")
    }

    @Test func `A block pasted with its own indentation is not indented twice`() throws {
        let probe = try Probe()
        try probe.type("if x:\r", until: "...")
        probe.terminal.send(Keys.paste("    a\n    b"))
        try probe.terminal.wait(forCursorRow: "...     b")
        try probe.type("\r", until: "...")
        try probe.enter(expecting: "if x:\n    a\n    b")
    }

    @Test func `A paste without brackets is taken line by line, as it is indented`() throws {
        let probe = try Probe()
        probe.terminal.send("if x:\r    a\r    b\r\r")
        try probe.terminal.wait(for: "= " + "if x:\n    a\n    b".debugDescription)
    }
}

extension ScreenModel {
    /// All that has been printed, with lines that were wrapped at the edge joined again.
    var printed: String { (scrollback + lines).joined() }
}
