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
    ])
    func `A usage error is one line and status 2`(arguments: [String], message: String) throws {
        let terminal = try PseudoTerminal("tickbox", arguments, columns: 200)
        #expect(terminal.waitForExit() == 2)
        #expect(terminal.screen.text.hasPrefix("tickbox: "))
        #expect(terminal.screen.text.contains(message))
        #expect(!terminal.screen.text.contains("\n"))
    }
}
