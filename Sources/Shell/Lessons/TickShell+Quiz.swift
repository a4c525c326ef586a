import Lessons
import Sandbox

/// A quiz that goes on while the learner steps.
struct QuizRun {
    var asked = 0
    var right = 0
    /// What the next entry answers, and how many ticks follow.
    var open: (question: QuizQuestion, ticks: Int)?

    var score: String { asked == 0 ? "nothing has been answered yet" : "\(right) of \(asked) right" }
}

/// `quiz`: questions made up from the world before each step.
extension TickShell {
    func quiz(_ arguments: Substring) -> Bool {
        switch arguments {
        case "on":
            quizRun = quizRun ?? QuizRun()
            writer.say("The quiz is on: each step is asked about before it runs. Enter skips a question.")
        case "off":
            guard let run = quizRun else { return refuse("quiz: it is off already") }
            quizRun = nil
            writer.say("The quiz is off: \(run.score).")
        case "":
            writer.say(
                quizRun.map { "The quiz is on: \($0.score)." } ?? "The quiz is off; quiz on begins one.")
        default: return refuse("quiz", "quiz takes on or off")
        }
        return true
    }

    /// Asks about the next tick instead of running it; false: there is nothing to ask.
    func asksQuiz(before ticks: Int) -> Bool {
        guard let run = quizRun, let question = QuizQuestion.next(about: session, seed: run.asked) else {
            return false
        }
        quizRun?.open = (question, ticks)
        LessonConsole(writer: writer).show(.question(question.prediction))
        return true
    }

    /// Takes an entry as the answer; nil: it is something else.
    func answerQuiz(_ entry: String) -> Bool? {
        guard let (question, ticks) = quizRun?.open else { return nil }
        let isSkipped = entry.allSatisfy(\.isWhitespace)
        let choice = question.choice(meant: entry)
        guard isSkipped || choice != nil else {
            if case .command = InputClass.of(entry) {
                quizRun?.open = nil
                return nil
            }
            let labels = question.prediction.labels
            return refuse(
                "that is none of the answers: type \(labels.first ?? "") to \(labels.last ?? ""), or Enter")
        }
        quizRun?.open = nil
        let result = judged(question, choice)
        guard result == .done else { return conclude(result) }
        if ticks > 1, asksQuiz(before: ticks - 1) { return true }
        return ticks > 1 ? run(ticks: ticks - 1) : true
    }

    private func judged(_ question: QuizQuestion, _ choice: Int?) -> SessionResult {
        var record = TickRecord()
        let result = tick { record.note($0) }
        switch result {
        case .done, .programEnded: break
        default: return result
        }
        guard let actual = question.holding(record, session).first else { return result }
        let text = question.choices[actual].text
        guard let choice else {
            writer.say("It was: \(text).")
            return result
        }
        quizRun?.asked += 1
        if choice == actual { quizRun?.right += 1 }
        let labels = question.prediction.labels
        LessonConsole(writer: writer).show(
            .verdict(isRight: choice == actual, right: ["\(labels[actual]), \(text)"]))
        return result
    }

    /// The score, when the shell is left.
    func tellQuizScore() {
        if let run = quizRun, run.asked > 0 { writer.say("The quiz: \(run.score).") }
        quizRun = nil
    }
}
