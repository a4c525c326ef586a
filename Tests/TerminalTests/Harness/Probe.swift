import Foundation

/// The loop around the line reader, `editline-probe`, on a terminal.
struct Probe {
    let terminal: PseudoTerminal
    let folder: TemporaryFolder
    var historyPath: String { folder.path + "/state/history" }

    init(
        history: String? = nil, editrc: String? = nil, environment: [String: String] = [:],
        columns: Int = 80, rows: Int = 24, folder: TemporaryFolder? = nil
    ) throws {
        self.folder = try folder ?? TemporaryFolder()
        var variables = environment
        variables["TICKBOX_HISTORY"] = self.folder.path + "/state/history"
        variables["HOME"] = self.folder.path
        if let history {
            let state = self.folder.path + "/state"
            try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
            try history.write(toFile: state + "/history", atomically: true, encoding: .utf8)
        }
        if let editrc { _ = try self.folder.write(".editrc", editrc.utf8) }
        terminal = try PseudoTerminal("editline-probe", environment: variables, columns: columns, rows: rows)
        try terminal.wait(forCursorRow: "probe 0>")
    }

    /// Types keys one after the other, each when the one before has been read.
    func type(_ keys: String..., until row: String) throws {
        for key in keys { terminal.send(key) }
        try terminal.wait(forCursorRow: row)
    }

    /// Presses Enter and waits for what was read to be printed.
    func enter(expecting entry: String) throws {
        terminal.send("\r")
        try terminal.wait(for: "= " + entry.debugDescription + "\n")
    }
}

/// Keys as a terminal sends them.
enum Keys {
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let right = "\u{1B}[C"
    static let left = "\u{1B}[D"
    static let home = "\u{1B}[H"
    static let end = "\u{1B}[F"
    static let delete = "\u{1B}[3~"
    static let backTab = "\u{1B}[Z"
    static let backspace = "\u{7F}"
    static let escape = "\u{1B}"

    static func control(_ letter: Character) -> String {
        String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
    }

    static func paste(_ text: String) -> String {
        "\u{1B}[200~" + text.replacingOccurrences(of: "\n", with: "\r") + "\u{1B}[201~"
    }
}
