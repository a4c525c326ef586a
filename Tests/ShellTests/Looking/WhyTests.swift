import Testing

@Suite struct WhyTests {
    @Test func `The chain of causes leads back to what was entered`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> why
            nothing has happened to a task yet
            tick 0 0.0s> async def nap(n):
            ...     await asyncio.sleep(n)
            ...     return n
            ...
            tick 0 0.0s> async def on(t):
            ...     return await t
            ...
            tick 0 0.0s> async def boss():
            ...     t = asyncio.create_task(nap(5), name="t")
            ...     await asyncio.sleep(1)
            ...     t.cancel("too slow")
            ...     await t
            ...
            tick 0 0.0s> spawn a = nap(1.5)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(nap(1.5), name="a")
            tick 0 0.0s> spawn w = on(a)
              w   new → pending       queued: its first step runs in tick 1
                                      w = asyncio.create_task(on(a), name="w")
            tick 0 0.0s> spawn b = boss()
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(boss(), name="b")
            tick 0 0.0s> run
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(1.5), due at 1.5s               line 2
              w   pending → running   first step
              w   running → pending   waits for task a                                line 2
              b   pending → running   first step
              t   new → pending       made by b: its first step runs in tick 2
              b   running → pending   waits for sleep(1), due at 1.0s                 line 3
            tick 2  0.0s
              t   pending → running   first step
              t   running → pending   waits for sleep(5), due at 5.0s                 line 2
            tick 3  1.0s
                  a timer fired; woken for tick 4: b
            tick 4  1.0s
              b   pending → running   sleep(1) is over
              t   cancel requested    by b: CancelledError will be thrown in at line 2 in
                                      tick 5
              b   running → pending   waits for task t                                line 5
            tick 5  1.0s
              t   pending → running   CancelledError thrown in at line 2
              t   running → cancelled CancelledError left the coroutine
            tick 6  1.0s
              b   pending → running   task t is cancelled: CancelledError is raised at line
                                      5
              b   running → cancelled CancelledError left the coroutine
            tick 7  1.5s
                  a timer fired; woken for tick 8: a
            tick 8  1.5s
              a   pending → running   sleep(1.5) is over
              a   running → done      returned 1.5
            tick 9  1.5s
              w   pending → running   woken: task a finished
              w   running → done      returned 1.5
            tick 9 1.5s> why w
            tick 9  1.5s
              w   running → done      returned 1.5
              tick 9  1.5s   because w went on: woken: task a finished
              tick 8  1.5s   because task a ended: it returned 1.5
              tick 8  1.5s   because a went on: sleep(1.5) is over
              tick 7  1.5s   because the timer of that sleep was due at 1.5s
              tick 1  0.0s   because a set that timer in its first step
              tick 0  0.0s   because a was made: its first step was queued
              tick 0  0.0s   because you entered: a = asyncio.create_task(nap(1.5),
                                     name="a")
            tick 9 1.5s> why t
            tick 5  1.0s
              t   running → cancelled CancelledError left the coroutine
              tick 5  1.0s   because in t, CancelledError thrown in at line 2
              tick 4  1.0s   because t was asked to cancel: b asked, with the message 'too
                                     slow'
              tick 4  1.0s   because b called cancel() on t, when it went on: sleep(1) is
                                     over
              tick 3  1.0s   because the timer of that sleep was due at 1.0s
              tick 1  0.0s   because b set that timer in its first step
              tick 0  0.0s   because b was made: its first step was queued
              tick 0  0.0s   because you entered: b = asyncio.create_task(boss(), name="b")
            tick 9 1.5s> why nobody
            why: there is no task nobody; there are a, w, b, t
            tick 9 1.5s> why a b
            why takes one name or none. It is: why [NAME], such as: why a
            tick 9 1.5s> log t
            tick 1  0.0s
              t   new → pending       made by b: its first step runs in tick 2
            tick 2  0.0s
              t   pending → running   first step
              t   running → pending   waits for sleep(5), due at 5.0s                 line 2
            tick 4  1.0s
              t   cancel requested    by b: CancelledError will be thrown in at line 2 in
                                      tick 5
            tick 5  1.0s
              t   pending → running   CancelledError thrown in at line 2
              t   running → cancelled CancelledError left the coroutine
            tick 9 1.5s> log -n 2
            tick 9  1.5s
              w   pending → running   woken: task a finished
              w   running → done      returned 1.5
            tick 9 1.5s> log -n none
            behind -n comes how many lines. It is: log [NAME] [-n N], such as: log a -n 5
            """#)
    }

    @Test func `A long chain is folded in its middle`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def blink():
            ...     for _ in range(9): await asyncio.sleep(0)
            ...
            tick 0 0.0s> spawn a = blink()
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(blink(), name="a")
            tick 0 0.0s> step 9
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   gives way: goes on in tick 2                    line 2
            tick 2  0.0s
              a   pending → running   its turn again
              a   running → pending   gives way: goes on in tick 3                    line 2
            tick 3  0.0s
              a   pending → running   its turn again
              a   running → pending   gives way: goes on in tick 4                    line 2
            tick 4  0.0s
              a   pending → running   its turn again
              a   running → pending   gives way: goes on in tick 5                    line 2
            tick 5  0.0s
              a   pending → running   its turn again
              a   running → pending   gives way: goes on in tick 6                    line 2
            tick 6  0.0s
              a   pending → running   its turn again
              a   running → pending   gives way: goes on in tick 7                    line 2
            tick 7  0.0s
              a   pending → running   its turn again
              a   running → pending   gives way: goes on in tick 8                    line 2
            tick 8  0.0s
              a   pending → running   its turn again
              a   running → pending   gives way: goes on in tick 9                    line 2
            tick 9  0.0s
              a   pending → running   its turn again
              a   running → pending   gives way: goes on in tick 10                   line 2
            tick 9 0.0s> why a
            tick 9  0.0s
              a   running → pending   gives way: goes on in tick 10                   line 2
              tick 9  0.0s   because a went on: its turn again
              tick 8  0.0s   because a gave way to the others (line 2)
              tick 8  0.0s   because a went on: its turn again
              tick 7  0.0s   because a gave way to the others (line 2)
              tick 7  0.0s   because a went on: its turn again
              tick 6  0.0s   because a gave way to the others (line 2)
              tick 6  0.0s   because a went on: its turn again
              tick 5  0.0s   because a gave way to the others (line 2)
              tick 5  0.0s   because a went on: its turn again
              tick 4  0.0s   because a gave way to the others (line 2)
                  … 5 causes between …
              tick 1  0.0s   because a gave way to the others (line 2)
              tick 1  0.0s   because a ran its first step
              tick 0  0.0s   because a was made: its first step was queued
              tick 0  0.0s   because you entered: a = asyncio.create_task(blink(), name="a")
            """#)
    }

    @Test func `What completes a future, sets an event or puts into a queue is the cause`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> q = asyncio.Queue()
            tick 0 0.0s> async def taker():
            ...     return await q.get()
            ...
            tick 0 0.0s> async def putter():
            ...     await asyncio.sleep(0)
            ...     q.put_nowait(1)
            ...
            tick 0 0.0s> spawn t = taker()
              t   new → pending       queued: its first step runs in tick 1
                                      t = asyncio.create_task(taker(), name="t")
            tick 0 0.0s> spawn p = putter()
              p   new → pending       queued: its first step runs in tick 1
                                      p = asyncio.create_task(putter(), name="p")
            tick 0 0.0s> step 3
            tick 1  0.0s
              t   pending → running   first step
              t   running → pending   waits for q.get()                               line 2
              p   pending → running   first step
              p   running → pending   gives way: goes on in tick 2                    line 2
            tick 2  0.0s
              p   pending → running   its turn again
              p   running → done      returned None
            tick 3  0.0s
              t   pending → running   q.get() is over
              t   running → done      returned 1
            tick 3 0.0s> why t
            tick 3  0.0s
              t   running → done      returned 1
              tick 3  0.0s   because t went on: q.get() is over
              tick 2  0.0s   because p completed what t waited for, when it went on: its
                                     turn again
              tick 1  0.0s   because p gave way to the others (line 2)
              tick 1  0.0s   because p ran its first step
              tick 0  0.0s   because p was made: its first step was queued
              tick 0  0.0s   because you entered: p = asyncio.create_task(putter(),
                                     name="p")
            tick 3 0.0s> spawn u = taker()
              u   new → pending       queued: its first step runs in tick 4
                                      u = asyncio.create_task(taker(), name="u")
            tick 3 0.0s> step
            tick 4  0.0s
              u   pending → running   first step
              u   running → pending   waits for q.get()                               line 2
            deadlock: nothing is ready and no timer is set, so nothing can ever run again
              unless you act
              u   pending             waits for q.get()                               line 2
            tick 4 0.0s> q.put_nowait(2)
            tick 4 0.0s> step
            tick 5  0.0s
              u   pending → running   q.get() is over
              u   running → done      returned 2
            tick 5 0.0s> why u
            tick 5  0.0s
              u   running → done      returned 2
              tick 5  0.0s   because u went on: q.get() is over
              tick 4  0.0s   because you entered: q.put_nowait(2)
            """#)
    }
}
