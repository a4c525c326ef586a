/// Commands about the shell itself.
extension CommandTable {
    static let shellCommands: [Command] = [
        Command(
            name: "help", group: .shell, arguments: "[COMMAND]",
            summary: "list the commands, or tell about one",
            examples: ["help cancel", "help"], takes: .topics, run: { $0.help($1) }),
        Command(
            name: "quit", aliases: ["exit", "q"], group: .shell, summary: "leave; Ctrl-D does too",
            examples: ["quit"], run: { $0.quit($1) }),
    ]
}
