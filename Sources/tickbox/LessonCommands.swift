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

/// `tickbox replay`: a lesson or a saved session presented.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Present a lesson or a saved session.",
        discussion: """
            Enter, space or right arrow goes on, left arrow back; s skips a wait, n shows the notes, q leaves; \
            : drops into the live shell at that moment, and resume returns.
            """)

    @Argument(help: "The lesson's file.")
    var file: String

    @Option(help: ArgumentHelp("Go on by itself after so many seconds.", valueName: "seconds"))
    var auto: Double?

    @Flag(help: "Wait for nothing.")
    var noWait = false

    @Flag(help: "Show entries at once, not letter by letter.")
    var noTyping = false

    @Flag(help: "Show the notes for the speaker.")
    var notes = false

    @Option(help: ArgumentHelp("Show the notes on another terminal; tty names it there.", valueName: "tty"))
    var notesTo: String?

    @Flag(help: "Room between the lines, for a projector.")
    var big = false

    @Option(help: "Use colour: auto, always or never.")
    var color: ColorChoice = .auto

    func validate() throws {
        if let auto, !(auto > 0 && auto <= 3600) {
            throw ValidationError("--auto takes seconds between 0 and 3600, such as 2.5")
        }
        if auto != nil, noWait { throw ValidationError("--auto and --no-wait exclude each other") }
    }

    func run() throws {
        var options = ReplayOptions()
        options.auto = auto
        options.waits = !noWait
        options.types = !noTyping
        options.showsNotes = notes
        options.isBig = big
        if let notesTo {
            guard let notes = NotesTerminal(path: notesTo) else {
                throw ValidationError(
                    "--notes-to: '\(notesTo)' is no terminal that can be written to (tty names one)")
            }
            options.writeNotes = { notes.write($0) }
        }
        throw ExitCode(Wiring.present(file, options, color))
    }
}
