import Engine
import Foundation
import Lessons
import Sandbox
import Shell
import Testing

/// A learner in the shell: `lessons`, `lesson`, and what may be typed inside.
@Suite struct LessonPlayerTests {
    private static let lesson = """
        # Waiting

        A task waits.

        ```python
        async def f():
            print("in")
            await asyncio.sleep(1)
        ```

        ```tickbox
        > spawn a = f()
        ```

        ```predict
        In which state is `a` after a tick?

        - [ ] done
        - [x] pending

        It sleeps.
        ```

        ```tickbox
        > step
        ```

        ```goal
        Cancel it.

        expect a cancelled
        expect ticks <= 2
        hint Use cancel.
        ```
        ```solution
        > cancel a
        > step
        ```

        That was it.

        ```tickbox
        > a.cancelled()
        ```

        """

    /// What the shell prints for these entries, with the prompts that stand before them.
    private func learn(
        _ entries: [String], text: String = lesson, progress: ProgressFile? = nil
    ) -> String {
        let log = Log()
        EngineThread.run {
            guard let session = Session() else { return }
            let shell = TickShell(session: session, writer: TranscriptWriter { log.text += $0 })
            let second = "# Second\n\n```python\nx = 1\n```\n"
            shell.lessons = LessonSource(
                course: Course([
                    Course.Source(path: "01-waiting.md", text: text),
                    Course.Source(path: "02-second.md", text: second),
                ]), progress: progress)
            for entry in entries {
                log.text += shell.prompt + entry + "\n"
                shell.handle(entry)
            }
        }
        return log.text
    }

    private final class Log: @unchecked Sendable { var text = "" }

    private func lastPart(_ text: String, from prompt: String) -> String {
        String(text[(text.range(of: prompt, options: .backwards)?.lowerBound ?? text.startIndex)...])
    }

