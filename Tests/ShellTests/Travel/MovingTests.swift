import Testing

/// What the commands that move print, whole sessions at a time.
@Suite struct MovingTests {
    @Test func `A session is gone through back and forward, and goes on in branches`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def nap(name, seconds):
            ...     await asyncio.sleep(seconds)
            ...     print(name, "slept")
            ...
            tick 0 0.0s> spawn a = nap("A", 1)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(nap("A", 1), name="a")
            tick 0 0.0s> spawn b = nap("B", 2)
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(nap("B", 2), name="b")
            tick 0 0.0s> run
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(1), due at 1.0s                 line 2
              b   pending → running   first step
              b   running → pending   waits for sleep(2), due at 2.0s                 line 2
            tick 2  1.0s
                  a timer fired; woken for tick 3: a
            tick 3  1.0s
              a   pending → running   sleep(1) is over
                  │ A slept
              a   running → done      returned None
            tick 4  2.0s
                  a timer fired; woken for tick 5: b
            tick 5  2.0s
              b   pending → running   sleep(2) is over
                  │ B slept
              b   running → done      returned None
            tick 5 2.0s> back 2
            tick 3  1.0s
              b   pending (waits for sleep(2), due at 2.0s)
            tick 3 1.0s> goto 1
            tick 1  0.0s
              a   pending (waits for sleep(1), due at 1.0s)
              b   pending (waits for sleep(2), due at 2.0s)
            tick 1 0.0s> goto time 2
            tick 5  2.0s
            tick 5 2.0s> goto time 1
            tick 3  1.0s
              b   pending (waits for sleep(2), due at 2.0s)
            tick 3 1.0s> cancel b
              b   cancel requested    CancelledError will be thrown in at line 2 in tick 4
                                      b.cancel()
            tick 3 1.0s> run
            tick 4  1.0s
              b   pending → running   CancelledError thrown in at line 2
              b   running → cancelled CancelledError left the coroutine
            tick 4 1.0s> branches
              1   to tick 5 2.0s     parts at tick 3: run
              2   to tick 4 1.0s     this one
            tick 4 1.0s> branches 1
            tick 5  2.0s
            tick 5 2.0s> undo
            taken back: run
            tick 0  0.0s
              a   pending (never started)
              b   pending (never started)
            tick 0 0.0s> undo
            taken back: spawn b = nap("B", 2)
            tick 0  0.0s
              a   pending (never started)
            tick 0 0.0s> redo
            done again: spawn b = nap("B", 2)
            tick 0  0.0s
              a   pending (never started)
              b   pending (never started)
            tick 0 0.0s> restart
            it is tick 0, 0.0s already
            tick 0 0.0s> reset
            the world is empty; branches leads back to what was done
            tick 0 0.0s> tasks
            no tasks: spawn makes one
            tick 0 0.0s> redo
            done again: async def nap(name, seconds): …
            tick 0  0.0s
            """#)
    }

    @Test func `A tick is stopped between handles and between lines`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> def double(n):
            ...     twice = n * 2
            ...     return twice
            ...
            tick 0 0.0s> async def count(name):
            ...     total = 0
            ...     for i in range(2):
            ...         total += double(i)
            ...         await asyncio.sleep(0)
            ...     return total
            ...
            tick 0 0.0s> spawn a = count("A")
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(count("A"), name="a")
            tick 0 0.0s> spawn b = count("B")
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(count("B"), name="b")
            tick 0 0.0s> step handle
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   gives way: goes on in tick 2                    line 5
                  1 handle left in tick 1
            tick 1… 0.0s> step line
              b   pending → running   first step
              b   at line 2           total = 0
            tick 1… 0.0s> step line
              b   at line 3           for i in range(2):
            tick 1… 0.0s> step line
              b   at line 4           total += double(i)
            tick 1… 0.0s> step line
              b   at line 2           twice = n * 2
            tick 1… 0.0s> inspect b
              b   running
                  coroutine  count('B')            created at tick 0 by you
                  stack      count, line 4:        total += double(i)
                             double, line 2:       twice = n * 2
                  variables  name = 'B', total = 0, i = 0
                    in double n = 0
                  awaited by nobody
                  history    tick 0   new → pending       queued: its first step runs in ti…
                             tick 1   pending → running   first step
            tick 1… 0.0s> asyncio.current_task()
            tick 1… 0.0s> step
              b   running → pending   gives way: goes on in tick 2                    line 5
            tick 1 0.0s> step line b
            tick 2  0.0s
              a   pending → running   its turn again
              a   running → pending   gives way: goes on in tick 3                    line 5
              b   pending → running   its turn again
              b   at line 3           for i in range(2):
            tick 2… 0.0s> back
            tick 1  0.0s
              a   pending (ready): its next step is queued
              b   pending (ready): its next step is queued
            tick 1 0.0s> run
            tick 2  0.0s
              a   pending → running   its turn again
              a   running → pending   gives way: goes on in tick 3                    line 5
              b   pending → running   its turn again
              b   running → pending   gives way: goes on in tick 3                    line 5
            tick 3  0.0s
              a   pending → running   its turn again
              a   running → done      returned 2
              b   pending → running   its turn again
              b   running → done      returned 2
            tick 3 0.0s> b.result()
            2
            tick 3 0.0s> step line b
            step: b is done: it runs no more lines
            """#)
    }

    @Test func `Breakpoints stop step and run`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def job(n):
            ...     try:
            ...         await asyncio.sleep(n)
            ...         print("job", n)
            ...     except asyncio.CancelledError:
            ...         print("cancelled", n)
            ...         raise
            ...
            tick 0 0.0s> async def main():
            ...     one = asyncio.create_task(job(1), name="one")
            ...     two = asyncio.create_task(job(2), name="two")
            ...     await asyncio.sleep(1.5)
            ...     two.cancel()
            ...     await asyncio.wait([one, two])
            ...     raise ValueError("enough")
            ...
            tick 0 0.0s> spawn m = main()
              m   new → pending       queued: its first step runs in tick 1
                                      m = asyncio.create_task(main(), name="m")
            tick 0 0.0s> break one
            breakpoint 1: break one (there is no task one yet)
            tick 0 0.0s> break 4
            breakpoint 2: break 4 (in job, main)
            tick 0 0.0s> break on cancel two
            breakpoint 3: break on cancel two (there is no task two yet)
            tick 0 0.0s> break on fail
            breakpoint 4: break on fail
            tick 0 0.0s> breaks
              1   break one
              2   break 4
              3   break on cancel two
              4   break on fail
            tick 0 0.0s> break 4
            breakpoint 2 is that already: break 4
            tick 0 0.0s> run
            tick 1  0.0s
              m   pending → running   first step
              one new → pending       made by m: its first step runs in tick 2
              two new → pending       made by m: its first step runs in tick 2
              m   at line 4           await asyncio.sleep(1.5)
                  stopped by breakpoint 2 (break 4)
            tick 1… 0.0s> delete 1
            tick 1… 0.0s> run
              m   running → pending   waits for sleep(1.5), due at 1.5s               line 4
            tick 2  0.0s
              one pending → running   first step
              one running → pending   waits for sleep(1), due at 1.0s                 line 3
              two pending → running   first step
              two running → pending   waits for sleep(2), due at 2.0s                 line 3
            tick 3  1.0s
                  a timer fired; woken for tick 4: one
            tick 4  1.0s
              one pending → running   sleep(1) is over
              one at line 4           print("job", n)
                  stopped by breakpoint 2 (break 4)
            tick 4… 1.0s> run
                  │ job 1
              one running → done      returned None
            tick 5  1.5s
                  a timer fired; woken for tick 6: m
            tick 6  1.5s
              m   pending → running   sleep(1.5) is over
              two cancel requested    by m: CancelledError will be thrown in at line 3 in
                                      tick 7
              m   running → pending   waits for wait(two)                             line 6
                  stopped by breakpoint 3 (break on cancel two)
            tick 6 1.5s> run
            tick 7  1.5s
              two pending → running   CancelledError thrown in at line 3
                  │ cancelled 2
              two running → cancelled CancelledError left the coroutine
            tick 8  1.5s
                  only callbacks ran; woken for tick 9: m
            tick 9  1.5s
              m   pending → running   wait(two) is over
              m   running → failed    ValueError: enough                              line 7
              m   nobody awaits it    so nobody has seen its exception yet: see inspect m
                  stopped by breakpoint 4 (break on fail)
            tick 9 1.5s> back 2
            tick 7  1.5s
              m   pending (waits for wait())
            tick 7 1.5s> delete all
            tick 7 1.5s> breaks
            no breakpoints: break sets one
            tick 7 1.5s> run until two done
            two is done already
            """#)
    }

    @Test func `Running goes on until what is asked for`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> found = []
            tick 0 0.0s> async def search():
            ...     for i in range(10):
            ...         await asyncio.sleep(0.5)
            ...         found.append(i)
            ...         print("found", i)
            ...
            tick 0 0.0s> spawn s = search()
              s   new → pending       queued: its first step runs in tick 1
                                      s = asyncio.create_task(search(), name="s")
            tick 0 0.0s> run until output "found 0"
            tick 1  0.0s
              s   pending → running   first step
              s   running → pending   waits for sleep(0.5), due at 0.5s               line 3
            tick 2  0.5s
                  a timer fired; woken for tick 3: s
            tick 3  0.5s
              s   pending → running   sleep(0.5) is over
                  │ found 0
              s   running → pending   waits for sleep(0.5), due at 1.0s               line 3
            tick 3 0.5s> run until len(found) >= 2
            tick 4  1.0s
                  a timer fired; woken for tick 5: s
            tick 5  1.0s
              s   pending → running   sleep(0.5) is over
                  │ found 1
              s   running → pending   waits for sleep(0.5), due at 1.5s               line 3
            tick 5 1.0s> run until len(found) >= 2
            len(found) >= 2 is true already
            tick 5 1.0s> run until fuond
            run: 'fuond' is no time, no state, and no Python to ask: NameError: name
              'fuond' is not defined. Did you mean: 'found'?
            tick 5 1.0s> run until output found
            behind output comes the text, in quotes. It is: run [until CONDITION], such
              as: run until a done
            tick 5 1.0s> run until s waiting
            s is waiting already
            """#)
    }

    @Test func `Signals, seeds and sites come from outside`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> import random, aiohttp
            tick 0 0.0s> seed 42
            random begins anew from 42
            tick 0 0.0s> random.randrange(1000)
            654
            tick 0 0.0s> back
            back: no tick has run yet (undo takes back what was typed)
            tick 0 0.0s> undo
            taken back: random.randrange(1000)
            tick 0  0.0s
            tick 0 0.0s> random.randrange(1000)
            654
            tick 0 0.0s> site https://example.com 2 10 404
            https://example.com answers 404 with 10 bytes after 2.0s
            tick 0 0.0s> async def get():
            ...     async with aiohttp.ClientSession() as session:
            ...         async with session.get("https://example.com") as response:
            ...             print(response.status, len(await response.text()))
            ...
            tick 0 0.0s> spawn g = get()
              g   new → pending       queued: its first step runs in tick 1
                                      g = asyncio.create_task(get(), name="g")
            tick 0 0.0s> asyncio.get_running_loop().add_signal_handler(15, print, "terminated")
            tick 0 0.0s> signal term at 1
            SIGTERM arrives at 1.0s
            tick 0 0.0s> run until g done
            tick 1  0.0s
              g   pending → running   first step
              g   running → pending   waits for _Request._fetch(), due at 2.0s        line 3
            tick 2  1.0s
                  a timer fired
            tick 3  1.0s
                  │ terminated
            tick 4  2.0s
                  a timer fired; woken for tick 5: g
            tick 5  2.0s
              g   pending → running   _Request._fetch() is over
                  │ 404 10
              g   running → done      returned None
            tick 5 2.0s> signal SIGUSR1
            SIGUSR1 arrives when the next tick begins
            tick 5 2.0s> step
            tick 6  2.0s
            signal 10 ends a real program here, as no handler is set; this world goes on
            """#)
    }

    @Test func `What moves says what it takes, and changes nothing`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> back
            back: no tick has run yet (undo takes back what was typed)
            tick 0 0.0s> back x
            back takes a number of ticks. It is: back [N], such as: back 3
            tick 0 0.0s> goto
            goto takes a tick, or time and seconds. It is: goto TICK | time SECONDS, such
              as: goto 5
            tick 0 0.0s> goto 5
            goto: tick 5 has not been run; run until tick 5 goes on to it
            tick 0 0.0s> goto time x
            'x' is no time in seconds. It is: goto TICK | time SECONDS, such as: goto 5
            tick 0 0.0s> goto time 3
            goto: 3s has not been reached; run until 3s goes on to it
            tick 0 0.0s> goto 0
            it is tick 0, 0.0s already
            tick 0 0.0s> undo
            undo: there is nothing to take back
            tick 0 0.0s> undo it
            undo takes nothing behind it. It is: undo, such as: undo
            tick 0 0.0s> redo
            redo: nothing was taken back or gone back over here
            tick 0 0.0s> branches
              1   to tick 0 0.0s     this one
            there is one; after going back, something new begins another
            tick 0 0.0s> branches 7
            branches takes the number of one, 1 to 1. It is: branches [N], such as:
              branches 2
            tick 0 0.0s> step handle 3
            step handle takes nothing behind it. It is: step [N | handle | line [NAME]],
              such as: step 3
            tick 0 0.0s> step line nobody
            step: there is no task nobody, nor any other (spawn makes one)
            tick 0 0.0s> break
            break takes a task, a line or an event. It is: break NAME | LINE | on EVENT
              [NAME], such as: break on cancel a
            tick 0 0.0s> break 7
            break: there is no function to stop in yet
            tick 0 0.0s> break on canecl
            behind on comes one of cancel, done, fail, wait (did you mean cancel?). It is:
              break NAME | LINE | on EVENT [NAME], such as: break on cancel a
            tick 0 0.0s> breaks
            no breakpoints: break sets one
            tick 0 0.0s> delete
            delete takes numbers of breakpoints, or all. It is: delete N... | all, such
              as: delete 1
            tick 0 0.0s> delete 3
            delete: there is no breakpoint 3
            tick 0 0.0s> signal
            signal takes the name of a signal. It is: signal NAME [at SECONDS], such as:
              signal SIGINT
            tick 0 0.0s> signal SIGFOO
            'SIGFOO' is not a signal that can be sent (SIGALRM, SIGCHLD, SIGHUP, SIGINT,
              SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGWINCH). It is: signal NAME [at
              SECONDS], such as: signal SIGINT
            tick 0 0.0s> seed x
            seed takes a number from 0 to 4294967295. It is: seed N, such as: seed 42
            tick 0 0.0s> site https://example.com
            site takes a URL and seconds. It is: site URL SECONDS [BYTES] [STATUS], such
              as: site https://example.com 0.5 2048 404
            tick 0 0.0s> site https://example.com 1 2 900
            '900' is no HTTP status. It is: site URL SECONDS [BYTES] [STATUS], such as:
              site https://example.com 0.5 2048 404
            tick 0 0.0s> save
            save takes a file. It is: save FILE, such as: save first.md
            tick 0 0.0s> save /nowhere/at/all.md
            save: /nowhere/at/all.md: cannot be written: No such file or directory
            tick 0 0.0s> help goto
              goto TICK | time SECONDS
                  go to a moment, back or forward
                  To the moment behind that tick, or the last one at or before that virtual
                  time.
                  example: goto 5
                           goto time 2.5
            """#)
    }
}
