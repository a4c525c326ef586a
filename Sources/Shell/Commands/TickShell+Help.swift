/// `help`, `quit`.
extension TickShell {
    func help(_ arguments: Substring) -> Bool {
        guard !arguments.isEmpty else {
            listCommands()
            return true
        }
        guard let command = CommandTable.find(arguments) else {
            let near =
                Suggestion.nearest(to: String(arguments), among: CommandTable.words).map {
                    "; did you mean \($0)?"
                } ?? ""
            return refuse("help: there is no command \(arguments)\(near)")
        }
        writer.line("  " + writer.styled(command.usage, .bold))
        writer.line("      " + command.summary)
        for line in command.details.split(separator: "\n") { writer.line("      " + line) }
        if !command.aliases.isEmpty { writer.line("      also: " + command.aliases.joined(separator: ", ")) }
        if let python = command.python { writer.line("      in Python: " + python) }
        for (index, example) in command.examples.enumerated() {
            writer.line((index == 0 ? "      example: " : "               ") + example)
        }
        return true
    }

    private func listCommands() {
        for group in CommandGroup.allCases {
            let commands = CommandTable.commands.filter { $0.group == group }
            guard !commands.isEmpty else { continue }
            writer.line(writer.styled(group.rawValue, .bold))
            for command in commands {
                writer.line("  " + DisplayWidth.padded(command.usage, to: 29) + command.summary)
            }
        }
        writer.line("Anything else is Python; await in it makes a task. help COMMAND tells more.")
    }

    func quit(_ arguments: Substring) -> Bool {
        guard arguments.isEmpty else { return refuse("quit", "quit takes nothing behind it") }
        exitStatus = 0
        return true
    }
}
