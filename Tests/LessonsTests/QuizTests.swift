import Engine
import Foundation
import Lessons
import Sandbox
import Shell
import Testing

/// `quiz`: questions made up from the world, and what then happens.
@Suite struct QuizTests {
    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Corpus")

    /// Every twelfth program of the corpus.
    private static func programs() throws -> [URL] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: corpus.path)
        let all = names.filter { $0.hasSuffix(".py") }.sorted()
        return all.enumerated().filter { $0.offset % 12 == 0 }.map { corpus.appending(path: $0.element) }
    }

    private final class Tally: @unchecked Sendable {
        var asked: [QuizQuestion.Kind: Int] = [:]
        var wrong: [String] = []
    }

    @Test func `Each question that is made up has exactly one answer, and it is what then happened`() throws {
        let programs = try Self.programs()
        let tally = Tally()
        EngineThread.run {
            for path in programs { Self.quiz(path, tally) }
        }
        #expect(tally.wrong == [])
        for kind in QuizQuestion.Kind.allCases { #expect(tally.asked[kind, default: 0] > 50, "\(kind)") }
    }

    /// Asks every kind of question before each of the first ticks of a program.
    private static func quiz(_ path: URL, _ tally: Tally) {
        var options = WorldOptions()
        options.memoryLimit = 256 << 20
        guard let source = try? String(contentsOf: path, encoding: .utf8),
            let session = Session(options: options)
        else { return }
        guard session.perform(.load(source: source, path: path.lastPathComponent), show: { _ in }) == .waiting
        else {
            return
        }
        for _ in 0..<25 {
            let questions = QuizQuestion.Kind.allCases.compactMap { QuizQuestion($0, about: session) }
            var record = TickRecord()
            var endings: [String: String] = [:]
            let result = session.perform(.tick) { event in
                record.note(event)
                if case .transition(let transition) = event, transition.change.hasPrefix("running → ") {
                    endings[transition.task] = String(transition.change.dropFirst("running → ".count))
                }
            }
            guard result == .done else { return }
            for question in questions {
                tally.asked[question.kind, default: 0] += 1
                let holding = question.holding(record, session)
                let texts = holding.map { question.choices[$0].text }
                if texts.count != 1 || !agrees(question, texts[0], record, endings) {
                    tally.wrong.append(
                        "\(path.lastPathComponent), tick \(session.tick): \(question.text) \(texts)")
                }
            }
        }
    }

    /// What the transitions of the tick say, told apart from how the question looks at the world.
    private static func agrees(
        _ question: QuizQuestion, _ answer: String, _ record: TickRecord, _ endings: [String: String]
    ) -> Bool {
        switch question.kind {
        case .firstTask:
            return answer == record.ran.first || answer.hasPrefix("another") || answer.hasPrefix("none")
        case .state:
            let name = question.text.dropFirst("In which state is ".count).dropLast(
                " after the next tick?".count)
            switch endings[String(name)] {
            case "done": return answer == "done, with a result"
            case "failed": return answer == "done, failed with an exception"
            case "cancelled": return answer == "cancelled"
            default: return answer == "pending"
            }
        case .time:
            return answer == CauseText.seconds(record.nanoseconds ?? -1) || answer == "at another time"
        case .printedLines: return (answer == "nothing") == record.printed.isEmpty
        case .taskCount: return (answer == "none") == record.ran.isEmpty
        }
    }

    private final class Log: @unchecked Sendable { var text = "" }

    private func learn(_ entries: [String]) -> String {
        let log = Log()
        EngineThread.run {
            guard let session = Session() else { return }
            let shell = TickShell(session: session, writer: TranscriptWriter { log.text += $0 })
            for entry in entries {
                log.text += shell.prompt + entry + "\n"
                shell.handle(entry)
            }
        }
        return log.text
    }

    private static let start = [
        "async def f(n): await asyncio.sleep(n)", "spawn a = f(1)", "spawn b = f(2)", "quiz on",
    ]

    @Test func `A step is asked about first, and judged by what happens`() {
        let text = learn(Self.start + ["step", "a", "step", "1", "quiz", "quiz off", "step"])
        #expect(
            text.contains(
                """
                tick 0 0.0s> step

                ? Which task has the first step in the next tick?

                  1  a
                  2  b
                  3  none of them

                answer> a
                tick 1  0.0s
                  a   pending → running   first step
                  a   running → pending   waits for sleep(1), due at 1.0s                 line 1
                  b   pending → running   first step
                  b   running → pending   waits for sleep(2), due at 2.0s                 line 1
                ✓ Right: 1, a
                tick 1 0.0s> step

                ? 
                """), "\(text)")
        #expect(text.contains("The quiz is on: "))
        #expect(text.contains("The quiz is off: "))
    }

    @Test func `A question can be skipped, an answer must be one, and another command leaves it`() {
        let text = learn(Self.start + ["step", "", "step", "what", "tasks", "quiz"])
        #expect(text.contains("It was: "))
        #expect(text.contains("that is none of the answers: type "))
        #expect(text.contains("asyncio"))
        #expect(text.hasSuffix("The quiz is on: nothing has been answered yet.\n"))
    }

    @Test func `quiz refuses what it does not take`() {
        #expect(learn(["quiz off"]).contains("quiz: it is off already"))
        #expect(learn(["quiz maybe"]).contains("quiz takes on or off. It is: quiz [on|off]"))
        #expect(
            learn(["quiz on", "step", "quiz off"]).contains("The quiz is off: nothing has been answered yet.")
        )
    }
}
