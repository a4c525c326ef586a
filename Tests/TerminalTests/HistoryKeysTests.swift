import Foundation
import Testing

@Suite struct HistoryKeysTests {
    @Test func `Up brings back earlier entries and down the unfinished line`() throws {
        let probe = try Probe(history: "one\ntwo\n")
        try probe.type("thr", until: "probe 0> thr")
        try probe.type(Keys.up, until: "probe 0> two")
        try probe.type(Keys.up, until: "probe 0> one")
        try probe.type(Keys.up, until: "probe 0> one")
        try probe.type(Keys.down, Keys.down, until: "probe 0> thr")
    }

    @Test func `An entry of several lines comes back whole and is taken by one Enter`() throws {
        let probe = try Probe(history: "if x:\\n    a\\n\\n    b\nlast\n")
        try probe.type(Keys.up, Keys.up, until: "...     b")
        try probe.enter(expecting: "if x:\n    a\n\n    b")
    }

    @Test func `Up walks through the lines of an entry before it goes on to older ones`() throws {
        let probe = try Probe(history: "older\nf(1,\\n2)\n")
        try probe.type(Keys.up, until: "... 2)")
        try probe.type(Keys.up, until: "probe 0> f(1,")
        try probe.type(Keys.up, until: "probe 0> older")
        try probe.enter(expecting: "older")
    }

    @Test func `The history is saved for the user alone, without duplicates`() throws {
        let probe = try Probe()
        for (index, entry) in ["one", "two", "one"].enumerated() {
            probe.terminal.send(entry + "\r")
            try probe.terminal.wait(forCursorRow: "probe \(index + 1)>")
        }
        probe.terminal.send(Keys.control("D"))
        #expect(probe.terminal.waitForExit() == 0)
        #expect(try String(contentsOfFile: probe.historyPath, encoding: .utf8) == "two\none\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: probe.historyPath)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `Ctrl-R finds an older entry as one types what it contains`() throws {
        let probe = try Probe(history: "spawn a\nstep 1\nspawn b\nstep 2\n")
        try probe.type(Keys.control("R"), until: "search:")
        try probe.type("spa", until: "search: spa")
        try probe.terminal.wait(for: "search: spa\n  spawn b")
        probe.terminal.send(Keys.control("R"))
        try probe.terminal.wait(for: "search: spa\n  spawn a")
        try probe.enter(expecting: "spawn a")
    }

    @Test func `A key that does not belong to the search edits what was found`() throws {
        let probe = try Probe(history: "spawn a\nstep 1\n")
        try probe.type(Keys.control("R"), "awn", until: "search: awn")
        try probe.type(Keys.left, until: "probe 0> spawn a")
        try probe.type("x", until: "probe 0> spawn xa")
    }

    @Test(arguments: [Keys.control("G"), Keys.control("C")])
    func `A search given up`(key: String) throws {
        let probe = try Probe(history: "spawn a\n")
        try probe.type("abc", until: "probe 0> abc")
        try probe.type(Keys.control("R"), "spa", until: "search: spa")
        probe.terminal.send(key)
        try probe.terminal.wait(for: key == Keys.control("G") ? "probe 0> abc" : "= interrupted")
        #expect(!probe.terminal.screen.text.contains("search"))
    }

    @Test func `vi keys from the user's editrc work, Escape alone included`() throws {
        let probe = try Probe(history: "older\n", editrc: "tickbox:bind -v\n")
        try probe.type("abc", until: "probe 0> abc")
        probe.terminal.send(Keys.escape)
        try probe.terminal.wait { $0.column == 11 }
        try probe.type("x", until: "probe 0> ab")
        try probe.type("k", until: "probe 0> older")
        try probe.enter(expecting: "older")
    }
}
