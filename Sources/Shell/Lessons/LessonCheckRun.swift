import Engine
import Lessons

/// `tickbox check`: plays lessons without a terminal and tells what differs.
public final class LessonCheckRun {
    private let updates: Bool
    private let write: (String) -> Void
    /// What all lessons together ran.
    public private(set) var counts = LessonCounts()
    /// Lessons that were checked.
    public private(set) var lessons = 0
    /// Problems found.
    public private(set) var problems = 0
    /// A file could not be read at all.
    private var isUnreadable = false

    /// Creates a run.
    /// - Parameter updates: rewrites what lessons say was printed.
    public init(updates: Bool = false, write: @escaping (String) -> Void) {
        (self.updates, self.write) = (updates, write)
    }

    /// Checks files and folders, on a thread with a stack of its own.
    /// - Returns: the exit status: 0 all is as the lessons say, 1 something differs, 2 a file cannot be read.
    public func check(_ arguments: [String]) -> Int32 {
        EngineThread.run { [self] in
            for argument in arguments { check(argument) }
        }
        if lessons > 1 {
            write("\(LessonCheckRun.count(lessons, "lesson")): \(LessonCheckRun.summary(counts))\n")
        }
        if problems > 0 { write("\(LessonCheckRun.count(problems, "problem"))\n") }
        return isUnreadable ? 2 : problems > 0 ? 1 : 0
    }

    private func check(_ argument: String) {
        do throws(LessonFile.Problem) {
            for path in try LessonFile.paths(argument) { check(file: path) }
        } catch {
            note(error)
        }
    }

    private func note(_ problem: LessonFile.Problem) {
        write("\(problem)\n")
        if case .unreadable = problem { isUnreadable = true } else { problems += 1 }
    }

    private func check(file path: String) {
        do throws(LessonFile.Problem) {
            var content = try LessonFile.read(path)
            guard var report = LessonCheckRun.report(content.lesson) else {
                return note(.unreadable(SourceFileError(description: "\(path): no memory for a world")))
            }
            if updates, report.needsUpdate {
                try rewrite(path, report.updated(content.text))
                content = try LessonFile.read(path)
                report = LessonCheckRun.report(content.lesson) ?? report
            }
            tell(content.lesson, report)
        } catch {
            note(error)
        }
    }

    private func rewrite(_ path: String, _ text: String) throws(LessonFile.Problem) {
        do throws(SourceFileError) {
            try LessonFile.write(text, to: path)
        } catch {
            throw .unreadable(error)
        }
        write("\(path): rewritten with what the shell prints\n")
    }

    private static func report(_ lesson: Lesson) -> LessonReport? {
        guard var report = LessonChecker(lesson, maker: LessonHost())?.check() else { return nil }
        let folder = lesson.path.lastIndex(of: "/").map { lesson.path[...$0] } ?? ""
        report.problems += LessonLinks.problems(in: lesson) { LessonFile.exists(folder + $0) }
        return report
    }

    private func tell(_ lesson: Lesson, _ report: LessonReport) {
        lessons += 1
        counts += report.counts
        problems += report.problems.count
        for problem in report.problems.sorted(by: { $0.line < $1.line }) {
            write("\(lesson.path):\(problem.line): \(problem.text)\n")
            for line in problem.difference { write("    \(line)\n") }
        }
        write("\(lesson.path): \(LessonCheckRun.summary(report.counts))\n")
    }

    // MARK: Words

    private static func summary(_ counts: LessonCounts) -> String {
        [
            count(counts.steps, "step"), count(counts.predictions, "prediction"), count(counts.goals, "goal"),
        ].joined(separator: ", ")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
