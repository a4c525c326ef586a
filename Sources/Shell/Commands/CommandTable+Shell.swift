/// Commands about the shell itself.
extension CommandTable {
    static let shellCommands: [Command] = [
        Command(
            name: "help", group: .shell, arguments: "[COMMAND]",
            summary: "list the commands, or tell about one",
            examples: ["help cancel", "help"], takes: .topics, run: { $0.help($1) }),
        Command(
            name: "set", group: .shell, arguments: "[SETTING VALUE]",
            summary: "list settings, or change one",
            details: "color: on or off. steps: how much a tick prints: brief (what begins, ends and\n"
                + "is asked to cancel), normal, or full (callbacks and wake-ups too). clock:\n"
                + "what prompt, headings and lists show: loop (loop.time()) or wall (time.time()\n"
                + "as the time of day in UTC).",
            examples: ["set steps full", "set clock wall", "set"], takes: .words(TickShell.settingWords),
            run: { $0.set($1) }),
        Command(
            name: "quit", aliases: ["exit", "q"], group: .shell, summary: "leave; Ctrl-D does too",
            examples: ["quit"], run: { $0.quit($1) }),
    ]
}
