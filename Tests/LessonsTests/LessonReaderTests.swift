import Lessons
import Testing

/// What is refused before anything is played, and where.
@Suite struct LessonReaderTests {
    private func problem(_ text: String) -> String? {
        do throws(LessonError) {
            _ = try Lesson(path: "l.md", text: text)
            return nil
        } catch {
            return error.description
        }
    }

    private static let prediction = """
        ```predict
        What?

        - [ ] one
        - [x] two

        Because.
        ```

        """
    private static let goal = "```goal\nDo it.\n\nexpect a done\n```\n"
    private static let solution = "```solution\n> step\n```\n"

    @Test func `A lesson has a title, a summary and its blocks in order`() throws {
        let lesson = try Lesson(
            path: "x/01-a.md",
            text: "# Tasks\n\nWhat a *task* is.\n\n```python\nx = 1\n```\n\n```tickbox\n> step\n> x\n1\n```\n"
                + Self.prediction + Self.goal + Self.solution)
        #expect(lesson.name == "01-a")
        #expect(lesson.title == "Tasks")
        #expect(lesson.summary == "What a task is.")
        #expect(lesson.blocks.map(\.line) == [1, 5, 9, 14, 22])
        #expect(lesson.counts.steps == 3 && lesson.counts.predictions == 1 && lesson.counts.goals == 1)
    }

    private static let cases1: [(String, String)] = [
        ("# T\n\n```pyton\nx\n```\n", "l.md:3: 'pyton' is no kind of block"),
        ("# T\n\n```python\nx = 1\n", "l.md:3: this block is never closed"),
        ("# T\n\n```python\nx = 1\n~~~\n", "l.md:3: this block is never closed"),
        ("", "l.md:1: there is nothing in this lesson"),
        ("```python\n\n```\n", "l.md:1: this python block is empty"),
        ("```python now\nx\n```\n", "l.md:1: 'now' is not understood behind python"),
        ("```tickbox\nstep\n```\n", "l.md:2: what is typed stands behind >"),
        ("```tickbox\n```\n", "l.md:1: this tickbox block has no line"),
        ("```tickbox\n> x\n1\n... y\n```\n", "l.md:4: ... goes on with an entry"),
        ("- a\n\n  ```python\n  x = 1\n  ```\n", "l.md:3: a block in a list or a quotation is not played"),
        ("> ```tickbox\n> > step\n> ```\n", "l.md:1: a block in a list or a quotation is not played"),
    ]

    @Test(arguments: cases1)
    func `A block that cannot be played is named with its line`(text: String, problem: String) {
        #expect(self.problem(text)?.hasPrefix(problem) == true, "\(self.problem(text) ?? "none")")
    }

    @Test(arguments: [
        ("- [ ] one\n- [ ] two\n\nWhy.", "l.md:1: this question has no right answer"),
        ("- [x] one\n- [x] two\n\nWhy.", "l.md:5: this question has two right answers"),
        ("- [x] one\n\nWhy.", "l.md:1: this question has one answer only"),
        ("- [x] one\n- [ ] two", "l.md:1: this question does not say why"),
        ("Why.", "l.md:1: this question has no answers"),
        ("- [x] one\n- [ ] `One`.\n\nWhy.", "l.md:5: this answer stands there twice"),
        ("- [x] one\n- [ ]\n\nWhy.", "l.md:5: this answer is empty"),
        ("- [x] one\n- [ ] two\n\nWhy.\n- [ ] three", "l.md:8: the answers stand together"),
        ("- [x] one\n- [ ] two\n\nverify: a sleeping\n\nWhy.", "l.md:7: 'sleeping' is no state of a task"),
        (
            "- [x] one\n- [ ] two\n\nverify: output \"x\n\nWhy.",
            "l.md:7: the text has no closing quotation mark"
        ),
    ])
    func `A question that cannot be asked is named with its line`(text: String, problem: String) {
        let found = self.problem("```predict\nWhat?\n\n\(text)\n```\n")
        #expect(found?.hasPrefix(problem) == true, "\(found ?? "none")")
    }

    @Test func `Several right answers are for a question that says so`() {
        #expect(problem("```predict several\nWhat?\n\n- [x] one\n- [x] two\n\nWhy.\n```\n") == nil)
    }

    private static let cases2: [(String, String)] = [
        ("```goal\nDo it.\n```\n" + solution, "l.md:1: this goal expects nothing"),
        ("```goal\nexpect a done\n```\n" + solution, "l.md:1: this goal does not say what is to be done"),
        (goal, "l.md:1: this goal has no solution"),
        (goal + "Some prose.\n\n" + solution, "l.md:1: this goal has no solution"),
        (goal + goal + solution, "l.md:1: this goal has no solution"),
        (solution, "l.md:1: this solution belongs to no goal"),
        ("```goal\nDo it.\n\nexpect time fast\n```\n" + solution, "l.md:4: 'fast' is no comparison"),
        ("```goal\nDo it.\n\nexpect\n```\n" + solution, "l.md:4: nothing is expected"),
        ("```goal\nDo it.\n\nexpect a done\nhint\n```\n" + solution, "l.md:5: this hint is empty"),
    ]

    @Test(arguments: cases2)
    func `A goal that cannot be set is named with its line`(text: String, problem: String) {
        let found = self.problem(text)
        #expect(found?.hasPrefix(problem) == true, "\(found ?? "none")")
    }

    @Test func `Entries keep their further lines, printed text its backslashes`() throws {
        let lesson = try Lesson(
            path: "l.md", text: "```tickbox\n> def f():\n...     pass\n...\n> f\n\\> no entry\n\n> g\n```\n")
        guard case .transcript(let transcript) = lesson.blocks[0].kind else {
            Issue.record("no transcript")
            return
        }
        #expect(transcript.entries.map(\.text) == ["def f():\n    pass\n", "f", "g"])
        #expect(transcript.entries.map(\.printed) == [[], ["> no entry"], []])
        #expect(transcript.entries.map(\.printedLines) == [5..<5, 6..<7, 9..<9])
    }

    @Test(arguments: ["", "> x", "...", "... y", "\\z", "plain", "```", "  ````"])
    func `What is written of a transcript is read as the same`(printed: String) throws {
        let written = LessonTranscript([("a\nb", ["first", printed, "last"])]).written
        let lesson = try Lesson(path: "l.md", text: written)
        guard case .transcript(let transcript) = lesson.blocks[0].kind else {
            Issue.record("no transcript")
            return
        }
        #expect(transcript.entries.map(\.text) == ["a\nb"])
        #expect(transcript.entries[0].printed == ["first", printed, "last"])
    }

    @Test func `Notes belong to what follows them`() throws {
        let lesson = try Lesson(
            path: "l.md",
            text:
                "# T\n\n<!-- note: say\n hello -->\nText.\n\n<!-- other -->\n\n```python\nx\n```\n\n<!-- note: end -->\n"
        )
        #expect(lesson.blocks.map(\.notes) == [["say hello"], ["end"]])
    }

    @Test func `A table is read with its alignments and its bars in code`() throws {
        let lesson = try Lesson(
            path: "l.md", text: "| a | b |\n|:--|--:|\n| `x|y` | \\| |\n| one |\n")
        guard case .prose(let blocks) = lesson.blocks[0].kind, case .table(let table) = blocks[0].kind else {
            Issue.record("no table")
            return
        }
        #expect(table.alignments == [.left, .right])
        #expect(table.header.map(\.plainText) == ["a", "b"])
        #expect(table.rows.map { $0.map(\.plainText) } == [["x|y", "|"], ["one", ""]])
    }
}
