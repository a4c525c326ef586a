import Engine
import Foundation
import Lessons
import Shell
import Testing

/// `tickbox check`: what differs is found, and nothing else.
@Suite struct LessonCheckerTests {
    private static let worker =
        "```python\nasync def f():\n    print(\"in\")\n    await asyncio.sleep(1)\n```\n"

    private func report(_ text: String) throws -> LessonReport {
        let lesson = try Lesson(path: "l.md", text: text)
        return try #require(check(lesson))
    }

    private func problems(_ text: String) throws -> [String] {
        try report(text).problems.map { "\($0.line): \($0.text)" }
    }

    @Test func `A printed part that differs is shown line by line, and can be corrected`() throws {
        let text = "```tickbox\n> print(\"a\\nb\")\na\nc\n> 1 + 1\n```\nEnd.\n"
        let report = try report(text)
        #expect(report.problems.map(\.line) == [2, 5])
        #expect(
            report.problems.map(\.text) == [
                "'print(\"a\\nb\")' prints something else", "'1 + 1' prints something else",
            ])
        #expect(report.problems.map(\.difference) == [["  a", "- c", "+ b"], ["+ 2"]])
        let corrected = "```tickbox\n> print(\"a\\nb\")\na\nb\n> 1 + 1\n2\n```\nEnd.\n"
        #expect(report.updated(text) == corrected)
        #expect(try problems(corrected) == [])
    }

    @Test func `Python that fails is reported with its line`() throws {
        #expect(try problems("Text.\n\n```python\n1 / 0\n```\n") == ["3: this Python fails"])
        #expect(try problems("Text.\n\n```python\nif\n```\n") == ["3: this Python fails"])
    }

    @Test func `A program block is loaded up to its loop`() throws {
        let program =
            "```python program p.py\nimport asyncio\nasyncio.run(asyncio.sleep(1))\nprint(\"end\")\n```\n"
        let text = program + "```goal\nRun it.\n\nexpect output \"end\"\n```\n```solution\n> run\n```\n"
        #expect(try problems(text) == [])
    }

    private func question(_ answers: String, _ verify: String) -> String {
        Self.worker
            + "```tickbox\n> spawn a = f()\n  a   new → pending       queued: its first step runs in tick 1\n"
            + "                          a = asyncio.create_task(f(), name=\"a\")\n```\n"
            + "```predict\nWhat?\n\n\(answers)\n\nverify: \(verify)\n\nWhy.\n```\n```python\na.cancel()\n```\n"
    }

    private static let answers: [(String, String, String?)] = [
        ("- [x] pending\n- [ ] cancelled", "a pending", nil),
        (
            "- [x] cancelled\n- [ ] pending", "a cancelled",
            "'a cancelled' does not hold: a is pending (never started)"
        ),
        (
            "- [ ] pending\n- [x] gone", "a pending",
            "what happens is 'pending', and it is not the answer that is marked"
        ),
        ("- [x] pending (never started)\n- [ ] ready", "state a", nil),
        (
            "- [x] ready\n- [ ] gone", "state a",
            "what happens is 'pending (never started)', and it is not the answer"
        ),
        ("- [x] 1\n- [ ] 0", "value a.cancelling()", nil),
        (
            "- [x] 0\n- [ ] 1", "value a.cancelling()",
            "what happens is '1', and it is not the answer that is marked"
        ),
        ("- [x] 0\n- [ ] 1", "value nobody", "'nobody' fails: NameError"),
        ("- [x] yes\n- [ ] no", "not output \"in\"", nil),
    ]

    @Test(arguments: answers)
    func `The marked answer is compared with the world`(answers: String, verify: String, problem: String?)
        throws
    {
        let found = try problems(question(answers, verify)).filter { !$0.hasSuffix("prints something else") }
        #expect(found.count == (problem == nil ? 0 : 1))
        if let problem { #expect(found.first?.contains(problem) == true, "\(found)") }
    }

    private func goal(_ lines: String, solution: String = "> a = asyncio.create_task(f(), name=\"a\")\n> run")
        -> String
    {
        Self.worker + "```goal\nDo it.\n\n\(lines)\n```\n```solution\n\(solution)\n```\n"
    }

    @Test(arguments: [
        "expect a done", "expect a finished", "expect a returned None", "expect output \"in\\n\"",
        "expect time == 1",
        "expect tick 3", "expect ticks <= 3\nexpect a exists", "expect tasks 0\nexpect a exists",
        "expect python a.done()",
        "expect not a cancelled\nexpect a done", "expect not deadlock\nexpect a done",
        "expect a cancelling == 0",
    ])
    func `An expectation that the solution reaches is met`(lines: String) throws {
        #expect(try problems(goal(lines)) == [])
    }

    @Test func `What the solution does not reach is named one by one`() throws {
        #expect(
            try problems(goal("expect a cancelled\nexpect time < 1\nexpect a done\nexpect output \"out\""))
                == [
                    "9: the solution does not reach 'a cancelled': a is done: returned None",
                    "10: the solution does not reach 'time < 1': it is 1.0s",
                    "12: the solution does not reach 'output \"out\"': it was not printed",
                ])
    }

    @Test func `A goal that holds from the start is no goal`() throws {
        #expect(
            try problems(goal("expect not a cancelled")) == [
                "6: this goal holds from the start: there is nothing to do"
            ])
    }

    @Test func `A solution that fails, and a hint that is repeated`() throws {
        #expect(
            try problems(
                goal("expect a done\nhint x\nhint x", solution: "> spawn a = f()\n> run\n> cancel b")) == [
                    "11: this hint is never used: it repeats an earlier one",
                    "16: this entry of the solution fails",
                ])
    }

    @Test func `A deadlock, an exception and a wait can be expected`() throws {
        let text = """
            ```python
            async def wait(): await asyncio.Event().wait()
            async def fail(): raise ValueError("no")
            async def other(): await w
            ```
            ```goal
            Do it.

            expect deadlock
            expect e failed with ValueError
            expect o waits for w
            expect w waiting
            ```
            ```solution
            > spawn w = wait()
            > spawn e = fail()
            > spawn o = other()
            > step 2
            ```

            """
        #expect(try problems(text) == [])
    }

    @Test func `Links that lead nowhere are named`() throws {
        let lesson = try Lesson(
            path: "l.md",
            text:
                "# One two\n\n[a](#one-two) [b](#three)\n\n- [c](there.md)\n- [d](gone.md#x)\n\n[e](https://docs.python.org/3/) [f](http://x)\n"
        )
        let found = LessonLinks.problems(in: lesson) { $0 == "there.md" }
        #expect(
            found.map { "\($0.line): \($0.text)" } == [
                "3: there is no heading '#three' in this lesson",
                "6: the link leads to 'gone.md', and there is no such file beside the lesson",
                "8: 'http://x' is no address of a page",
            ])
    }

    @Test func `The template of a new lesson holds but for what is to be filled in`() throws {
        let report = try report(LessonTemplate.text)
        #expect(report.problems.allSatisfy { $0.text.hasSuffix("prints something else") })
        #expect(try problems(report.updated(LessonTemplate.text)) == [])
    }
}

/// Checks a lesson on a thread with a stack of its own.
func check(_ lesson: Lesson) -> LessonReport? {
    let result = Result()
    EngineThread.run { result.report = LessonChecker(lesson, maker: LessonHost())?.check() }
    return result.report
}

private final class Result: @unchecked Sendable { var report: LessonReport? }
