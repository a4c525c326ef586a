/// Commands that move in time.
extension CommandTable {
    static let movingCommands: [Command] = [
        Command(
            name: "step", group: .moving, arguments: "[N]",
            summary: "run one tick, or N; an empty line repeats it",
            examples: ["step 3", "step"], takes: .value, run: { $0.step($1) }),
        Command(
            name: "run", group: .moving, arguments: "[until CONDITION]",
            summary: "run ticks to the end, or until a condition",
            details:
                "Conditions: a virtual time (3.5s), a tick (tick 10), a task's state\n(a done, a failed, a cancelled, a waiting, a running).\nCtrl-C stops it.",
            examples: ["run until a done", "run until 3.5s", "run"],
            takes: .words([ArgumentWord("until", "a time, a tick or a task's state", then: .condition)]),
            run: { $0.run($1) }),
    ]
}
