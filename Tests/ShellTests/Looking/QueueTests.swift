import Testing

@Suite struct QueueTests {
    @Test func `The ready queue is in order, and timers have their due times`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def nap(n):
            ...     await asyncio.sleep(n)
            ...
            tick 0 0.0s> async def hasty():
            ...     async with asyncio.timeout(1):
            ...         await asyncio.Event().wait()
            ...
            tick 0 0.0s> queue
            ready queue: empty
            timers: none
            tick 0 0.0s> spawn a = nap(2)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(nap(2), name="a")
            tick 0 0.0s> spawn h = hasty()
              h   new → pending       queued: its first step runs in tick 1
                                      h = asyncio.create_task(hasty(), name="h")
            tick 0 0.0s> asyncio.get_running_loop().call_soon(print, "soon") and None
            tick 0 0.0s> asyncio.get_running_loop().call_later(0.5, print, "later") and None
            tick 0 0.0s> queue
            ready queue: 3 handles, run in tick 1 in this order
                 handle    task  why
              1  step      a     first step
              2  step      h     first step
              3  callback        print('soon')
            timers: 1, the earliest first; it is 0.0s
              due   task  then
              0.5s        print('later')
            tick 0 0.0s> step
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(2), due at 2.0s                 line 2
              h   pending → running   first step
              h   running → pending   waits for Event.wait(), timeout at 1.0s         line 3
                  │ soon
            tick 1 0.0s> cancel a
              a   cancel requested    CancelledError will be thrown in at line 2 in tick 2
                                      a.cancel()
            tick 1 0.0s> queue
            ready queue: 1 handle, run in tick 2 in this order
                 handle   task  why
              1  wake-up  a     the future is cancelled
            timers: 3, the earliest first; it is 0.0s
              due   task  then
              0.5s        print('later')
              1.0s  h     its timeout cancels it
              2.0s  a     wakes it: the timer of sleep
            tick 1 0.0s> queue now
            queue takes nothing behind it. It is: queue, such as: queue
            """#)
    }
}
