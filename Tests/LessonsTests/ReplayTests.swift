import Engine
import Foundation
import Lessons
import Sandbox
import Shell
import Testing

/// `replay`: a lesson presented, by keys or without.
@Suite struct ReplayTests {
    private static let lesson = """
        # Adding

        <!-- note: ask first -->
        Sums are made of numbers.

        ```tickbox
        > x = 1
        > x + 1
        2
        ```

        ```predict
        What is `x + 2`?

        - [ ] 2
        - [x] 3

        One and two.
        ```

        ```tickbox
        > x + 2
        3
        ```

        ```goal
        Make it five.

        expect python x == 5
        ```
        ```solution
        > x = 5
        ```

        ```tickbox
        > x
        5
        ```

        """

    private final class Keys: PresenterKeys, @unchecked Sendable {
        var pressed: [PresenterKey?]
        var depth = 0
        init(_ pressed: [PresenterKey?]) { self.pressed = pressed }
        func begin() { depth += 1 }
        func end() { depth -= 1 }
        func nextKey(within seconds: Double?) -> PresenterKey? {
            pressed.isEmpty ? .quit : pressed.removeFirst()
        }
    }

    private final class Script: LineReader {
        var entries: [String]
        init(_ entries: [String]) { self.entries = entries }
        func readEntry(prompt: String, continuation: String) -> LineReaderResult {
            entries.isEmpty ? .endOfFile : .line(entries.removeFirst())
        }
        func addToHistory(_ entry: String) {}
        func loadHistory() {}
        func saveHistory() {}
    }

    private final class Log: @unchecked Sendable { var text = "" }

    private func present(
        _ keys: Keys?, typing: [String] = [], options: ReplayOptions = ReplayOptions(), text: String = lesson
    ) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "tickbox-\(UUID().uuidString).md")
            .path
        try Data(text.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let log = Log()
        EngineThread.run {
            guard let session = Session() else { return }
            let shell = TickShell(session: session, writer: TranscriptWriter { log.text += $0 })
            shell.presenterKeys = { keys }
            shell.activeReader = { Script(typing) }
            do throws(LessonFile.Problem) {
                try shell.replay(path, options)
            } catch {
                log.text += "\(error)\n".replacingOccurrences(of: path, with: "FILE")
            }
        }
        return log.text
    }

    private var quick: ReplayOptions {
        var options = ReplayOptions()
        options.types = false
        return options
    }

    @Test func `Without keys it runs from start to end`() throws {
        #expect(
            try present(nil) == """

                Adding
                ══════

                Sums are made of numbers.

                tick 0 0.0s> x = 1
                tick 0 0.0s> x + 1
                2

                ? What is `x + 2`?

                  a  2
                  b  3

                → The answer: b, 3
                tick 0 0.0s> x + 2
                3

                One and two.

                → Make it five.

                  ☐ python x == 5

                tick 0 0.0s> x = 5
                tick 0 0.0s> x
                5

                """)
    }

    @Test func `With keys the place is shown, and the last page is left by going on`() throws {
        let keys = Keys([.next, .other, .next, .next, .next, .next, .next, .next, .next, .next])
        let text = try present(keys, options: quick)
        #expect(text.contains("── 1 of 7 · Enter next"))
        #expect(text.contains("── 7 of 7 · Enter next"))
        #expect(keys.pressed.count == 1)
        #expect(keys.depth == 0)
    }

    @Test func `Back, the notes, and a wait that is over or skipped`() throws {
        var options = quick
        options.auto = 1
        let text = try present(Keys([nil, .back, .notes, .skip, .quit]), options: options)
        #expect(text.components(separatedBy: "Sums are made").count == 3)
        #expect(text.components(separatedBy: "> x = 1\n").count == 3)
        #expect(text.contains("» note: ask first\n"))
    }

    @Test func `The live shell is at that moment, and resume goes back to it`() throws {
        let keys = Keys([.next, .shell, .next, .quit])
        let text = try present(keys, typing: ["x + 10", "x = 7", "resume", "x"], options: quick)
        #expect(text.contains("resume goes back.\n11\n"))
        #expect(text.contains("> x + 1\n2\n"))
        #expect(keys.depth == 0)
    }

    @Test func `Entries appear letter by letter until a key is pressed`() throws {
        let keys = Keys([.next, nil, nil, .skip, .quit])
        let text = try present(keys)
        #expect(text.contains("tick 0 0.0s> x = 1\n"))
        #expect(keys.pressed.isEmpty)
    }

    @Test func `A lesson that cannot be played is not begun`() throws {
        #expect(
            try present(nil, text: "# T\n\n```tickbx\n```\n").hasPrefix(
                "FILE:3: 'tickbx' is no kind of block"))
        let goal = "# T\n\n```goal\nDo it.\n\nexpect time 0\n```\n```solution\n> 1\n```\n"
        #expect(
            try present(nil, text: goal) == "FILE:3: this goal holds from the start: there is nothing to do\n"
        )
    }

    @Test func `Keys are told from a terminal's bytes`() {
        let decoder = PresenterKeyDecoder()
        #expect(decoder.keys(Array("\r \u{1B}[C\u{1B}OC\u{1B}[6~".utf8)) == Array(repeating: .next, count: 5))
        #expect(decoder.keys(Array("\u{1B}[D\u{7F}\u{1B}[5~".utf8)) == Array(repeating: .back, count: 3))
        #expect(
            decoder.keys(Array("snq:x\u{1B}\u{1B}[1;2P".utf8)) == [
                .skip, .notes, .quit, .shell, .other, .other, .other,
            ])
    }
}
