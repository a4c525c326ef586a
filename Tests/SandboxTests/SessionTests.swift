import Engine
import Sandbox
import Testing

/// What happened, as short lines.
private final class Notes: @unchecked Sendable {
    var lines: [String] = []

    func note(_ event: SessionEvent) {
        switch event {
        case .tick(let number, let nanoseconds): lines.append("tick \(number) at \(nanoseconds)")
        case .transition(let transition):
            lines.append("\(transition.task): \(transition.change): \(transition.cause)")
        case .output(let text, _): lines.append("out: \(text)")
        }
    }
}

private func inSession(_ body: @escaping (Session, Notes) -> Void) {
    EngineThread.run {
        guard let session = Session() else {
            Issue.record("no session")
            return
        }
        body(session, Notes())
    }
}

@Suite struct SessionTests {
    @Test func `The log holds every input in order`() {
        inSession { session, notes in
            _ = session.perform(.python("x = 1"), show: notes.note)
            _ = session.perform(.tick, show: notes.note)
            #expect(session.log == [.python("x = 1"), .tick])
        }
    }

    @Test func `The same inputs give the same events`() {
        let inputs: [SessionInput] = [
            .python("import random"),
            .python("async def f(n): await asyncio.sleep(random.random()); print(n)"),
            .python("[asyncio.create_task(f(i)) for i in range(5)] and None"), .tick, .tick, .tick, .tick,
            .tick,
        ]
        let (first, second) = (Notes(), Notes())
        for notes in [first, second] {
            inSession { session, _ in
                for input in inputs { _ = session.perform(input, show: notes.note) }
            }
        }
        #expect(first.lines.count > 15)
        #expect(first.lines == second.lines)
    }

    @Test func `Output and transitions come in the order in which they happen`() {
        inSession { session, notes in
            _ = session.perform(
                .python("async def f():\n    print(1)\n    await asyncio.sleep(0)\n    print(2)\n"),
                show: notes.note)
            _ = session.perform(.python("t = asyncio.create_task(f(), name='t')"), show: notes.note)
            #expect(session.perform(.tick, show: notes.note) == .done)
            #expect(session.perform(.tick, show: notes.note) == .done)
            #expect(session.perform(.tick, show: notes.note) == .idle)
            #expect(
                notes.lines == [
                    "t: new → pending: queued: its first step runs in tick 1", "tick 1 at 0",
                    "t: pending → running: first step", "out: 1\n",
                    "t: running → pending: gives way: goes on in tick 2",
                    "tick 2 at 0", "t: pending → running: its turn again", "out: 2\n",
                    "t: running → done: returned None",
                ])
        }
    }

    @Test func `An entry that fails while a program waits leaves the program as it was`() {
        inSession { session, notes in
            let source =
                "import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    return 5\nprint(asyncio.run(main()))\n"
            #expect(session.perform(.load(source: source, path: "p.py"), show: notes.note) == .waiting)
            _ = session.perform(.tick, show: notes.note)
            guard case .failed = session.perform(.python("def g(n): return g(n + 1)\n"), show: notes.note)
            else {
                guard case .failed(let text) = session.perform(.python("g(0)"), show: notes.note) else {
                    Issue.record("no failure")
                    return
                }
                #expect(text.contains("RecursionError"))
                var result = SessionResult.done
                while result == .done { result = session.perform(.tick, show: notes.note) }
                #expect(result == .programEnded)
                #expect(notes.lines.contains("out: 5\n"))
                return
            }
        }
    }

    @Test func `A set interrupt flag stops a tick and leaves the other tasks alone`() {
        inSession { session, notes in
            _ = session.perform(.python("async def spin():\n    while True: stop()\n"), show: notes.note)
            _ = session.perform(.python("async def f(): await asyncio.sleep(1)\n"), show: notes.note)
            _ = session.perform(
                .python("s, t = (asyncio.create_task(c, name=n) for c, n in ((spin(), 's'), (f(), 't')))"),
                show: notes.note)
            _ = session.perform(.python("count = 0"), show: notes.note)
            let flag = session.world.interruptFlag
            // The flag rises while the tick runs, as a signal handler would raise it.
            _ = session.perform(
                .python("def stop():\n    global count\n    count += 1\n    print(count)\n"), show: notes.note
            )
            let result = session.perform(.tick) { event in
                if case .output = event { flag.pointee = 1 }
            }
            #expect(result == .interrupted(task: "s"))
            #expect(session.world.liveTaskNames == ["t"])
            #expect(session.perform(.tick, show: notes.note) == .done)
        }
    }

    @Test func `Memory collected between ticks leaves a session whole`() {
        var options = WorldOptions()
        options.collectsAlways = true
        EngineThread.run {
            guard let session = Session(options: options) else { return }
            let notes = Notes()
            _ = session.perform(
                .python("async def f(n):\n    await asyncio.sleep(n)\n    return [n]\n"), show: notes.note)
            _ = session.perform(.python("a = asyncio.create_task(f(1), name='a')"), show: notes.note)
            _ = session.perform(.python("b = await a"), show: notes.note)
            var result = SessionResult.done
            while result == .done { result = session.perform(.tick, show: notes.note) }
            #expect(result == .idle)
            _ = session.perform(.python("b"), show: notes.note)
            #expect(notes.lines.last == "out: [1]\n")
            #expect(session.world.describe("a")?.state == .finished("[1]"))
        }
    }
}
