/// Commands that show something and change nothing.
extension CommandTable {
    static let lookingCommands: [Command] = [
        Command(
            name: "tasks", aliases: ["ps"], group: .looking, summary: "list the tasks", examples: ["tasks"],
            python: "asyncio.all_tasks()", run: { $0.listTasks($1) }),
        Command(
            name: "inspect", group: .looking, arguments: "NAME",
            summary: "show a task: state, stack, variables",
            examples: ["inspect a"], takes: .task, run: { $0.inspect($1) }),
    ]
}
