import Testing

@Suite struct FirstSessionTests {
    @Test func `A task is spawned, stepped, cancelled and inspected`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def worker(name, seconds):
            ...     try:
            ...         print(name, "starts")
            ...         await asyncio.sleep(seconds)
            ...     finally:
            ...         print(name, "tidies up")
            ...
            tick 0 0.0s> spawn a = worker("A", 3)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(worker("A", 3), name="a")
            tick 0 0.0s> step
            tick 1  0.0s
              a   pending → running   first step
                  │ A starts
              a   running → pending   waits for sleep(3), due at 3.0s                 line 4
            tick 1 0.0s> cancel a
              a   cancel requested    CancelledError will be thrown in at line 4 in tick 2
                                      a.cancel()
            tick 1 0.0s> inspect a
              a   pending, waiting on sleep(3) (cancelled)    cancelling: 1
                  coroutine  worker('A', 3)        created at tick 0 by you
                  stack      worker, line 4:       await asyncio.sleep(seconds)
                             sleep (asyncio)
                  variables  name = 'A', seconds = 3
                  awaited by nobody
                  cancels    asked by you at tick 1, 0.0s
                  history    tick 0   new → pending       queued: its first step runs in ti…
                             tick 1   pending → running   first step
                             tick 1   running → pending   waits for sleep(3), due at 3.0s
                             tick 1   cancel requested    CancelledError will be thrown in …
            tick 1 0.0s> step
            tick 2  0.0s
              a   pending → running   CancelledError thrown in at line 4
                  │ A tidies up
              a   running → cancelled CancelledError left the coroutine
            tick 2 0.0s> tasks
              name  asyncio    now               at        made
              a     cancelled  cancelled by you  worker:4  0 you
            tick 2 0.0s> step
            nothing to run: no task is alive and nothing is queued (spawn makes a task)
            """#)
    }

    @Test func `A sleep is seen to its end`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def nap(n):
            ...     await asyncio.sleep(n)
            ...     return n * 2
            ...
            tick 0 0.0s> spawn a = nap(1.5)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(nap(1.5), name="a")
            tick 0 0.0s> spawn nap(0)
              Task-1 new → pending       queued: its first step runs in tick 1
                                         asyncio.create_task(nap(0))
            tick 0 0.0s> inspect a
              a   pending (never started)
                  coroutine  nap(1.5)              created at tick 0 by you
                  stack      nap, line 1:          async def nap(n):
                  variables  n = 1.5
                  awaited by nobody
                  history    tick 0   new → pending       queued: its first step runs in ti…
            tick 0 0.0s> step
            tick 1  0.0s
              a      pending → running   first step
              a      running → pending   waits for sleep(1.5), due at 1.5s            line 2
              Task-1 pending → running   first step
              Task-1 running → pending   gives way: goes on in tick 2                 line 2
            tick 1 0.0s>
            tick 2  0.0s
              Task-1 pending → running   its turn again
              Task-1 running → done      returned 0
            tick 2 0.0s> step 2
            tick 3  1.5s
                  a timer fired; woken for tick 4: a
            tick 4  1.5s
              a      pending → running   sleep(1.5) is over
              a      running → done      returned 3.0
            tick 4 1.5s> a.result()
            3.0
            """#)
    }

    @Test func `Entries with await become tasks`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> x = await asyncio.sleep(1, "slept")
              Task-1 new → pending       queued: its first step runs in tick 1
            tick 0 0.0s> run
            tick 1  0.0s
              Task-1 pending → running   first step
              Task-1 running → pending   waits for sleep(1), due at 1.0s              line 1
            tick 2  1.0s
                  a timer fired; woken for tick 3: Task-1
            tick 3  1.0s
              Task-1 pending → running   sleep(1) is over
              Task-1 running → done      returned None
            tick 3 1.0s> x
            'slept'
            tick 3 1.0s> await asyncio.sleep(0); 1/0
              Task-2 new → pending       queued: its first step runs in tick 4
            tick 3 1.0s> run
            tick 4  1.0s
              Task-2 pending → running   first step
              Task-2 running → pending   gives way: goes on in tick 5                 line 1
            tick 5  1.0s
              Task-2 pending → running   its turn again
              Task-2 running → failed    ZeroDivisionError: division by zero          line 1
                     ! Traceback (most recent call last):
                     !   File "<python-input-2>", line 1, in <module>
                     !     await asyncio.sleep(0); 1/0
                     !                             ~^~
                     ! ZeroDivisionError: division by zero
            """#)
    }

    @Test func `A cancel request is seen through to who swallows it`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def stubborn():
            ...     try:
            ...         await asyncio.sleep(9)
            ...     except asyncio.CancelledError:
            ...         print("no")
            ...         await asyncio.sleep(1)
            ...
            tick 0 0.0s> async def boss(t):
            ...     await t
            ...
            tick 0 0.0s> spawn a = stubborn()
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(stubborn(), name="a")
            tick 0 0.0s> spawn b = boss(a)
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(boss(a), name="b")
            tick 0 0.0s> step
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(9), due at 9.0s                 line 3
              b   pending → running   first step
              b   running → pending   waits for task a                                line 2
            tick 1 0.0s> cancel b -m "time is up"
              b   cancel requested    passed on to task a, which it waits for
              a   cancel requested    CancelledError will be thrown in at line 3 in tick 2
                                      b.cancel("time is up")
            tick 1 0.0s> inspect b
              b   pending (waits for task a)    cancelling: 1
                  coroutine  boss(<Task a>)        created at tick 0 by you
                  stack      boss, line 2:         await t
                  variables  t = <Task a>
                  awaited by nobody
                  cancels    asked by you at tick 1, 0.0s, with 'time is up'
                  history    tick 0   new → pending       queued: its first step runs in ti…
                             tick 1   pending → running   first step
                             tick 1   running → pending   waits for task a
                             tick 1   cancel requested    passed on to task a, which it wai…
            tick 1 0.0s> run
            tick 2  0.0s
              a   pending → running   CancelledError thrown in at line 3
                  │ no
              a   running → pending   waits for sleep(1), due at 1.0s                 line 6
              a   cancel caught       not ended: it waits in except or finally        line 6
            tick 3  1.0s
                  a timer fired; woken for tick 4: a
            tick 4  1.0s
              a   pending → running   sleep(1) is over
              a   running → done      returned None
              a   cancel swallowed    it was asked, and has not ended cancelled: see log a
            tick 5  1.0s
              b   cancel suppressed   by task a: no CancelledError arrives here
              b   pending → running   woken: task a finished
              b   running → done      returned None
              b   cancel swallowed    it was asked, and has not ended cancelled: see log b
            tick 5 1.0s> cancel a
            cancel: a is done: there is nothing to cancel
            """#)
    }

    @Test func `A shield keeps its task from a cancel`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def nap(n):
            ...     await asyncio.sleep(n)
            ...
            tick 0 0.0s> async def wait(f):
            ...     await f
            ...
            tick 0 0.0s> spawn a = nap(2)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(nap(2), name="a")
            tick 0 0.0s> shield s = a
              s   new → pending       ends as a does; cancelling s does not cancel a
                                      s = asyncio.shield(a)
            tick 0 0.0s> spawn w = wait(s)
              w   new → pending       queued: its first step runs in tick 1
                                      w = asyncio.create_task(wait(s), name="w")
            tick 0 0.0s> step 1
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(2), due at 2.0s                 line 2
              w   pending → running   first step
              w   running → pending   waits for the shield around a                   line 2
            tick 1 0.0s> inspect w
              w   pending (waits for the shield around a)
                  coroutine  wait(<Future>)        created at tick 0 by you
                  stack      wait, line 2:         await f
                  variables  f = <Future>
                  awaited by nobody
                  history    tick 0   new → pending       queued: its first step runs in ti…
                             tick 1   pending → running   first step
                             tick 1   running → pending   waits for the shield around a
            tick 1 0.0s> inspect s
              s   pending
                  future     shield around a
                  awaited by w
                  callbacks  shield.<locals>._outer_done_callback
            tick 1 0.0s> cancel w
              w   cancel requested    CancelledError will be thrown in at line 2 in tick 2
                                      w.cancel()
            tick 1 0.0s> step
            tick 2  0.0s
              w   pending → running   CancelledError thrown in at line 2
              w   running → cancelled CancelledError left the coroutine
            tick 2 0.0s> shield u = a
              u   new → pending       ends as a does; cancelling u does not cancel a
                                      u = asyncio.shield(a)
            tick 2 0.0s> cancel u
              u   pending → cancelled the shield is cancelled; a goes on
                                      u.cancel()
            tick 2 0.0s> run
            tick 3  0.0s
                  only callbacks ran
            tick 4  2.0s
                  a timer fired; woken for tick 5: a
            tick 5  2.0s
              a   pending → running   sleep(2) is over
              a   running → done      returned None
            """#)
    }

    @Test func `Tasks made by tasks, gather, timeouts and queues say why they wait`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> q = asyncio.Queue()
            tick 0 0.0s> async def nap(n):
            ...     await asyncio.sleep(n)
            ...     return n
            ...
            tick 0 0.0s> async def both():
            ...     return await asyncio.gather(nap(1), nap(2))
            ...
            tick 0 0.0s> async def hasty():
            ...     async with asyncio.timeout(1):
            ...         await q.get()
            ...
            tick 0 0.0s> async def group():
            ...     async with asyncio.TaskGroup() as g:
            ...         g.create_task(nap(1), name="kid")
            ...
            tick 0 0.0s> spawn b = both()
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(both(), name="b")
            tick 0 0.0s> spawn h = hasty()
              h   new → pending       queued: its first step runs in tick 1
                                      h = asyncio.create_task(hasty(), name="h")
            tick 0 0.0s> spawn g = group()
              g   new → pending       queued: its first step runs in tick 1
                                      g = asyncio.create_task(group(), name="g")
            tick 0 0.0s> spawn w = asyncio.wait_for(nap(5), 0.5)
              w   new → pending       queued: its first step runs in tick 1
                  w = asyncio.create_task(asyncio.wait_for(nap(5), 0.5), name="w")
            tick 0 0.0s> step
            tick 1  0.0s
              b   pending → running   first step
              Task-1 new → pending       made by b: its first step runs in tick 2
              Task-2 new → pending       made by b: its first step runs in tick 2
              b   running → pending   waits for gather of Task-1, Task-2              line 2
              h   pending → running   first step
              h   running → pending   waits for q.get(), timeout at 1.0s              line 3
              g   pending → running   first step
              kid new → pending       made by g: its first step runs in tick 2
              g   running → pending   waits for the TaskGroup's tasks: kid            line 2
              w   pending → running   first step
              w   running → pending   waits for sleep(5), due at 5.0s, timeout at 0.5s
                                                                                      line 2
            tick 1 0.0s> tasks
              name    asyncio  now                         until  at       made   awaited by
              b       pending  waits: gather of Task-1, …         both:2   0 you
              h       pending  waits: q.get()              1.0s   hasty:3  0 you
              g       pending  waits: the TaskGroup's ta…         group:2  0 you
              w       pending  waits: sleep(5)             0.5s   nap:2    0 you
              Task-1  pending  never started                      nap:1    1 b    b
              Task-2  pending  never started                      nap:1    1 b    b
              kid     pending  never started                      nap:1    1 g    g
            tick 1 0.0s> run
            tick 2  0.0s
              Task-1 pending → running   first step
              Task-1 running → pending   waits for sleep(1), due at 1.0s              line 2
              Task-2 pending → running   first step
              Task-2 running → pending   waits for sleep(2), due at 2.0s              line 2
              kid    pending → running   first step
              kid    running → pending   waits for sleep(1), due at 1.0s              line 2
            tick 3  0.5s
              w      cancel requested    by the timeout: CancelledError will be thrown in at
                                         line 2 in tick 4
            tick 4  0.5s
              w      pending → running   CancelledError thrown in at line 2
              w      running → failed    TimeoutError
              w      nobody awaits it    so nobody has seen its exception yet: see inspect w
            tick 5  1.0s
              h      cancel requested    by the timeout: CancelledError will be thrown in at
                                         line 3 in tick 6
            tick 6  1.0s
              h      pending → running   CancelledError thrown in at line 3
              h      running → failed    TimeoutError                                 line 2
              h      nobody awaits it    so nobody has seen its exception yet: see inspect h
              Task-1 pending → running   sleep(1) is over
              Task-1 running → done      returned 1
              kid    pending → running   sleep(1) is over
              kid    running → done      returned 1
            tick 7  1.0s
                  only callbacks ran; woken for tick 8: g
            tick 8  1.0s
              g      pending → running   woken: the TaskGroup's tasks are done
              g      running → done      returned None
            tick 9  2.0s
                  a timer fired; woken for tick 10: Task-2
            tick 10  2.0s
              Task-2 pending → running   sleep(2) is over
              Task-2 running → done      returned 2
            tick 11  2.0s
                  only callbacks ran; woken for tick 12: b
            tick 12  2.0s
              b      pending → running   woken: all that gather waited for is done
              b      running → done      returned [1, 2]
            """#)
    }

    @Test func `Futures, locks, timers and async generators can be looked at`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> done = asyncio.get_running_loop().create_future()
            tick 0 0.0s> lock = asyncio.Lock()
            tick 0 0.0s> async def wait(): return await done
            ...
            tick 0 0.0s> async def count():
            ...     for n in range(2):
            ...         async with lock:
            ...             await asyncio.sleep(1)
            ...         yield n
            ...
            tick 0 0.0s> async def show():
            ...     async for n in count():
            ...         print(n)
            ...
            tick 0 0.0s> spawn w = wait()
              w   new → pending       queued: its first step runs in tick 1
                                      w = asyncio.create_task(wait(), name="w")
            tick 0 0.0s> spawn s = show()
              s   new → pending       queued: its first step runs in tick 1
                                      s = asyncio.create_task(show(), name="s")
            tick 0 0.0s> spawn l = lock.acquire()
              l   new → pending       queued: its first step runs in tick 1
                                      l = asyncio.create_task(lock.acquire(), name="l")
            tick 0 0.0s> asyncio.get_running_loop().call_later(0.5, done.set_result, "set")
            <TimerHandle when=0.5 Future.set_result()>
            tick 0 0.0s> step
            tick 1  0.0s
              w   pending → running   first step
              w   running → pending   waits for a future, due at 0.5s                 line 1
              s   pending → running   first step
              s   running → pending   waits for sleep(1), due at 1.0s                 line 4
              l   pending → running   first step
              l   running → pending   waits for lock.acquire()
            tick 1 0.0s> inspect s
              s   pending (waits for sleep(1), due at 1.0s)
                  coroutine  show()                created at tick 0 by you
                  stack      show, line 2:         async for n in count():
                             count, line 4:        await asyncio.sleep(1)
                             sleep (asyncio)
                    in count n = 0
                  awaited by nobody
                  history    tick 0   new → pending       queued: its first step runs in ti…
                             tick 1   pending → running   first step
                             tick 1   running → pending   waits for sleep(1), due at 1.0s
            tick 1 0.0s> inspect l
              l   pending (waits for lock.acquire())
                  coroutine  Lock.acquire()        created at tick 0 by you
                  stack      acquire (asyncio)
                             _wait_for_turn (asyncio)
                  awaited by nobody
                  history    tick 0   new → pending       queued: its first step runs in ti…
                             tick 1   pending → running   first step
                             tick 1   running → pending   waits for lock.acquire()
            tick 1 0.0s> inspect done
              done   pending
                  future     Future
                  awaited by w
            tick 1 0.0s> run
            tick 2  0.5s
                  a timer fired; woken for tick 3: w
            tick 3  0.5s
              w   pending → running   the future it waits for got a result
              w   running → done      returned 'set'
            tick 4  1.0s
                  a timer fired; woken for tick 5: s
            tick 5  1.0s
              s   pending → running   sleep(1) is over
                  │ 0
              s   running → pending   waits for lock.acquire()                        line 3
            tick 6  1.0s
              l   pending → running   lock.acquire() is over
              l   running → done      returned True
            deadlock: nothing is ready and no timer is set, so nothing can ever run again
              s   pending             waits for lock.acquire()                        line 3
            tick 6 1.0s> w.result()
            'set'
            """#)
    }
}
