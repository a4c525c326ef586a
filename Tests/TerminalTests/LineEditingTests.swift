import Foundation
import Testing

@Suite struct LineEditingTests {
    @Test func `A typed line comes back whole`() throws {
        let probe = try Probe()
        try probe.type("print(1)", until: "probe 0> print(1)")
        try probe.enter(expecting: "print(1)")
    }

    @Test func `Enter on an empty line comes back at once`() throws {
        let probe = try Probe()
        try probe.enter(expecting: "")
        try probe.terminal.wait(forCursorRow: "probe 1>")
    }

    @Test func `A key in the middle of a line is inserted there`() throws {
        let probe = try Probe()
        try probe.type("ac", until: "probe 0> ac")
        try probe.type(Keys.left, "b", until: "probe 0> abc")
        try probe.type(Keys.home, "x", until: "probe 0> xabc")
        try probe.type(Keys.end, "y", until: "probe 0> xabcy")
        try probe.type(Keys.home, Keys.delete, until: "probe 0> abcy")
        try probe.type(Keys.end, Keys.backspace, until: "probe 0> abc")
        try probe.enter(expecting: "abc")
    }

    @Test func `Ctrl-C drops the line and says so`() throws {
        let probe = try Probe()
        try probe.type("half a line", until: "probe 0> half a line")
        probe.terminal.send(Keys.control("C"))
        try probe.terminal.wait(for: "probe 0> half a line^C\n= interrupted\n")
        try probe.terminal.wait(forCursorRow: "probe 1>")
    }

    @Test func `Ctrl-D leaves on an empty line and deletes on another`() throws {
        let probe = try Probe()
        try probe.type("ab", Keys.home, Keys.control("D"), until: "probe 0> b")
        try probe.type(Keys.backspace, Keys.control("D"), until: "probe 0>")
        try probe.type(Keys.right, Keys.backspace, until: "probe 0>")
        probe.terminal.send(Keys.control("D"))
        try probe.terminal.wait(for: "= end")
        #expect(probe.terminal.waitForExit() == 0)
    }

    @Test func `The terminal is given back as it was`() throws {
        let probe = try Probe()
        #expect(probe.terminal.screen.modes.contains(2004))
        probe.terminal.send(Keys.control("D"))
        try probe.terminal.wait(for: "= end")
        #expect(!probe.terminal.screen.modes.contains(2004))
    }

    @Test func `Wide characters, marks and emoji are edited by the column`() throws {
        let probe = try Probe()
        try probe.type("žluť日本👍", until: "probe 0> žluť日本👍")
        #expect(probe.terminal.screen.column == 9 + 4 + 4 + 2)
        try probe.type(Keys.left, Keys.backspace, "語", until: "probe 0> žluť日語👍")
        try probe.enter(expecting: "žluť日語👍")
    }

    @Test func `A line longer than the screen is wide wraps and can be edited at both ends`() throws {
        let probe = try Probe(columns: 20)
        let text = "abcdefghijklmnopqrstuvwxyz"
        probe.terminal.send(text)
        try probe.terminal.wait(for: "probe 0> abcdefghijk\nlmnopqrstuvwxyz")
        probe.terminal.send(Keys.home + "_")
        try probe.terminal.wait(for: "probe 0> _abcdefghij\nklmnopqrstuvwxyz")
        probe.terminal.send("\r")
        try probe.terminal.wait(for: "probe 1>")
        #expect(probe.terminal.screen.printed.contains("= " + ("_" + text).debugDescription))
    }

    @Test func `A change of size paints the entry again`() throws {
        let probe = try Probe(columns: 40)
        try probe.type("if x:\r", until: "...")
        probe.terminal.send("print('one', 'two')")
        try probe.terminal.wait(for: "probe 0> if x:\n...     print('one', 'two')")
        probe.terminal.resize(columns: 20, rows: 24)
        try probe.terminal.wait(for: "probe 0> if x:\n...     print('one',\n 'two')")
        probe.terminal.resize(columns: 60, rows: 24)
        try probe.terminal.wait { $0.text == "probe 0> if x:\n...     print('one', 'two')" }
        probe.terminal.send("\r\r")
        try probe.terminal.wait(for: "= " + "if x:\n    print('one', 'two')".debugDescription)
    }

    @Test func `After a stop from outside the entry is painted again`() throws {
        let probe = try Probe()
        try probe.type("abc", until: "probe 0> abc")
        probe.terminal.signal(SIGSTOP)
        probe.terminal.signal(SIGCONT)
        try probe.type("d", until: "probe 0> abcd")
        try probe.enter(expecting: "abcd")
    }

    @Test func `Ctrl-L clears the screen and keeps the entry`() throws {
        let probe = try Probe()
        try probe.enter(expecting: "")
        probe.terminal.send("if x:\r")
        try probe.terminal.wait(forCursorRow: "...")
        probe.terminal.send("y" + Keys.control("L"))
        try probe.terminal.wait { $0.text == "probe 1> if x:\n...     y" }
    }
}
