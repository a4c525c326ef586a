import Testing

@Suite struct RemarkTests {
    @Test func `A cancel is told in phases, and what swallowed it is pointed out once`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def stubborn():
            ...     for _ in range(2):
            ...         try:
            ...             await asyncio.sleep(5)
            ...         except asyncio.CancelledError:
            ...             print("not now")
            ...             await asyncio.sleep(0)
            ...
            tick 0 0.0s> spawn a = stubborn()
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(stubborn(), name="a")
            tick 0 0.0s> step
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(5), due at 5.0s                 line 4
            tick 1 0.0s> cancel a -m "enough"
              a   cancel requested    CancelledError will be thrown in at line 4 in tick 2
                                      a.cancel("enough")
            tick 1 0.0s> cancel a
              a   cancel requested    request 2: CancelledError will be thrown in at line 4
                                      in tick 2
                                      a.cancel()
            tick 1 0.0s> step 2
            tick 2  0.0s
              a   pending → running   CancelledError thrown in at line 4
                  │ not now
              a   running → pending   gives way: goes on in tick 3                    line 7
              a   cancel caught       not ended: it waits in except or finally        line 7
            tick 3  0.0s
              a   pending → running   its turn again
              a   running → pending   waits for sleep(5), due at 5.0s                 line 4
              a   cancel suppressed   it goes on; cancelling() is still 2             line 4
            tick 3 0.0s> cancel a
              a   cancel requested    request 3: CancelledError will be thrown in at line 4
                                      in tick 4
                                      a.cancel()
            tick 3 0.0s> step 2
            tick 4  0.0s
              a   pending → running   CancelledError thrown in at line 4
                  │ not now
              a   running → pending   gives way: goes on in tick 5                    line 7
              a   cancel caught       not ended: it waits in except or finally        line 7
            tick 5  0.0s
              a   pending → running   its turn again
              a   running → done      returned None
              a   cancel swallowed    it was asked 3 times, and has not ended cancelled: see
                                      log a
            tick 5 0.0s> inspect a
              a   done: returned None    cancelling: 3
                  coroutine  stubborn()            created at tick 0 by you
                  cancels    asked by you at tick 1, 0.0s, with 'enough'
                             asked by you at tick 1, 0.0s
                             asked by you at tick 3, 0.0s
                  history    tick 4   pending → running   CancelledError thrown in at line 4
                             tick 4   running → pending   gives way: goes on in tick 5
                             tick 4   cancel caught       not ended: it waits in except or …
                             tick 5   pending → running   its turn again
                             tick 5   running → done      returned None
                             tick 5   cancel swallowed    it was asked 3 times, and has not…
                             log a shows what was before
            """#)
    }

    @Test func `Tasks that are left when the main task ends are pointed out`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> load left.py
              Task-1 new → pending       made by the program: its first step runs in tick 1
            left.py waits in asyncio.run: Task-1 is pending before its first tick
            tick 0 0.0s> run
            tick 1  0.0s
              Task-1 pending → running   first step
              bg     new → pending       made by Task-1: its first step runs in tick 2
              Task-1 running → pending   waits for sleep(1), due at 1.0s              line 8
            tick 2  0.0s
              bg     pending → running   first step
              bg     running → pending   waits for sleep(9), due at 9.0s              line 4
            tick 3  1.0s
                  a timer fired; woken for tick 4: Task-1
            tick 4  1.0s
              Task-1 pending → running   sleep(1) is over
              Task-1 running → done      returned None
            tick 5  1.0s
              bg     cancel requested    by asyncio.run, which ends while it is pending:
                                         CancelledError will be thrown in at line 4 in tick
                                         6
            tick 6  1.0s
              bg     pending → running   CancelledError thrown in at line 4
              bg     running → cancelled CancelledError left the coroutine
            tick 7  1.0s
                  only callbacks ran
            tick 8  1.0s
            the program has ended
            tick 8 1.0s> why bg
            tick 6  1.0s
              bg     running → cancelled CancelledError left the coroutine
              tick 6  1.0s   because in bg, CancelledError thrown in at line 4
              tick 5  1.0s   because bg was asked to cancel: asyncio.run asked
              tick 5  1.0s   because the program went on behind its event loop
              tick 4  1.0s   because Task-1 let the loop end, when it went on: sleep(1) is
                                     over
              tick 3  1.0s   because the timer of that sleep was due at 1.0s
              tick 1  0.0s   because Task-1 set that timer in its first step
              tick 0  0.0s   because Task-1 was made: its first step was queued
              tick 0  0.0s   because you loaded left.py
            """#,
            files: [
                "left.py": """
                import asyncio

                async def background():
                    await asyncio.sleep(9)

                async def main():
                    t = asyncio.create_task(background(), name="bg")
                    await asyncio.sleep(1)

                asyncio.run(main())

                """
            ])
    }

    @Test func `A coroutine that nothing runs, and an exception that nobody sees`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def bad():
            ...     raise ValueError("boom")
            ...
            tick 0 0.0s> c = bad()
            tick 0 0.0s> spawn x = c
              x   new → pending       queued: its first step runs in tick 1
                                      x = asyncio.create_task(c, name="x")
            tick 0 0.0s> step
            tick 1  0.0s
              x   pending → running   first step
              x   running → failed    ValueError: boom                                line 2
              x   nobody awaits it    so nobody has seen its exception yet: see inspect x
            tick 1 0.0s> inspect x
              x   done: failed with ValueError: boom
                  coroutine  bad()                 created at tick 0 by you
                  stack      bad, line 2:          raise ValueError("boom")
                  history    tick 0   new → pending       queued: its first step runs in ti…
                             tick 1   pending → running   first step
                             tick 1   running → failed    ValueError: boom
                             tick 1   nobody awaits it    so nobody has seen its exception …
            """#)
    }
}
