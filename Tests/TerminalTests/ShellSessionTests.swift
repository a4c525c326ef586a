import Foundation
import Testing

/// The shell itself on a pseudo-terminal.
@Suite struct ShellSessionTests {
    private func start(_ arguments: [String] = []) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            "tickbox", arguments, environment: ["TICKBOX_HISTORY": "", "NO_COLOR": "1"])
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
        try terminal.wait(for: "KeyboardInterrupt was raised in task s")
        try terminal.wait(forCursorRow: "tick 1 0.0s>")
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
}
