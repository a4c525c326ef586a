import Foundation
import Testing

/// The README's sessions are played: what stands there is what the shell prints.
@Suite(.serialized) struct ReadmeTests {
    @Test func `The first session is as the README has it`() throws {
        try expectSection("<!-- first session -->")
    }

    @Test func `The tour is as the README has it`() throws {
        try expectSection("<!-- tour -->")
    }

    /// With TICKBOX_RECORD set, the README is rewritten, and the test fails all the same.
    private func expectSection(_ marker: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let start = try #require(readme.range(of: marker + "\n```\n"))
        let end = try #require(readme.range(of: "\n```\n", range: start.upperBound..<readme.endIndex))
        let golden = String(readme[start.upperBound..<end.lowerBound])
        let name = "lessons/first.py"
        let program = try String(contentsOf: root.appending(path: name), encoding: .utf8)
        let shown = try replay(Transcript.entries(in: golden), files: [name: program]).text
        guard shown != golden else { return }
        if ProcessInfo.processInfo.environment["TICKBOX_RECORD"] != nil {
            try readme.replacingCharacters(in: start.upperBound..<end.lowerBound, with: shown).write(
                to: root.appending(path: "README.md"), atomically: true, encoding: .utf8)
        }
        Issue.record("the shell printed:\n\(shown)")
    }
}
