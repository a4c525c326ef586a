import Sandbox

/// Something in a lesson that is not as it says.
public struct LessonProblem: Equatable, Sendable {
    public var line: Int
    public var text: String
    /// Lines of a difference; empty if there is none to show.
    public var difference: [String] = []
    /// The lesson is not to be played, since a learner would be stuck.
    public var isUnplayable = false
}

/// What checking a lesson gave.
public struct LessonReport: Sendable {
    public var problems: [LessonProblem] = []
    /// What was run, asked and reached.
    public var counts = LessonCounts()
    /// Why the lesson is not to be played, if it is not.
    public var unplayable: LessonProblem? { problems.first(where: \.isUnplayable) }
    /// The printed parts that are not as the lesson has them.
    var corrections: [PrintedCorrection] = []
}

/// Plays a lesson without a terminal and compares it with what it says.
public final class LessonChecker {
    private let lesson: Lesson
    private let shell: any LessonShell
    private let screen: Screen
    private var report = LessonReport()
    /// The question that the next block answers.
    private var openQuestion: (prediction: Prediction, line: Int, situation: Situation)?

    /// What a shell wrote since it was last looked at.
    private final class Screen {
        var text = ""

        func takeLines() -> [String] {
            defer { text = "" }
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            while lines.last == "" { lines.removeLast() }
            return lines
        }
    }

    /// Creates a checker; nil if the memory for a world cannot be reserved.
    public init?(_ lesson: Lesson, maker: some LessonShellMaker) {
        let screen = Screen()
        guard let shell = maker.makeShell(write: { screen.text += $0 }) else { return nil }
        (self.lesson, self.shell, self.screen) = (lesson, shell, screen)
    }

    /// Plays the lesson.
    public func check() -> LessonReport {
        for block in lesson.blocks { check(block) }
        closeQuestion()
        report.problems.sort { $0.line < $1.line }
        return report
    }

    private func complain(_ line: Int, _ text: String, _ difference: [String] = []) {
        report.problems.append(LessonProblem(line: line, text: text, difference: difference))
    }

    private func check(_ block: LessonBlock) {
        switch block.kind {
        case .prose: break
        case .python(let python):
            run(python, block.line)
            closeQuestion()
        case .transcript(let transcript):
            run(transcript, comparing: true)
            closeQuestion()
        case .predict(let prediction):
            closeQuestion()
            openQuestion = (prediction, block.line, Situation(from: shell.session))
        case .goal(let goal):
            closeQuestion()
            check(goal, block.line)
        }
    }

    // MARK: Playing

    private func run(_ block: PythonBlock, _ line: Int) {
        report.counts.steps += 1
        let succeeded =
            block.program.map { shell.perform(program: block.code, path: $0) }
            ?? shell.perform(python: block.code)
        let printed = screen.takeLines()
        if !succeeded { complain(line, "this Python fails", printed.map { "  " + $0 }) }
    }

    private func run(_ transcript: LessonTranscript, comparing: Bool) {
        for entry in transcript.entries {
            report.counts.steps += 1
            let succeeded = shell.perform(entry: entry.text)
            let printed = screen.takeLines()
            guard comparing else {
                // A deadlock is what some solutions are after.
                if !succeeded, !Situation(from: shell.session).isDeadlock {
                    complain(entry.line, "this entry of the solution fails", printed.map { "  " + $0 })
                }
                continue
            }
            guard printed != entry.printed else { continue }
            complain(
                entry.line, "\(LessonChecker.title(entry)) prints something else",
                TranscriptDiff.lines(expected: entry.printed, actual: printed))
            report.corrections.append(PrintedCorrection(lines: entry.printedLines, printed: printed))
        }
    }

    private static func title(_ entry: TranscriptEntry) -> String {
        let first = entry.text.split(separator: "\n").first.map(String.init) ?? ""
        return first.isEmpty ? "an empty line" : "'\(first)'"
    }

    // MARK: Questions

    private func closeQuestion() {
        guard let (prediction, _, situation) = openQuestion else { return }
        openQuestion = nil
        report.counts.predictions += 1
        for verification in prediction.verifications {
            if let problem = prediction.problem(with: verification, in: situation) {
                complain(verification.line, problem)
            }
        }
    }

    // MARK: Goals

    private func check(_ goal: Goal, _ line: Int) {
        report.counts.goals += 1
        let situation = Situation(from: shell.session)
        if goal.isMet(in: situation) {
            report.problems.append(
                LessonProblem(
                    line: line, text: "this goal holds from the start: there is nothing to do",
                    isUnplayable: true))
        }
        for (index, hint) in goal.hints.enumerated()
        where goal.hints[..<index].contains(where: { $0.text == hint.text }) {
            complain(hint.line, "this hint is never used: it repeats an earlier one")
        }
        run(goal.solution, comparing: goal.solutionIsPrinted)
        for item in goal.expectations where !item.expectation.holds(in: situation) {
            complain(
                item.line,
                "the solution does not reach '\(item.expectation.text)': \(item.expectation.actual(in: situation))"
            )
        }
    }
}

extension Goal {
    func isMet(in situation: Situation) -> Bool {
        expectations.allSatisfy { $0.expectation.holds(in: situation) }
    }
}

extension Prediction {
    /// What is wrong with the marked answer; nil: the world agrees with it.
    func problem(with verification: Verification, in situation: Situation) -> String? {
        switch verification.rule {
        case .holds(let expectation):
            guard expectation.holds(in: situation) else {
                return "'\(verification.text)' does not hold: \(expectation.actual(in: situation))"
            }
            return problem(unlessMarked: expectation.word)
        case .value(let expression):
            let value = situation.session.evaluate(expression)
            guard !value.isError else {
                return "'\(expression)' fails: \(value.text.split(separator: "\n").last ?? "")"
            }
            return problem(unlessMarked: value.text, always: true)
        case .state(let name):
            guard let task = situation.session.world.describe(name) else { return "there is no task \(name)" }
            return problem(unlessMarked: Expectation.State.word(for: task), always: true)
        }
    }

    /// The answer that says what happened must be the marked one.
    private func problem(unlessMarked value: String?, always: Bool = false) -> String? {
        guard let value else { return nil }
        let plain = Prediction.plain(value)
        if answers.contains(where: { $0.isRight && $0.plain == plain }) { return nil }
        if let other = answers.first(where: { $0.plain == plain }) {
            return "what happens is '\(other.text)', and it is not the answer that is marked"
        }
        return always ? "what happens is '\(value)', and it is not the answer that is marked" : nil
    }
}

extension Expectation {
    /// The word that would stand as an answer; nil if there is none.
    fileprivate var word: String? {
        guard !isNegated else { return nil }
        switch subject {
        case .state(_, let state): return state.rawValue
        case .output(let text): return text
        case .returned(_, let text), .failedWith(_, let text), .waitsFor(_, let text): return text
        default: return nil
        }
    }
}
