import Testing

@Suite struct MultiLineEntryTests {
    private static let block = "async def f(x):\n    if x:\n        return 1\n    await x"

    private func typeBlock(_ probe: Probe) throws {
        try probe.type("async def f(x):\r", until: "...")
        try probe.terminal.wait { $0.column == 8 }
        try probe.type("if x:", until: "...     if x:")
        try probe.type("\r", until: "...")
        try probe.type("return 1", until: "...         return 1")
        try probe.type("\r", until: "...")
        try probe.terminal.wait { $0.column == 8 }
        try probe.type("await x", until: "...     await x")
    }

    @Test func `A block is indented as it is typed and ends with a blank line`() throws {
        let probe = try Probe()
        try typeBlock(probe)
        try probe.type("\r", until: "...")
        try probe.enter(expecting: Self.block)
    }

    @Test func `Lines above can be reached and changed`() throws {
        let probe = try Probe()
        try typeBlock(probe)
        try probe.type(Keys.up, Keys.up, until: "...     if x:")
        try probe.type(Keys.control("E"), Keys.backspace, " is None:", until: "...     if x is None:")
        try probe.type(Keys.down, Keys.down, Keys.control("E"), "\r", until: "...")
        try probe.enter(expecting: Self.block.replacingFirst("if x:", with: "if x is None:"))
    }

    @Test func `Backspace at the start of a line joins it to the one above`() throws {
        let probe = try Probe()
        try probe.type("f(1,\r", until: "...")
        try probe.type("2)", Keys.home, Keys.backspace, until: "probe 0> f(1,2)")
        try probe.enter(expecting: "f(1,2)")
        #expect(!probe.terminal.screen.text.contains("..."))
    }

    @Test func `Delete at the end of a line joins the one below`() throws {
        let probe = try Probe()
        try probe.type("f(1,\r", until: "...")
        try probe.type("2)", Keys.up, Keys.end, until: "probe 0> f(1,")
        try probe.type(Keys.delete, until: "probe 0> f(1,2)")
        try probe.enter(expecting: "f(1,2)")
    }

    @Test func `Left and right go over the ends of lines`() throws {
        let probe = try Probe()
        try probe.type("f(1,\r", until: "...")
        try probe.type("2", Keys.left, Keys.left, "0,", until: "probe 0> f(1,0,")
        try probe.type(Keys.right, "3,", until: "... 3,2")
        try probe.type(Keys.end, ")", until: "... 3,2)")
        try probe.enter(expecting: "f(1,0,\n3,2)")
    }

    @Test func `Enter in the middle of a block opens a line there`() throws {
        let probe = try Probe()
        try typeBlock(probe)
        try probe.type(Keys.up, Keys.up, Keys.end, until: "...     if x:")
        probe.terminal.send("\r")
        try probe.terminal.wait(for: "...     if x:\n...\n...         return 1\n...     await x")
        try probe.type("pass", until: "...         pass")
    }

    @Test func `Backspace in indentation takes one level`() throws {
        let probe = try Probe()
        try probe.type("if x:\r", until: "...")
        probe.terminal.send("if y:\r")
        try probe.terminal.wait { $0.column == 12 && $0.row == 2 }
        probe.terminal.send(Keys.backspace)
        try probe.terminal.wait { $0.column == 8 }
        probe.terminal.send("\t")
        try probe.terminal.wait { $0.column == 12 }
        probe.terminal.send(Keys.backTab)
        try probe.terminal.wait { $0.column == 8 }
    }

    @Test func `Ctrl-C drops all lines`() throws {
        let probe = try Probe()
        try typeBlock(probe)
        try probe.type(Keys.up, Keys.up, until: "...     if x:")
        probe.terminal.send(Keys.control("C"))
        try probe.terminal.wait(for: "...     await x^C\n= interrupted\nprobe 1>")
    }

    @Test func `A block taller than the screen can be walked through and comes back whole`() throws {
        let probe = try Probe(rows: 6)
        let lines = (1...12).map { "x\($0)," }
        probe.terminal.send("f(\r")
        for line in lines {
            try probe.terminal.wait(forCursorRow: "...")
            probe.terminal.send(line + "\r")
        }
        try probe.terminal.wait(forCursorRow: "...")
        for _ in lines { probe.terminal.send(Keys.up) }
        try probe.type(Keys.end, "1", until: "... x1,1")
        for _ in lines { probe.terminal.send(Keys.down) }
        try probe.type(")", until: "... )")
        probe.terminal.send("\r")
        let entry = (["f(", "x1,1"] + lines.dropFirst() + [")"]).joined(separator: "\n")
        try probe.terminal.wait { screen in
            (screen.scrollback + screen.lines).joined().contains("= " + entry.debugDescription)
        }
    }
}

extension String {
    fileprivate func replacingFirst(_ old: String, with new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return replacingCharacters(in: range, with: new)
    }

    private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
