/// An entry of the command table: everything about a command that help, completion and the shell need.
struct Command: Sendable {
    var name: String
    var aliases: [String] = []
    /// Under which heading help lists it.
    var group: CommandGroup
    /// The arguments as help shows them: `NAME... [-m MESSAGE]`.
    var arguments = ""
    /// One line.
    var summary: String
    /// Further lines for `help COMMAND`.
    var details = ""
    /// Lines to type; the first shows the arguments, and mistakes quote it.
    var examples: [String]
    /// What the arguments are: what Tab offers, and how the command is told from Python.
    var takes = ArgumentKind.nothing
    /// The Python that it stands for, if it does.
    var python: String?
    /// It moves through time, or keeps what comes of it by itself.
    var isApart = false
    /// Does it; false: it failed.
    var run: @Sendable (TickShell, Substring) -> Bool

    /// Whether what was typed belongs to the session and is saved with it.
    var isKept: Bool { !isApart && group != .lessons && group != .shell }

    /// `cancel NAME... [-m MESSAGE]`
    var usage: String { arguments.isEmpty ? name : "\(name) \(arguments)" }
    /// The example that a mistake is answered with.
    var example: String { examples.first ?? usage }
}

/// The headings of help, in its order.
enum CommandGroup: String, CaseIterable, Sendable {
    case tasks = "Tasks"
    case moving = "Moving"
    case looking = "Looking"
    case keeping = "Keeping"
    case lessons = "Lessons"
    case shell = "The shell"
}
