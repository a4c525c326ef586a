/// The shell's commands. Help, completion and the shell itself know them from here only.
///
/// Each group has a file of its own; the order here and there is that of help.
enum CommandTable {
    static let commands: [Command] =
        taskCommands + movingCommands + lookingCommands + keepingCommands + lessonCommands + shellCommands

    /// The command of a name or an alias.
    static func find(_ word: some StringProtocol) -> Command? {
        commands.first { $0.name == word || $0.aliases.contains(String(word)) }
    }

    /// Every name and alias.
    static let words: [String] = commands.flatMap { [$0.name] + $0.aliases }
}
