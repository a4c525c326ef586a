import Foundation
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

    @Test func `A block pasted without brackets is one entry with its blank lines`() throws {
        let probe = try Probe(columns: 100, rows: 50)
        probe.terminal.send(Self.block.replacingOccurrences(of: "\n", with: "\r") + "\r")
        try probe.terminal.wait(for: "...     return 'čeština'\n...")
        probe.terminal.send("\r")
        try probe.terminal.wait(for: "\nprobe 1>")
        #expect(probe.terminal.screen.printed.contains("= " + Self.block.debugDescription))
    }

    @Test func `Blocks pasted without brackets end before the next line at the margin`() throws {
        let probe = try Probe(rows: 40)
        let blocks = [
            "class A:\n    x = 1\n\n    def f(self):\n        pass", "if x:\n    a\n\nelse:\n    b",
            "f(\n    1,\n\n    2)",
        ]
        let text = blocks.joined(separator: "\n\n\n") + "\n"
        probe.terminal.send(text.replacingOccurrences(of: "\n", with: "\r"))
        for block in blocks { try probe.terminal.wait(for: "= " + block.debugDescription) }
        try probe.terminal.wait(forCursorRow: "probe 3>")
    }

    @Test func `What is typed ahead is indented as if it had been typed slowly`() throws {
        let probe = try Probe()
        probe.terminal.send("if x:\ra\rb\r\rc\r")
        try probe.terminal.wait(for: "= " + "if x:\n    a\n    b".debugDescription)
        try probe.terminal.wait(for: "= " + "c".debugDescription)
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
