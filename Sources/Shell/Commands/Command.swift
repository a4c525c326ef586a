/// An entry of the command table: everything about a command that help, completion and the shell need.
struct Command: Sendable {
    /// What Tab offers behind the command's name.
    enum CompletionKind: Sendable {
        case nothing, files, tasks, python, commands, conditions
    }

    var name: String
    var aliases: [String] = []
    /// The arguments as help shows them: `NAME... [-m MESSAGE]`.
    var arguments = ""
    /// One line.
    var summary: String
    /// Further lines for `help COMMAND`.
    var details = ""
    /// A line to type.
    var example: String
    var completion = CompletionKind.nothing
    /// The Python that it stands for, if it does.
    var python: String?
    /// Does it; false: it failed.
    var run: @Sendable (TickShell, Substring) -> Bool

    /// `cancel NAME... [-m MESSAGE]`
    var usage: String { arguments.isEmpty ? name : "\(name) \(arguments)" }
}
