import Foundation
import Testing

/// `tickbox replay` on a terminal.
@Suite struct ReplayKeysTests {
    private static let lesson = """
        # Adding

        <!-- note: ask first -->
        Sums are made of numbers.

        ```tickbox
        > first = 1
        > first + 1
        > first + 2
        ```

        """

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func start(_ arguments: [String] = []) throws -> PseudoTerminal {
        let path = try folder.write("l.md", Self.lesson.utf8)
        let terminal = try PseudoTerminal(
            "tickbox", ["replay", path] + arguments, environment: ["TICKBOX_HISTORY": "", "NO_COLOR": "1"])
        try terminal.wait(for: "the first page") {
            $0.lines[$0.row].hasPrefix("── 1 of 4 · ") || !arguments.isEmpty
        }
        return terminal
    }

    private func wait(forPage page: Int, _ terminal: PseudoTerminal) throws {
        try terminal.wait(for: "page \(page)") { $0.lines[$0.row].hasPrefix("── \(page) of 4 · ") }
    }

    @Test func `Keys go on and back, and the last page is left by going on`() throws {
        let terminal = try start()
        terminal.send(" ")
        try wait(forPage: 2, terminal)
        #expect(terminal.screen.text.contains("tick 0 0.0s> first = 1\n"))
        terminal.send(Keys.right)
        try wait(forPage: 3, terminal)
        #expect(terminal.screen.text.contains("tick 0 0.0s> first + 1\n2\n"))
        terminal.send(Keys.left)
        try wait(forPage: 2, terminal)
        terminal.send("n")
        try wait(forPage: 2, terminal)
        terminal.send("\r")
        try wait(forPage: 3, terminal)
        terminal.send("\r")
        try wait(forPage: 4, terminal)
        #expect(!terminal.screen.text.contains("── 3 of 4"))
        terminal.send("\r")
        #expect(terminal.waitForExit() == 0)
    }

    @Test func `The live shell is opened and left again, twice`() throws {
        let terminal = try start()
        terminal.send("\r")
        try wait(forPage: 2, terminal)
        for value in ["41", "51"] {
            terminal.send(":")
            try terminal.wait(forCursorRow: "tick 0 0.0s>")
            terminal.send("first + \(Int(value).map { $0 - 1 } ?? 0)\r")
            try terminal.wait(for: "\n\(value)\n")
            try terminal.wait(forCursorRow: "tick 0 0.0s>")
            terminal.send("first = 9\r")
            terminal.send("resume\r")
            try wait(forPage: 2, terminal)
        }
        terminal.send("\r")
        try wait(forPage: 3, terminal)
        #expect(terminal.screen.text.contains("tick 0 0.0s> first + 1\n2\n"))
        terminal.send("q")
        #expect(terminal.waitForExit() == 0)
    }

    @Test func `It goes on by itself, and Ctrl-C leaves`() throws {
        let terminal = try start(["--auto", "0.3", "--no-typing"])
        #expect(terminal.waitForExit() == 0)
        #expect(terminal.screen.text.contains("tick 0 0.0s> first + 2\n3"))
        let other = try start(["--auto", "60"])
        try wait(forPage: 1, other)
        other.signal(SIGINT)
        #expect(other.waitForExit() == 0)
    }

    @Test func `In the shell, a replay gives the keys back to the prompt`() throws {
        let path = try folder.write("l.md", Self.lesson.utf8)
        let terminal = try PseudoTerminal(
            "tickbox", [], environment: ["TICKBOX_HISTORY": "", "NO_COLOR": "1"])
        try terminal.wait(for: "the first prompt") { $0.lines[$0.row].hasPrefix("tick 0 0.0s>") }
        terminal.send("replay \(path)\r")
        try wait(forPage: 1, terminal)
        terminal.send(" ")
        try wait(forPage: 2, terminal)
        terminal.send("q")
        try terminal.wait(forCursorRow: "tick 0 0.0s>")
        terminal.send("20 + 22\r")
        try terminal.wait(for: "\n42\n")
        terminal.send(Keys.control("D"))
        #expect(terminal.waitForExit() == 0)
    }
}
