import Foundation
import Lessons
import Shell
import Testing

/// The lessons of the course, as `tickbox check lessons` plays them.
@Suite struct CourseTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "lessons").path

    @Test func `Every lesson does what it says`() throws {
        var text = ""
        let run = LessonCheckRun { text += $0 }
        #expect(run.check([Self.folder]) == 0, "\(text)")
        #expect(run.lessons >= 27)
        #expect(run.counts.steps >= 390)
        #expect(run.counts.predictions >= 60)
        #expect(run.counts.goals >= 27)
    }

    /// So that the corpus compares it with CPython; `Tests/Reference/lessons.py` puts it there.
    @Test func `Every whole program of a lesson is in the corpus`() throws {
        let corpus = URL(filePath: Self.folder).deletingLastPathComponent().appending(
            path: "Tests/Corpus/lessons")
        for path in try LessonFile.paths(Self.folder) {
            let lesson = try LessonFile.read(path).lesson
            let programs = lesson.blocks.compactMap { block -> String? in
                guard case .python(let python) = block.kind, python.code.contains("asyncio.run(") else {
                    return nil
                }
                return python.code
            }
            for (index, program) in programs.enumerated() {
                let file = corpus.appending(path: "\(lesson.name)-\(index + 1).py")
                let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? "nothing"
                let lines = kept.split(separator: "\n", omittingEmptySubsequences: false)
                let bare = lines.drop { $0.hasPrefix("# ") }.joined(separator: "\n")
                #expect(bare == program, "\(file.lastPathComponent)")
            }
        }
    }

    @Test func `The lessons that are built in are those of the folder`() throws {
        let files = try LessonFile.paths(Self.folder).map { try LessonFile.read($0) }
        #expect(Course.builtIn.sources.map(\.name) == files.map(\.lesson.name))
        #expect(Course.builtIn.sources.map(\.text) == files.map(\.text))
    }

    @Test func `Every lesson has a question, a goal, something to try and its places in the documentation`()
        throws
    {
        for path in try LessonFile.paths(Self.folder) {
            let content = try LessonFile.read(path)
            #expect(content.lesson.counts.predictions > 0, "\(path)")
            #expect(content.lesson.counts.goals > 0, "\(path)")
            #expect(content.text.contains("\n## Try it\n"), "\(path)")
            let references =
                content.text.components(separatedBy: "\n## In CPython's documentation\n").last ?? ""
            let places = references.components(separatedBy: "https://docs.python.org/3.13/").count - 1
            #expect(places >= 2, "\(path)")
            #expect(!content.text.contains(" at 0x"), "\(path): an address changes with the program")
        }
    }
}
