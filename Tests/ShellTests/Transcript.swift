import Engine
import Foundation
import Sandbox
import Shell
import Testing

/// Replays the inputs of a transcript (what stands behind prompts) in a new shell and compares all that is printed.
///
/// With TICKBOX_RECORD set, a transcript that differs is rewritten in the test's source, and the test fails all the same.
func expectTranscript(
    _ golden: String, files: [String: String] = [:], options: WorldOptions = WorldOptions(),
    path: String = #filePath, location: SourceLocation = #_sourceLocation
) throws {
    let actual = try replay(Transcript.entries(in: golden), files: files, options: options).text
    guard actual != golden else { return }
    if ProcessInfo.processInfo.environment["TICKBOX_RECORD"] != nil {
        try Transcript.record(actual, for: golden, in: path)
    }
    Issue.record("the shell printed:\n\(actual)", sourceLocation: location)
}

/// What a shell printed, with the prompts and what was typed, and its exit status as for piped input.
func replay(
    _ entries: [String], files: [String: String] = [:], options: WorldOptions = WorldOptions(),
    width: Int = 80
) throws -> (text: String, status: Int32) {
    let script = Script(entries)
    EngineThread.run {
        guard let session = Session(options: options) else { return }
        let writer = TranscriptWriter(width: width) { script.text += $0 }
        let shell = TickShell(session: session, writer: writer) { path throws(SourceFileError) in
            guard let text = files[path] else { return try SourceFile.read(path) }
            return try SourceFile(path: path, bytes: Array(text.utf8))
        }
        script.status = shell.run(script, isInteractive: false)
    }
    return (Transcript.trimmed(script.text), script.status)
}

/// Gives prepared entries and notes the prompts as a terminal would show them.
private final class Script: LineReader, @unchecked Sendable {
    private var entries: [String]
    var text = ""
    var status: Int32 = -1

    init(_ entries: [String]) { self.entries = entries }

    func readEntry(prompt: String, continuation: String) -> LineReaderResult {
        guard !entries.isEmpty else { return .endOfFile }
        let entry = entries.removeFirst()
        text += prompt + entry.replacingOccurrences(of: "\n", with: "\n" + continuation) + "\n"
        return .line(entry)
    }

    func addToHistory(_ entry: String) {}
    func loadHistory() {}
    func saveHistory() {}
}

enum Transcript {
    /// What stands behind the prompts.
    static func entries(in text: String) -> [String] {
        var entries: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("tick "), let end = line.firstIndex(of: ">"),
                line[..<end].filter({ $0 == " " }).count == 2
            {
                entries.append(String(line[line.index(after: end)...].drop { $0 == " " }))
            } else if line == "..." {
                entries[entries.count - 1] += "\n"
            } else if line.hasPrefix("... ") {
                entries[entries.count - 1] += "\n" + line.dropFirst(4)
            }
        }
        return entries
    }

    static func trimmed(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        return lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
    }

    static func record(_ actual: String, for golden: String, in path: String) throws {
        let source = try String(contentsOfFile: path, encoding: .utf8)
        let changed = source.replacingOccurrences(of: indented(golden), with: indented(actual))
        try changed.write(toFile: path, atomically: true, encoding: .utf8)
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "" : "            " + $0
        }.joined(separator: "\n")
    }
}
