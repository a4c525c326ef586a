import Foundation
import Testing

/// However a session ends, what was typed is kept and the terminal is given back.
@Suite struct LeavingTests {
    private let folder: TemporaryFolder
    private let terminal: PseudoTerminal

    init() throws {
        folder = try TemporaryFolder()
        terminal = try PseudoTerminal(
            "tickbox", environment: ["XDG_STATE_HOME": folder.path, "NO_COLOR": "1"])
        try terminal.wait(for: "the first prompt", until: { $0.lines[$0.row].hasPrefix("tick 0 0.0s>") })
        terminal.send("x = 1\r")
        try terminal.wait(for: "x = 1\ntick 0 0.0s>")
    }

    private func expectHistory(_ text: String) throws {
        let state = folder.path + "/tickbox"
        #expect(try String(contentsOfFile: state + "/history", encoding: .utf8) == text)
        let attributes = try FileManager.default.attributesOfItem(atPath: state + "/history")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: state) == ["history"])
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `A signal at the prompt ends the session in order`(number: Int32) throws {
        terminal.send("half an ent")
        try terminal.wait(forCursorRow: "tick 0 0.0s> half an ent")
        terminal.signal(number)
        #expect(terminal.waitForExit() == 128 + number)
        try expectHistory("x = 1\n")
        #expect(!terminal.screen.modes.contains(2004))
    }

    @Test func `A signal while something runs stops it and ends the session`() throws {
        terminal.send("while True: pass\r\r")
        try terminal.wait { $0.text.contains("...") && $0.column == 0 }
        terminal.signal(SIGTERM)
        #expect(terminal.waitForExit() == 128 + SIGTERM)
        try expectHistory("x = 1\nwhile True: pass\n")
    }

    @Test func `A program that catches everything is ended all the same`() throws {
        terminal.send("while True:\r    try:\r        while True: pass\r    except BaseException: pass\r\r")
        try terminal.wait { $0.text.contains("except") && $0.column == 0 }
        terminal.signal(SIGTERM)
        #expect(terminal.waitForExit() == 128 + SIGTERM)
    }

    @Test func `A closed terminal ends the session`() throws {
        terminal.hangUp()
        #expect(terminal.waitForExit() == 128 + SIGHUP)
        try expectHistory("x = 1\n")
    }

    @Test func `Even a kill leaves what was entered before`() throws {
        terminal.signal(SIGKILL)
        #expect(terminal.waitForExit() == 128 + SIGKILL)
        try expectHistory("x = 1\n")
    }
}
