/// The shell's commands, in the order in which help lists them.
enum CommandTable {
    static let commands: [Command] = [
        Command(
            name: "load", arguments: "FILE",
            summary: "run a Python file up to its asyncio.run(...)",
            details:
                "The file runs as a program does, up to asyncio.run(main()): main is left\npending before its first tick.",
            example: "load hello.py", completion: .files, python: "exec(open(FILE).read())",
            run: { $0.load($1) }),
        Command(
            name: "spawn", arguments: "[NAME =] CALL", summary: "make a task of a coroutine",
            details: "With NAME, the task has this name and is in the variable NAME.",
            example: "spawn a = worker(\"A\", 3)", completion: .python,
            python: "NAME = asyncio.create_task(CALL, name=\"NAME\")", run: { $0.spawn($1) }),
        Command(
            name: "cancel", arguments: "NAME... [-m MESSAGE]", summary: "ask tasks to cancel",
            details: "The CancelledError is thrown into the task later, when its turn comes.",
            example: "cancel a -m \"too slow\"", completion: .tasks, python: "NAME.cancel(MESSAGE)",
            run: { $0.cancel($1) }),
        Command(
            name: "shield", arguments: "NEW = NAME", summary: "put a shield around a task",
            details: "NEW ends as NAME does; cancelling NEW does not cancel NAME.",
            example: "shield s = a", completion: .tasks, python: "NEW = asyncio.shield(NAME)",
            run: { $0.shield($1) }),
        Command(
            name: "inspect", arguments: "NAME",
            summary: "show a task: state, stack, variables",
            example: "inspect a", completion: .tasks, run: { $0.inspect($1) }),
        Command(
            name: "tasks", aliases: ["ps"], summary: "list the tasks", example: "tasks",
            python: "asyncio.all_tasks()",
            run: { $0.listTasks($1) }),
        Command(
            name: "step", arguments: "[N]",
            summary: "run one tick, or N; an empty line repeats it",
            example: "step 3", run: { $0.step($1) }),
        Command(
            name: "run", arguments: "[until CONDITION]",
            summary: "run ticks to the end, or until a condition",
            details:
                "Conditions: a virtual time (3.5s), a tick (tick 10), a task's state\n(a done, a failed, a cancelled, a waiting, a running).\nCtrl-C stops it.",
            example: "run until a done", completion: .conditions, run: { $0.run($1) }),
        Command(
            name: "help", arguments: "[COMMAND]", summary: "list the commands, or tell about one",
            example: "help cancel",
            completion: .commands, run: { $0.help($1) }),
        Command(
            name: "quit", aliases: ["exit", "q"], summary: "leave; Ctrl-D does too", example: "quit",
            run: { $0.quit($1) }),
    ]

    static func find(_ word: some StringProtocol) -> Command? {
        commands.first { $0.name == word || $0.aliases.contains(String(word)) }
    }

    /// Every name and alias.
    static let words: [String] = commands.flatMap { [$0.name] + $0.aliases }
}
