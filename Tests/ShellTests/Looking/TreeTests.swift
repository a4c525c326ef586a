import Testing

@Suite struct TreeTests {
    @Test func `Gather, shield, TaskGroup and wait stand between tasks as what they are`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def nap(n):
            ...     await asyncio.sleep(n)
            ...     return n
            ...
            tick 0 0.0s> async def both():
            ...     return await asyncio.gather(nap(1), nap(2))
            ...
            tick 0 0.0s> async def group():
            ...     async with asyncio.TaskGroup() as g:
            ...         g.create_task(nap(1), name="kid")
            ...         g.create_task(nap(3), name="kid2")
            ...
            tick 0 0.0s> async def first(*t):
            ...     await asyncio.wait(t, return_when="FIRST_COMPLETED")
            ...
            tick 0 0.0s> async def on(f):
            ...     await f
            ...
            tick 0 0.0s> spawn b = both()
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(both(), name="b")
            tick 0 0.0s> spawn g = group()
              g   new → pending       queued: its first step runs in tick 1
                                      g = asyncio.create_task(group(), name="g")
            tick 0 0.0s> shield s = g
              s   new → pending       ends as g does; cancelling s does not cancel g
                                      s = asyncio.shield(g)
            tick 0 0.0s> spawn o = on(s)
              o   new → pending       queued: its first step runs in tick 1
                                      o = asyncio.create_task(on(s), name="o")
            tick 0 0.0s> spawn f = first(b, o)
              f   new → pending       queued: its first step runs in tick 1
                                      f = asyncio.create_task(first(b, o), name="f")
            tick 0 0.0s> tree
            who awaits whom
              b          never started
              o          never started
              f          never started
              shield s
              └─ g       never started
            who made whom
              you
              ├─ b   never started
              ├─ g   never started
              ├─ o   never started
              └─ f   never started
            tick 0 0.0s> step
            tick 1  0.0s
              b   pending → running   first step
              Task-1 new → pending       made by b: its first step runs in tick 2
              Task-2 new → pending       made by b: its first step runs in tick 2
              b   running → pending   waits for gather of Task-1, Task-2              line 2
              g   pending → running   first step
              kid new → pending       made by g: its first step runs in tick 2
              kid2 new → pending       made by g: its first step runs in tick 2
              g   running → pending   waits for the TaskGroup's tasks: kid, kid2      line 2
              o   pending → running   first step
              o   running → pending   waits for the shield around g                   line 2
              f   pending → running   first step
              f   running → pending   waits for wait(b, o)                            line 2
            tick 1 0.0s> tree
            who awaits whom
              f                          waits: wait(b, o)
              └─ wait
                 ├─ b                    waits: gather of Task-1, Task-2
                 │  └─ gather
                 │     ├─ Task-1         never started
                 │     └─ Task-2         never started
                 └─ o                    waits: the shield around g
                    └─ shield s
                       └─ g              waits: the TaskGroup's tasks: kid, kid2
                          └─ TaskGroup
                             ├─ kid      never started
                             └─ kid2     never started
            who made whom
              you
              ├─ b           waits: gather of Task-1, Task-2
              │  ├─ Task-1   never started
              │  └─ Task-2   never started
              ├─ g           waits: the TaskGroup's tasks: kid, kid2
              │  ├─ kid      never started
              │  └─ kid2     never started
              ├─ o           waits: the shield around g
              └─ f           waits: wait(b, o)
            tick 1 0.0s> tree upwards
            tree takes awaits, made or nothing. It is: tree [awaits | made], such as: tree
            """#)
    }

    @Test func `A cycle is shown as a cycle, and the deadlock names it`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def on(name):
            ...     await globals()[name]
            ...
            tick 0 0.0s> spawn a = on("b")
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(on("b"), name="a")
            tick 0 0.0s> spawn b = on("c")
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(on("c"), name="b")
            tick 0 0.0s> spawn c = on("a")
              c   new → pending       queued: its first step runs in tick 1
                                      c = asyncio.create_task(on("a"), name="c")
            tick 0 0.0s> step
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for task b                                line 2
              b   pending → running   first step
              b   running → pending   waits for task c                                line 2
              c   pending → running   first step
              c   running → pending   waits for task a                                line 2
            deadlock: nothing is ready and no timer is set, so nothing can ever run again
              unless you act
              a   pending             waits for task b                                line 2
              b   pending             waits for task c                                line 2
              c   pending             waits for task a                                line 2
              they wait for each other: a → b → c → a
            tick 1 0.0s> tree awaits
            who awaits whom
              a            waits: task b
              └─ b         waits: task c
                 └─ c      waits: task a
                    └─ a   (a cycle: it waits for itself)
            tick 1 0.0s> step
            deadlock: nothing is ready and no timer is set, so nothing can ever run again
              a   pending             waits for task b                                line 2
              b   pending             waits for task c                                line 2
              c   pending             waits for task a                                line 2
              they wait for each other: a → b → c → a
            """#)
    }
}
