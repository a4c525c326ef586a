import ArgumentParser
import Lessons
import Shell

/// `tickbox check`: lessons played without a terminal and compared with what they say.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Play lessons without a terminal and compare them with what they say.",
        discussion: """
            Exit status: 0 all is as they say, 1 something differs or a lesson cannot be played, \
            2 a file cannot be read.
            """)

    @Argument(help: ArgumentHelp("Lesson files, or folders of them.", valueName: "file"))
    var files: [String]

    @Flag(help: "Rewrite what the lessons say was printed.")
    var update = false

    func run() throws {
        let output = StandardOutput()
        let status = LessonCheckRun(updates: update) { output.write($0) }.check(files)
        output.flush()
        throw ExitCode(status)
    }
}

/// `tickbox new-lesson`: a template to write a lesson from.
struct NewLessonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-lesson", abstract: "Write a template for a lesson.")

    @Argument(help: "The file to make; it must not exist.")
    var file: String

    func run() throws {
        guard !LessonFile.exists(file) else {
            throw ValidationError("\(file) exists already; take another name")
        }
        try LessonFile.write(LessonTemplate.text, to: file)
        _ = LessonCheckRun(updates: true) { _ in }.check([file])
        print("\(file) is written: play it with tickbox replay \(file), check it with tickbox check \(file)")
    }
}
