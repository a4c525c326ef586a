import Foundation
import Testing

/// The shell itself on a pseudo-terminal.
@Suite struct ShellSessionTests {
    private func start(
        _ arguments: [String] = [], _ more: [String: String] = ["NO_COLOR": "1"], columns: Int = 80
    ) throws -> PseudoTerminal {
        var environment = ["TICKBOX_HISTORY": ""]
        environment.merge(more) { $1 }
        let terminal = try PseudoTerminal("tickbox", arguments, environment: environment, columns: columns)
        try terminal.wait(for: "the first prompt", until: { $0.lines[$0.row].hasPrefix("tick 0 0.0s>") })
        return terminal
    }

    @Test func `The first start greets in three lines, says how to leave, and later ones do not`() throws {
        let folder = try TemporaryFolder()
        for isFirst in [true, false] {
            let terminal = try PseudoTerminal("tickbox", environment: ["HOME": folder.path])
            try terminal.wait { $0.lines[$0.row] == "tick 0 0.0s>" }
            #expect(terminal.screen.row == (isFirst ? 3 : 0))
            #expect(terminal.screen.text.contains("Ctrl-D or quit leaves.") == isFirst)
            terminal.send("quit\r")
            #expect(terminal.waitForExit() == 0)
        }
    }

    @Test func `A block is typed, a task spawned and stepped, and Ctrl-D leaves`() throws {
        let terminal = try start()
        terminal.send("async def f():\r")
        try terminal.wait { $0.column == 8 }
        terminal.send("await asyncio.sleep(2)\r\r")
        try terminal.wait { $0.lines[$0.row] == "tick 0 0.0s>" }
        terminal.send("spawn a = f()\r")
        try terminal.wait(for: "its first step runs in tick 1")
        terminal.send("step\r")
        try terminal.wait(for: "waits for sleep(2), due at 2.0s")
        try terminal.wait(forCursorRow: "tick 1 0.0s>")
        terminal.send(Keys.control("D"))
        #expect(terminal.waitForExit() == 0)
    }

    @Test func `Ctrl-C stops a loop without end, in a tick and at the prompt`() throws {
        let terminal = try start()
        terminal.send("while True: pass\r\r")
        try terminal.wait { $0.text.contains("...") && $0.column == 0 }
        terminal.send(Keys.control("C"))
        try terminal.wait(for: "Ctrl-C: stopped")
        terminal.send("async def spin():\r")
        try terminal.wait { $0.column == 8 }
        terminal.send("while True: pass\r\r")
        try terminal.wait(forCursorRow: "tick 0 0.0s>")
        terminal.send("spawn s = spin()\r")
        try terminal.wait(for: "its first step runs")
        terminal.send("step\r")
        try terminal.wait(for: "pending → running")
        terminal.send(Keys.control("C"))
        try terminal.wait(for: "Ctrl-C: tick 1, in which s ran, is taken back: nothing of it has happened")
        try terminal.wait(forCursorRow: "tick 0 0.0s>")
        terminal.send("tasks\r")
        try terminal.wait(for: "never started")
        terminal.send("quit\r")
        #expect(terminal.waitForExit() == 0)
    }

    @Test func `What is typed while something runs shows at the next prompt only`() throws {
        let terminal = try start()
        terminal.send("while True: pass\r\r")
        try terminal.wait { $0.text.contains("...") && $0.column == 0 }
        terminal.send("abc" + Keys.left)
        terminal.send("d")
        terminal.settle()
        #expect(terminal.screen.lines[terminal.screen.row].isEmpty)
        terminal.signal(SIGINT)
        try terminal.wait(for: "Ctrl-C: stopped")
        try terminal.wait(forCursorRow: "tick 0 0.0s> abdc")
    }

