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

    /// The commands whose names begin with a word.
    static func beginning(with word: some StringProtocol) -> [Command] {
        word.isEmpty ? [] : commands.filter { $0.name.hasPrefix(word) }
    }

    /// The command of a name, an alias or an unambiguous beginning.
    static func meant(by word: some StringProtocol) -> Command? {
        if let command = find(word) { return command }
        let beginning = beginning(with: word)
        return beginning.count == 1 ? beginning.first : nil
    }

    /// Every name and alias.
    static let words: [String] = commands.flatMap { [$0.name] + $0.aliases }
}
