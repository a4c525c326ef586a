import Testing

@Suite struct CompletionKeysTests {
    @Test func `Tab completes the only candidate and adds what follows it`() throws {
        let probe = try Probe()
        try probe.type("can\t", until: "probe 0> cancel")
        try probe.type("a", until: "probe 0> cancel a")
        try probe.enter(expecting: "cancel a")
    }

    @Test func `Tab goes as far as all candidates agree and then lists them`() throws {
        let probe = try Probe()
        try probe.type("s\t", until: "probe 0> s")
        try probe.terminal.wait(for: "probe 0> s\n  spawn      start a task\n  step       run one tick\n")
        try probe.terminal.wait(for: "  stop_here  a name of the program's\nprobe 0> s")
        try probe.type("t\t", until: "probe 0> st")
        try probe.type("o\t", until: "probe 0> stop_here")
    }

    @Test func `The list comes below a block, and the block again below it`() throws {
        let probe = try Probe()
        try probe.type("if x:\r", until: "...")
        try probe.type("s\t", until: "...     s")
        try probe.terminal.wait(for: "program's\nprobe 0> if x:\n...     s")
    }

    @Test func `A long list is cut to the screen's height`() throws {
        let probe = try Probe(rows: 6)
        try probe.type("\t", until: "probe 0>")
        try probe.terminal.wait(for: "  … and 3 more\nprobe 0>")
    }

    @Test func `Without a candidate Tab rings the bell`() throws {
        let probe = try Probe()
        probe.terminal.send("zzz\t")
        try probe.terminal.wait(for: "a bell") { $0.bells > 0 }
    }
}
