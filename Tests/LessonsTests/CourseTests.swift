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
        #expect(run.lessons >= 3)
        #expect(run.counts.steps >= 27)
        #expect(run.counts.predictions >= 6)
        #expect(run.counts.goals >= 3)
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