    @Test func `Tab completes commands and attributes`() throws {
        let terminal = try start()
        terminal.send("ins\t")
        try terminal.wait { $0.lines[$0.row].hasPrefix("tick 0 0.0s> inspect") }
        terminal.send(Keys.control("U") + "asyncio.gath\t")
        try terminal.wait(forCursorRow: "tick 0 0.0s> asyncio.gather")
        terminal.send(Keys.control("C"))
        try terminal.wait(forCursorRow: "tick 0 0.0s>")
        terminal.send(Keys.control("D"))
        #expect(terminal.waitForExit() == 0)
    }

    @Test func `tickbox step opens the shell with the program loaded`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("p.py", "import asyncio\nasyncio.run(asyncio.sleep(1))\n".utf8)
        let terminal = try start(["step", path])
        try terminal.wait(for: "Task-1 is pending")
        terminal.send("run\r")
        try terminal.wait(for: "the program has ended")
        terminal.send(Keys.control("D"))
        #expect(terminal.waitForExit() == 0)
    }

    @Test func `input() in a program reads a line with the shell's editor`() throws {
        let terminal = try start()
        terminal.send("name = input('who? ')\r")
        try terminal.wait(forCursorRow: "who?")
        terminal.send("Bbo" + Keys.left + Keys.left + Keys.left + Keys.right + "o" + Keys.end + "\r")
        try terminal.wait(forCursorRow: "tick 0 0.0s>")
        terminal.send("name\r")
        try terminal.wait(for: "'Bobo'")
        terminal.send("input()\r")
        try terminal.wait { $0.text.hasSuffix("input()") && $0.column == 0 }
        terminal.send(Keys.control("C"))
        try terminal.wait(for: "Ctrl-C: stopped")
        terminal.send("input()\r" + Keys.control("D"))
        try terminal.wait(for: "EOFError: EOF when reading a line")
        terminal.send(Keys.up)
        try terminal.wait(forCursorRow: "tick 0 0.0s> input()")
    }

    @Test func `A session fits 60 columns`() throws {
        let terminal = try start(columns: 60)
        let entries = [
            "help asyncio.sleep", "spawn first = asyncio.sleep(2)", "run until 1s", "cancel first",
            "inspect first", "step",
            "help",
        ]
        for entry in entries {
            terminal.send(entry + "\r")
            terminal.settle()
        }
        try terminal.wait { $0.lines[$0.row].hasSuffix(">") }
        #expect(terminal.screen.wrappedRows == 0, "\(terminal.screen.printed)")
    }

    @Test(arguments: [(["NO_COLOR": "1"], false), ([:], true), (["TERM": "dumb"], false)])
    func `Colour is used where the terminal and NO_COLOR allow it`(
        environment: [String: String], isColoured: Bool
    ) throws {
        let terminal = try start([], environment)
        terminal.send("spawn a = asyncio.sleep(1)\rstep\rquit\r")
        #expect(terminal.waitForExit() == 0)
        #expect(terminal.screen.text.contains("due at 1.0s"))
        #expect((terminal.screen.colourChanges > 0) == isColoured)
    }

    @Test func `A 40-line block is pasted into the shell and defined`() throws {
        let terminal = try start()
        let lines = (1...38).map { $0 % 9 == 0 ? "" : "    x\($0) = \($0)" }
        terminal.send(Keys.paste((["def f():"] + lines + ["    return x38"]).joined(separator: "\n") + "\n"))
        try terminal.wait(forCursorRow: "...     return x38")
        terminal.send("\r")
        try terminal.wait(forCursorRow: "tick 0 0.0s>")
        terminal.send("f()\r")
        try terminal.wait(for: "\n38\n")
    }

    @Test func `What is written after a change of size fits the new one`() throws {
        let terminal = try start()
        terminal.resize(columns: 50, rows: 24)
        terminal.send("help asyncio.sleep\r")
        try terminal.wait(for: "see also")
        terminal.settle()
        #expect(terminal.screen.wrappedRows == 0, "\(terminal.screen.text)")
    }
}
