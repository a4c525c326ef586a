import Testing

@testable import Shell

@Suite struct HelpTests {
    @Test func `Help lists every command once, under its group`() throws {
        let rows = try replay(["help"]).text.split(separator: "\n").map(String.init)
        for command in CommandTable.commands {
            let row = try #require(rows.firstIndex { $0.hasPrefix("  " + command.usage) })
            let heading = rows[..<row].last { !$0.hasPrefix(" ") }
            #expect(heading == command.group.rawValue)
            #expect(rows.filter { $0.hasPrefix("  " + command.name + " ") }.count == 1)
        }
    }

    @Test(arguments: CommandTable.commands.map(\.name))
    func `Each command has a help text that fits 80 columns, with an example of itself`(name: String) throws {
        let command = try #require(CommandTable.find(name))
        let text = try replay(["help " + name]).text
        #expect(text.contains(command.summary) && text.contains("example: " + command.example))
        #expect(command.examples.allSatisfy { $0.hasPrefix(name) })
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.columns($0) <= 80 })
    }

    @Test func `Help tells what a command takes, does and stands for`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> help cancel
              cancel NAME... [-m MESSAGE]
                  ask tasks to cancel
                  The CancelledError is thrown into the task later, when its turn comes.
                  in Python: NAME.cancel(MESSAGE)
                  example: cancel a -m "too slow"
                           cancel a b
            tick 0 0.0s> help ps
              tasks [STATE...] [TEXT] [by ORDER]
                  list tasks and futures
                  States: live, ended, new, ready, running, waiting, done, failed,
                  cancelled, cancelling, futures, all. Orders: made, name, state, due.
                  TEXT is a part of the name. The columns:
                  name        the task's name, or the variable that a future is in
                  asyncio     what asyncio calls it: pending, running, done, cancelled
                  now         never started, ready, what it waits for, or how it ended
                  until       the virtual time at which a timer or timeout ends the wait
                  at          its coroutine and the line where it is
                  made        the tick, and by whom
                  awaited by  who waits for it, directly or through a gather, shield,
                              wait or TaskGroup
                  also: ps
                  in Python: asyncio.all_tasks()
                  example: tasks waiting by due
                           tasks failed
                           tasks
            """#)
    }
}
