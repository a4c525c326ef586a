/// Commands that stand for Python: they make tasks and act on them.
extension CommandTable {
    static let taskCommands: [Command] = [
        Command(
            name: "spawn", group: .tasks, arguments: "[NAME =] CALL", summary: "make a task of a coroutine",
            details: "With NAME, the task has this name and is in the variable NAME.",
            examples: ["spawn a = worker(\"A\", 3)", "spawn worker(\"B\", 1)"], takes: .python,
            python: "NAME = asyncio.create_task(CALL, name=\"NAME\")", run: { $0.spawn($1) }),
        Command(
            name: "cancel", group: .tasks, arguments: "NAME... [-m MESSAGE]", summary: "ask tasks to cancel",
            details: "The CancelledError is thrown into the task later, when its turn comes.",
            examples: ["cancel a -m \"too slow\"", "cancel a b"],
            takes: .anyOf([.tasks, .words([ArgumentWord("-m", "with a message", then: .value)])]),
            python: "NAME.cancel(MESSAGE)", run: { $0.cancel($1) }),
        Command(
            name: "shield", group: .tasks, arguments: "NEW = NAME", summary: "put a shield around a task",
            details: "NEW ends as NAME does; cancelling NEW does not cancel NAME.",
            examples: ["shield s = a"], takes: .tasks, python: "NEW = asyncio.shield(NAME)",
            run: { $0.shield($1) }),
    ]
}
