/// Commands that move in time.
extension CommandTable {
    static let movingCommands: [Command] = forwardCommands + breakCommands + backCommands + outsideCommands

    private static let forwardCommands: [Command] = [
        Command(
            name: "step", group: .moving, arguments: "[N | handle | line [NAME]]",
            summary: "run one tick, or N; an empty line repeats it",
            details: """
                handle: one handle, a task's step or a callback, and stop inside the tick.
                line: up to the next line of the program; with NAME, of that task.
                Inside a tick, step runs what is left of it.
                """,
            examples: ["step 3", "step", "step handle", "step line", "step line a"],
            takes: .anyOf([
                .value,
                .words([
                    ArgumentWord("handle", "one handle within the tick"),
                    ArgumentWord("line", "up to the next line", then: .task),
                ]),
            ]),
            run: { $0.step($1) }),
        Command(
            name: "run", group: .moving, arguments: "[until CONDITION]",
            summary: "run ticks to the end, or until a condition",
            details: """
                Conditions: a virtual time (3.5s), a tick (tick 10), a task's state
                (a done, a failed, a cancelled, a waiting, a running), printed text
                (output "TEXT"), or a Python expression, asked between ticks.
                Breakpoints and Ctrl-C stop it.
                """,
            examples: ["run until a done", "run until 3.5s", "run until output \"ready\"", "run"],
            takes: .words([ArgumentWord("until", "a time, a tick or a task's state", then: .condition)]),
            run: { $0.run($1) }),
    ]

    private static let breakCommands: [Command] = [
        Command(
            name: "break", group: .moving, arguments: "NAME | LINE | on EVENT [NAME]",
            summary: "stop step and run at a task, a line or an event",
            details: """
                NAME: in front of each step of that task. LINE: in front of that line,
                wherever a function has code there. Events: cancel (a task is asked to
                cancel), done, fail, wait; behind the step in which they happen.
                """,
            examples: ["break on cancel a", "break a", "break 7", "break on fail"],
            takes: .anyOf([
                .tasks,
                .words([
                    ArgumentWord(
                        "on", "an event",
                        then: .words([
                            ArgumentWord("cancel", "a task is asked to cancel", then: .task),
                            ArgumentWord("done", "a task is done", then: .task),
                            ArgumentWord("fail", "a task fails", then: .task),
                            ArgumentWord("wait", "a task begins to wait", then: .task),
                        ]))
                ]),
            ]),
            run: { $0.setBreakpoint($1) }),
        Command(
            name: "breaks", group: .moving, summary: "list the breakpoints", examples: ["breaks"],
            run: { $0.listBreakpoints($1) }),
        Command(
            name: "delete", group: .moving, arguments: "N... | all", summary: "delete breakpoints",
            examples: ["delete 1", "delete all"],
            takes: .words([ArgumentWord("all", "every breakpoint")]), run: { $0.deleteBreakpoints($1) }),
    ]

    private static let backCommands: [Command] = [
        Command(
            name: "back", group: .moving, arguments: "[N]", summary: "go back over one tick, or N",
            details: "To the moment before the tick began. Nothing is lost: redo goes forward again.",
            examples: ["back 3", "back"], takes: .value, isApart: true, run: { $0.back($1) }),
        Command(
            name: "goto", group: .moving, arguments: "TICK | time SECONDS",
            summary: "go to a moment, back or forward",
            details: "To the moment behind that tick, or the last one at or before that virtual time.",
            examples: ["goto 5", "goto time 2.5"],
            takes: .anyOf([.value, .words([ArgumentWord("time", "a virtual time", then: .value)])]),
            isApart: true, run: { $0.goTo($1) }),
        Command(
            name: "undo", group: .moving, summary: "take back what was typed last",
            details: "With all that came of it: a definition, a cancel, a whole run.",
            examples: ["undo"], isApart: true, run: { $0.undo($1) }),
        Command(
            name: "redo", group: .moving, summary: "do again what was taken back", examples: ["redo"],
            isApart: true, run: { $0.redo($1) }),
        Command(
            name: "restart", group: .moving, summary: "go back to before the first tick",
            details: "What was typed before it stays: definitions, tasks, a program that was loaded.",
            examples: ["restart"], isApart: true, run: { $0.restart($1) }),
        Command(
            name: "branches", group: .moving, arguments: "[N]",
            summary: "list what was done in other ways, or go there",
            details: "After going back, something new begins a branch; what was done before is kept.",
            examples: ["branches 2", "branches"], takes: .value, isApart: true, run: { $0.branches($1) }),
        Command(
            name: "reset", group: .moving, summary: "begin anew with an empty world",
            details: "What was done is kept as a branch.", examples: ["reset"], isApart: true,
            run: { $0.reset($1) }),
    ]

    private static let outsideCommands: [Command] = [
        Command(
            name: "signal", group: .moving, arguments: "NAME [at SECONDS]",
            summary: "send the program a signal",
            details: "It arrives when the next tick begins, or when the virtual clock reaches the time.",
            examples: ["signal SIGINT", "signal SIGTERM at 2.5"],
            takes: .words(
                SignalDelivery.numbers.keys.sorted().map {
                    ArgumentWord($0, then: .words([ArgumentWord("at", "a virtual time", then: .value)]))
                }),
            run: { $0.signal($1) }),
        Command(
            name: "seed", group: .moving, arguments: "N", summary: "seed random; without it, 0",
            examples: ["seed 42"], takes: .value, python: "random.seed(N)", run: { $0.seed($1) }),
        Command(
            name: "site", group: .moving, arguments: "URL SECONDS [BYTES] [STATUS]",
            summary: "set what a simulated web site answers",
            details:
                "Latency, size of the body, HTTP status; 0.1 s, 1256 bytes and 200 where nothing is set.",
            examples: ["site https://example.com 0.5 2048 404", "site https://example.com 2"],
            takes: .value, run: { $0.site($1) }),
    ]
}