    @Test func `The first page shows the prose, the numbered code, the place and the keys`() {
        #expect(
            learn(["lesson 1"]) == """
                tick 0 0.0s> lesson 1

                Waiting
                ═══════

                A task waits.

                  1  async def f():
                  2      print("in")
                  3      await asyncio.sleep(1)

                ── 1 of 7 · Enter goes on · back · play · quit ─────────────────────────────────

                """)
    }

    @Test func `An answer is taken by number, word or text; what it was about is played, and why is said`() {
        for typed in ["2", "2)", "pending", "Pending.", " `pending` "] {
            let text = learn(["lesson 1", "", "", typed])
            #expect(
                text.contains("✓ Right: 2, pending\ntick 0 0.0s> step\ntick 1  0.0s\n"), "\(typed): \(text)")
            #expect(text.contains("\nIt sleeps.\n"))
        }
        for typed in ["1", "done"] {
            #expect(
                learn(["lesson 1", "", "", typed]).contains(
                    "✗ Not so. It is: 2, pending\ntick 0 0.0s> step\n"))
        }
        #expect(learn(["lesson 1", "", "", "3"]).contains("That is none of the answers: type 1 to 2"))
        #expect(learn(["lesson 1", "", "", "answer"]).contains("→ The answer: 2, pending\n"))
    }

    private let toGoal = ["lesson 1", "", "", "2", ""]

    @Test func `A goal names what is missing, gives its hints, and is reached by any means`() {
        let text = learn(toGoal + ["", "hint", "hint", "a.cancel()", "step", "", ""])
        #expect(text.contains("→ Cancel it.\n\n  ☐ a cancelled\n  ☐ ticks <= 2\n"))
        #expect(text.contains("  ☐ a cancelled: not yet; a is pending (waiting)\n  ✓ ticks <= 2\n"))
        #expect(text.contains("Hint 1 of 1: Use cancel.\n"))
        #expect(text.contains("There is no further hint; answer shows one way to do it."))
        #expect(text.contains("✓ The goal is reached.\n"))
        #expect(text.contains("Enter> \n\nThat was it.\n"))
        #expect(text.contains("> a.cancelled()\nTrue\n"))
    }

    @Test func `What is tried does not change the lesson's own world`() {
        let text = learn(toGoal + ["play", "a = None", "run", "resume", "answer", "", ""])
        #expect(text.contains("tick 1 0.0s> a = None"))
        #expect(text.contains("tick 1 0.0s> cancel a\n"))
        #expect(text.contains("> a.cancelled()\nTrue\n"))
    }

    @Test func `A goal that is spoiled can be set anew`() {
        let text = learn(toGoal + ["run", "check", "reset", "cancel a", "step"])
        #expect(text.contains("  ☐ a cancelled: not yet; a is done: returned None\n"))
        #expect(text.contains("The world is as it was when the goal was set.\ntick 1 0.0s> cancel a\n"))
        #expect(text.contains("✓ The goal is reached.\n"))
    }

    @Test func `Back shows the page before, with the world as it was`() {
        let text = learn(["lesson 1", "", "", "2", "back", "answer", "back", "back", "back", "back"])
        #expect(text.components(separatedBy: "? In which state is `a` after a tick?").count == 4)
        #expect(text.components(separatedBy: "tick 0 0.0s> step\n").count == 3)
        #expect(text.components(separatedBy: "A task waits.").count == 3)
        #expect(text.hasSuffix("This is the first page.\n"))
    }

    @Test func `The end tells the score, and Enter goes on with the next lesson`() {
        let text = learn(toGoal + ["answer", "", "", "", "", ""])
        #expect(text.contains("This is the end of the lesson. 1 of 1 questions right at once."))
        #expect(text.contains("Second\n══════"))
        #expect(text.contains("That was the last lesson."))
    }

    @Test func `Progress is kept, comes back, and is taken back`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tickbox-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "state/progress.json").path
        let file = ProgressFile(path: path)
        _ = learn(["lesson 1", "", "", "1", "quit"], progress: file)
        #expect(
            try String(contentsOfFile: path, encoding: .utf8) == """
                {
                  "version": 1,
                  "lessons": {
                    "01-waiting": {"page": 4, "of": 7, "done": false, "asked": 1, "right": 0}
                  }
                }

                """)
        let text = learn(["lessons", "lesson", "", "answer", "", "", ""], progress: file)
        #expect(text.contains("  … 1   Waiting"))
        #expect(text.contains("page 4 of 7\n"))
        #expect(text.contains("Going on at page 4; reset lesson begins anew."))
        let done = learn(
            ["lessons", "lessons --reset waiting", "lessons", "lessons --reset x"], progress: file)
        #expect(done.contains("  ✓ 1   Waiting") && done.contains("0 of 1 right\n"))
        #expect(done.contains("01-waiting: the progress is taken back\n"))
        #expect(done.contains("1 of 2 done."))
        #expect(done.contains("lesson: there is no lesson 'x'"))
    }

    @Test func `A line of code that is too long goes on below, further in`() {
        let code =
            "    x = [\"\(String(repeating: "a", count: 40))\", \"\(String(repeating: "b", count: 40))\"]"
        let text = learn(["lesson 1"], text: "```python\nif True:\n\(code)\n```\n")
        #expect(text.contains("\n  2      x = [\"aaaa"))
        #expect(text.contains("\",\n                 \"bbbb"))
    }

    @Test func `Why is said by itself where what was asked about fills the screen`() {
        let text = Self.lesson.replacingOccurrences(
            of: "> step\n```\n\n```goal", with: "> step\n> print(\"line\\n\" * 30)\n```\n\n```goal")
        let shown = learn(["lesson 1", "", "", "2"], text: text)
        #expect(!shown.contains("It sleeps."))
        #expect(shown.contains("── 5 of 8 · Enter says why · back · play · quit "))
        #expect(
            learn(["lesson 1", "", "", "2", ""], text: text).contains(
                "\nIt sleeps.\n\n── 5 of 8 · Enter goes on"))
    }

    @Test(arguments: [
        "", "{", "[]", "{\"lessons\": 3}", "{\"lessons\": {\"a\": {\"page\": 0, \"of\": 1}}}", "\u{FF}",
    ])
    func `A damaged progress file is set aside with a message`(content: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tickbox-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "progress.json").path
        let bytes = content == "\u{FF}" ? Data([0xFF]) : Data(content.utf8)
        for kept in [path + ".damaged", path + ".damaged-2"] {
            try bytes.write(to: URL(filePath: path))
            let text = learn(["lessons"], progress: ProgressFile(path: path))
            #expect(text.replacingOccurrences(of: "\n  ", with: " ").contains("it is kept as \(kept)"))
            #expect(try Data(contentsOf: URL(filePath: kept)) == bytes)
        }
    }

    @Test func `A lesson whose goal holds from the start is not played`() {
        let text = "# T\n\n```goal\nDo it.\n\nexpect time == 0\n```\n```solution\n> 1\n```\n"
        #expect(
            learn(["lesson 1"], text: text)
                == "tick 0 0.0s> lesson 1\n01-waiting.md:3: this goal holds from the start: there is nothing to do\n"
        )
    }

    @Test func `Answers that are numbers have letters before them`() throws {
        let lesson = try Lesson(
            path: "l.md", text: "```predict\nWhen?\n\n- [ ] 0.0\n- [x] 2\n- [ ] 1\n\nSo.\n```\n")
        guard case .predict(let prediction) = lesson.blocks[0].kind else {
            Issue.record("no question")
            return
        }
        #expect(prediction.labels == ["a", "b", "c"])
        #expect(
            learn(["lesson 1", "2"], text: "```predict\nWhen?\n\n- [ ] 0.0\n- [x] 2\n- [ ] 1\n\nSo.\n```\n")
                .contains("✓ Right: b, 2"))
    }
}
