/// Commands of the course.
extension CommandTable {
    static let lessonCommands: [Command] = [
        Command(
            name: "lessons", group: .lessons, arguments: "[--reset NAME]",
            summary: "list the lessons, with progress",
            details: "--reset takes the progress of a lesson back.",
            examples: ["lessons", "lessons --reset 3"],
            takes: .words([ArgumentWord("--reset", "take progress back", then: .value)]),
            run: { $0.listLessons($1) }),
        Command(
            name: "lesson", group: .lessons, arguments: "[N|NAME]",
            summary: "start a lesson, or go on with one",
            details: """
                Without an argument, the one that was begun, or the next. Inside, Enter
                goes on; the foot of each page shows what else may be typed.
                """,
            examples: ["lesson 1", "lesson tasks", "lesson"], takes: .value, run: { $0.takeLesson($1) }),
        Command(
            name: "quiz", group: .lessons, arguments: "[on|off]",
            summary: "be asked before each step what it will do",
            details: "The questions are made up from the world; what then happens is the answer.",
            examples: ["quiz on", "quiz off", "quiz"],
            takes: .words([ArgumentWord("on", "ask before each step"), ArgumentWord("off", "show the score")]
            ),
            run: { $0.quiz($1) }),
        Command(
            name: "replay", group: .lessons, arguments: "FILE",
            summary: "present a lesson or a saved session",
            details: """
                Enter, space or → goes on, ← back; s skips a wait, n shows the notes,
                q leaves. : drops into the live shell at that moment; resume returns.
                """,
            examples: ["replay demo.md"], takes: .files([".md"]), run: { $0.replay($1) }),
        Command(
            name: "resume", group: .lessons, summary: "go back to the replay from its live shell",
            examples: ["resume"], run: { $0.resume($1) }),
    ]
}
