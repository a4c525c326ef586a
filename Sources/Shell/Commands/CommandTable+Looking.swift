/// Commands that show something and change nothing.
extension CommandTable {
    static let lookingCommands: [Command] = [
        Command(
            name: "tasks", aliases: ["ps"], group: .looking, arguments: "[STATE...] [TEXT] [by ORDER]",
            summary: "list tasks and futures",
            details: "States: live, ended, new, ready, running, waiting, done, failed,\n"
                + "cancelled, cancelling, futures, all. Orders: made, name, state, due.\n"
                + "TEXT is a part of the name. The columns:\n" + TickShell.taskColumns,
            examples: ["tasks waiting by due", "tasks failed", "tasks"],
            takes: .words(TaskWords.words), python: "asyncio.all_tasks()", run: { $0.listTasks($1) }),
        Command(
            name: "inspect", group: .looking, arguments: "NAME",
            summary: "show a task: state, stack, variables",
            examples: ["inspect a"], takes: .task, run: { $0.inspect($1) }),
        Command(
            name: "tree", group: .looking, arguments: "[awaits | made]",
            summary: "show who awaits whom, and who made whom",
            details: "A gather, shield, wait or TaskGroup between tasks is shown as what it is,\n"
                + "and a cycle of tasks that wait for each other as a cycle.",
            examples: ["tree", "tree awaits", "tree made"],
            takes: .words([
                ArgumentWord("awaits", "who awaits whom"), ArgumentWord("made", "who made whom"),
            ]), run: { $0.tree($1) }),
        Command(
            name: "queue", group: .looking, summary: "show the ready queue and the timers",
            details: "The handles that the next tick runs, in their order, and the timers with\n"
                + "the times at which they are due. Those due join the queue at its end.",
            examples: ["queue"], run: { $0.queue($1) }),
        Command(
            name: "source", group: .looking, arguments: "[NAME]",
            summary: "show code, each task's line marked",
            details: "NAME is a task, a function, a class, or a part of asyncio, whose Python is\n"
                + "the box's own. Without NAME: the programs and entries in which tasks are.",
            examples: ["source a", "source asyncio.timeout", "source"], takes: .anyOf([.task, .topics]),
            run: { $0.source($1) }),
        Command(
            name: "locals", group: .looking, arguments: "NAME",
            summary: "show the variables of a task's coroutines",
            examples: ["locals a"], takes: .task, run: { $0.locals($1) }),
        Command(
            name: "log", group: .looking, arguments: "[NAME] [-n N]",
            summary: "list past transitions, the last 20 or N",
            examples: ["log a -n 5", "log"],
            takes: .anyOf([.task, .words([ArgumentWord("-n", "how many", then: .value)])]),
            run: { $0.log($1) }),
        Command(
            name: "why", group: .looking, arguments: "[NAME]",
            summary: "explain the last transition, cause by cause",
            details: "Each line is the cause of the one above it, back to what you did.",
            examples: ["why a", "why"], takes: .task, run: { $0.why($1) }),
        Command(
            name: "timeline", group: .looking, arguments: "[NAME...] [from TICK] [by time]",
            summary: "draw tasks over ticks or virtual time",
            details: "A row for each task, a column for each tick. Of a long run the end is\n"
                + "shown, or what follows behind from. by time: columns are stretches of\n"
                + "virtual time.",
            examples: ["timeline a b", "timeline from 20", "timeline by time"],
            takes: .anyOf([
                .tasks,
                .words([
                    ArgumentWord("from", "the first tick that is shown", then: .value),
                    ArgumentWord(
                        "by", "what the columns are",
                        then: .words([ArgumentWord("time"), ArgumentWord("ticks")])),
                ]),
            ]), run: { $0.timeline($1) }),
        Command(
            name: "output", group: .looking, arguments: "[NAME]",
            summary: "show what was printed, and by whom",
            examples: ["output a", "output"], takes: .task, run: { $0.output($1) }),
    ]
}
