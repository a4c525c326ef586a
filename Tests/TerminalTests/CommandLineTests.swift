import Foundation
import Testing

@Suite struct CommandLineTests {
    @Test func `The version and the help are no errors`() throws {
        for arguments in [["--version"], ["--help"], ["run", "--help"]] {
            let terminal = try PseudoTerminal("tickbox", arguments)
            #expect(terminal.waitForExit() == 0)
            #expect(!terminal.screen.text.isEmpty)
        }
    }

    @Test(arguments: [
        (["run"], "Missing expected argument '<file>'"),
        (["run", "a.py", "--nonsense"], "Unknown option '--nonsense'"),
        (["run", "/nonexistent/a.py"], "/nonexistent/a.py: there is no such file"),
        (["run", "/"], "/: this is a directory, not a Python file"),
        (["run", "a.py", "--max-ticks", "x"], "'x' is invalid"),
        (["run", "a.py", "--signal", "SIGINT"], "'SIGINT' has no time"),
        (["run", "a.py", "--site", "x"], "'x' has no latency"),
        (["run", "a.py", "--memory-limit", "much"], "'much' is not a number of bytes"),
        (["a.py"], "tickbox run a.py"),
        (["dance"], "there is no command 'dance'"),
        (["check"], "Missing expected argument '<file> ...'"),
        (["replay"], "Missing expected argument '<file>'"),
        (["replay", "/nonexistent/a.md"], "/nonexistent/a.md: there is no such lesson file"),
        (["replay", "/"], "/: this is a folder, not a lesson"),
        (["replay", "a.md", "--auto", "0"], "--auto takes seconds between 0 and 3600"),
        (["replay", "a.md", "--auto", "1", "--no-wait"], "--auto and --no-wait exclude each other"),
        (["replay", "a.md", "--notes-to", "/nonexistent/tty"], "is no terminal that can be written to"),
        (["new-lesson", "/etc/passwd"], "/etc/passwd exists already"),
        (["new-lesson", "/nonexistent/a.md"], "/nonexistent/a.md: cannot be written"),
    ])
    func `A usage error is one line and status 2`(arguments: [String], message: String) throws {
        let terminal = try PseudoTerminal("tickbox", arguments, columns: 200)
        #expect(terminal.waitForExit() == 2)
        #expect(terminal.screen.text.hasPrefix("tickbox: "))
        #expect(terminal.screen.text.contains(message))
        #expect(!terminal.screen.text.contains("\n"))
    }

    @Test(
        arguments: [
            ("not UTF-8", [0x23, 0x0A, 0xFF, 0x0A], ":2: this line is not UTF-8 text"),
            ("an unknown block", Array("# T\n\n```pyton\n```\n".utf8), ":3: 'pyton' is no kind of block"),
            ("an open fence", Array("# T\n\n```python\nx = 1\n".utf8), ":3: this block is never closed"),
            (
                "a goal that holds",
                Array("```goal\nDo.\n\nexpect time 0\n```\n```solution\n> 1\n```\n".utf8),
                ":1: this goal holds from the start"
            ),
        ] as [(String, [UInt8], String)])
    func `A lesson that cannot be played is one line with its place, and status 1`(
        what: String, bytes: [UInt8], message: String
    ) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("l.md", bytes)
        for arguments in [["replay", path], ["check", path]] {
            let terminal = try PseudoTerminal("tickbox", arguments, columns: 200)
            #expect(terminal.waitForExit() == 1)
            #expect(terminal.screen.text.contains(path + message), "\(terminal.screen.text)")
        }
        guard !message.contains("goal") else { return }
        let terminal = try PseudoTerminal("tickbox", ["--lessons", folder.path], columns: 200)
        #expect(terminal.waitForExit() == 1)
        #expect(terminal.screen.text.hasPrefix("tickbox: " + folder.path))
    }
}
