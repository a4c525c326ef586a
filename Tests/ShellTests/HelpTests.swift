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

    @Test func `Every topic says what it is, in 80 columns`() throws {
        let text = try replay(["help", "help asyncio"] + HelpTopics.all.map { "help \($0.name)" }).text
        for topic in HelpTopics.all { #expect(text.contains("\n      \(topic.summary)\n"), "\(topic.name)") }
        #expect(text.split(separator: "\n").filter { DisplayWidth.columns($0) > 80 } == [])
    }

    @Test(arguments: HelpTopics.all.map(\.name))
    func `Every topic has an example that works in a new shell`(name: String) throws {
        let topic = try #require(HelpTopics.find(name))
        let session = try replay(topic.example)
        #expect(session.status == 0, "\(session.text)")
    }

    @Test func `What a topic refers to is there`() {
        for topic in HelpTopics.all {
            #expect(!topic.see.isEmpty, "\(topic.name)")
            for name in topic.see {
                #expect(
                    HelpTopics.find(name) != nil || CommandTable.find(name) != nil, "\(topic.name): \(name)")
            }
        }
    }

    @Test func `Help explains a call of asyncio with an example to type`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> help asyncio.shield
              asyncio.shield(aw)
                  keep a cancel away from what is inside
                  Gives a future that ends as the inner task does. When the future, or the
                  task that awaits it, is cancelled, the inner task is not: it runs on. A
                  direct cancel of the inner task still reaches it. Keep the inner task in a
                  variable. The command shield is this call.
                  to type: spawn inner = asyncio.sleep(3, "kept")
                           outer = asyncio.shield(inner)
                           outer.cancel()
                           run
                           inner.result()
                  see also: shield, asyncio.Task.cancel, asyncio.wait_for
            tick 0 0.0s> help(asyncio.Task.done)
              asyncio.Task.done()
                  whether it has ended, in whatever way
                  True for a result, an exception and a cancellation alike.
                  to type: spawn t = asyncio.sleep(1)
                           t.done()
                           run
                           t.done()
                  see also: asyncio.Task.result, asyncio.Task.exception
            tick 0 0.0s> help wait_for
              asyncio.wait_for(aw, timeout)
                  wait for one thing, with a time limit
                  After the time it cancels what it waits for, waits until that has ended,
                  and raises TimeoutError. When wait_for itself is cancelled, so is what it
                  waits for.
                  to type: spawn w = asyncio.wait_for(asyncio.sleep(9), 1)
                           run
                  see also: asyncio.timeout, asyncio.shield
            tick 0 0.0s> help asyncio.shild
            help: asyncio.shild is no command and no name that is known here; did you mean
              help asyncio.shield?
            tick 0 0.0s> help nonsense
            help: nonsense is no command and no name that is known here
            """#)
    }

    @Test func `Help tells what a name of the program's or of Python's is`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def worker(name, seconds=2, *rest, loud=False, **others):
            ...     "Works for a while."
            ...
            tick 0 0.0s> help worker
              worker
                  async function (name, seconds=2, *rest, loud, **others)
                  Works for a while.
            tick 0 0.0s> spawn a = worker(1)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(worker(1), name="a")
            tick 0 0.0s> help a
            a is a task or future: inspect a shows it
            tick 0 0.0s> help len
              len
                  how many items
            """#)
    }
}
