import Testing

@Suite struct TaskListTests {
    @Test func `Tasks and futures stand in a table with what they wait for`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def nap(n):
            ...     await asyncio.sleep(n)
            ...     return n
            ...
            tick 0 0.0s> async def both():
            ...     return await asyncio.gather(nap(1), nap(2))
            ...
            tick 0 0.0s> async def bad():
            ...     raise ValueError("boom")
            ...
            tick 0 0.0s> async def on(f):
            ...     await f
            ...
            tick 0 0.0s> spawn b = both()
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(both(), name="b")
            tick 0 0.0s> spawn x = bad()
              x   new → pending       queued: its first step runs in tick 1
                                      x = asyncio.create_task(bad(), name="x")
            tick 0 0.0s> shield s = b
              s   new → pending       ends as b does; cancelling s does not cancel b
                                      s = asyncio.shield(b)
            tick 0 0.0s> spawn w = on(s)
              w   new → pending       queued: its first step runs in tick 1
                                      w = asyncio.create_task(on(s), name="w")
            tick 0 0.0s> step
            tick 1  0.0s
              b   pending → running   first step
              Task-1 new → pending       made by b: its first step runs in tick 2
              Task-2 new → pending       made by b: its first step runs in tick 2
              b   running → pending   waits for gather of Task-1, Task-2              line 2
              x   pending → running   first step
              x   running → failed    ValueError: boom                                line 2
              x   nobody awaits it    so nobody has seen its exception yet: see inspect x
              w   pending → running   first step
              w   running → pending   waits for the shield around b                   line 2
            tick 1 0.0s> tasks
              name    asyncio  now                              at      made   awaited by
              b       pending  waits: gather of Task-1, Task-2  both:2  0 you  w
              x       done     failed: ValueError: boom         bad:2   0 you
              w       pending  waits: the shield around b       on:2    0 you
              Task-1  pending  never started                    nap:1   1 b    b
              Task-2  pending  never started                    nap:1   1 b    b
              s       pending  shield around b                                 w
            tick 1 0.0s> step
            tick 2  0.0s
              Task-1 pending → running   first step
              Task-1 running → pending   waits for sleep(1), due at 1.0s              line 2
              Task-2 pending → running   first step
              Task-2 running → pending   waits for sleep(2), due at 2.0s              line 2
            tick 2 0.0s> tasks waiting by due
              name    asyncio  now                          until  at      made   awaited by
              Task-1  pending  waits: sleep(1)              1.0s   nap:2   1 b    b
              Task-2  pending  waits: sleep(2)              2.0s   nap:2   1 b    b
              b       pending  waits: gather of Task-1, T…         both:2  0 you  w
              w       pending  waits: the shield around b          on:2    0 you
              s       pending  shield around b                                    w
              5 of 6: 5 waiting
            tick 2 0.0s> ps futures
              name  asyncio  now              awaited by
              s     pending  shield around b  w
              1 of 6: 1 waiting
            tick 2 0.0s> tasks failed
              name  asyncio  now                       at     made
              x     done     failed: ValueError: boom  bad:2  0 you
              1 of 6: 1 failed
            tick 2 0.0s> tasks Task
              name    asyncio  now              until  at     made  awaited by
              Task-1  pending  waits: sleep(1)  1.0s   nap:2  1 b   b
              Task-2  pending  waits: sleep(2)  2.0s   nap:2  1 b   b
              2 of 6: 2 waiting
            """#)
    }

    @Test func `Words that are no states are answered with those that are`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> tasks
            no tasks: spawn makes one
            tick 0 0.0s> async def nap(n):
            ...     await asyncio.sleep(n)
            ...
            tick 0 0.0s> spawn a = nap(1)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(nap(1), name="a")
            tick 0 0.0s> tasks wating
            'wating' is no state and in no task's name; did you mean 'waiting'. It is:
              tasks [STATE...] [TEXT] [by ORDER], such as: tasks waiting by due
            tick 0 0.0s> tasks xyzzy
            'xyzzy' is no state and in no task's name; the words are pending, live, ended,
              new, ready, running, waiting, done, failed, cancelled, cancelling, futures,
              all. It is: tasks [STATE...] [TEXT] [by ORDER], such as: tasks waiting by due
            tick 0 0.0s> tasks by size
            behind by comes one of made, name, state, due. It is: tasks [STATE...] [TEXT]
              [by ORDER], such as: tasks waiting by due
            tick 0 0.0s> help tasks
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

    @Test func `Names that are wide or combine keep the columns in line`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def nap(n):
            ...     await asyncio.sleep(n)
            ...
            tick 0 0.0s> t = [asyncio.create_task(nap(i), name=n) for i, n in enumerate(["愛", "é́", "👩‍🚀", "a"])]
              愛  new → pending       queued: its first step runs in tick 1
              é́   new → pending       queued: its first step runs in tick 1
              👩‍🚀  new → pending       queued: its first step runs in tick 1
              a   new → pending       queued: its first step runs in tick 1
            tick 0 0.0s> step
            tick 1  0.0s
              愛  pending → running   first step
              愛  running → pending   gives way: goes on in tick 2                    line 2
              é́   pending → running   first step
              é́   running → pending   waits for sleep(1), due at 1.0s                 line 2
              👩‍🚀  pending → running   first step
              👩‍🚀  running → pending   waits for sleep(2), due at 2.0s                 line 2
              a   pending → running   first step
              a   running → pending   waits for sleep(3), due at 3.0s                 line 2
            tick 1 0.0s> tasks
              name  asyncio  now                 until  at     made
              愛    pending  ready: it gave way         nap:2  0 you
              é́     pending  waits: sleep(1)     1.0s   nap:2  0 you
              👩‍🚀    pending  waits: sleep(2)     2.0s   nap:2  0 you
              a     pending  waits: sleep(3)     3.0s   nap:2  0 you
            """#)
    }
}
