import Testing

@Suite struct ProgramTests {
    private static let program = """
        import asyncio

        async def child(n):
            await asyncio.sleep(n)
            return n * 2

        async def main():
            kid = asyncio.create_task(child(1), name="kid")
            print("got", await kid)

        if __name__ == "__main__":
            asyncio.run(main())
            print("end")
        """

    @Test func `A loaded program waits before its first tick`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> load hello.py
              Task-1 new → pending       made by the program: its first step runs in tick 1
            hello.py waits in asyncio.run: Task-1 is pending before its first tick
            tick 0 0.0s> tasks
              name    asyncio  now            at      made       awaited by
              Task-1  pending  never started  main:7  0 program  program
            tick 0 0.0s> step 2
            tick 1  0.0s
              Task-1 pending → running   first step
              kid    new → pending       made by Task-1: its first step runs in tick 2
              Task-1 running → pending   waits for task kid                           line 9
            tick 2  0.0s
              kid    pending → running   first step
              kid    running → pending   waits for sleep(1), due at 1.0s              line 4
            tick 2 0.0s> inspect Task-1
              Task-1   pending (waits for task kid)
                  coroutine  main()                created at tick 0 by the program
                  stack      main, line 9:         print("got", await kid)
                  variables  kid = <Task kid>
                  awaited by the program, in asyncio.run
                  history    tick 0   new → pending       made by the program: its first st…
                             tick 1   pending → running   first step
                             tick 1   running → pending   waits for task kid
            tick 2 0.0s> cancel kid
              kid    cancel requested    CancelledError will be thrown in at line 4 in tick
                                         3
                     next(t for t in asyncio.all_tasks() if t.get_name() == "kid").cancel()
            tick 2 0.0s> load hello.py
            load: a program is waiting in asyncio.run already: run takes it to its end
            tick 2 0.0s> run
            tick 3  0.0s
              kid    pending → running   CancelledError thrown in at line 4
              kid    running → cancelled CancelledError left the coroutine
            tick 4  0.0s
              Task-1 pending → running   task kid is cancelled: CancelledError is raised at
                                         line 9
              Task-1 running → cancelled CancelledError left the coroutine
            tick 5  0.0s
            Traceback (most recent call last):
              File "hello.py", line 12, in <module>
                asyncio.run(main())
                ~~~~~~~~~~~^^^^^^^^
              File "hello.py", line 9, in main
                print("got", await kid)
                             ^^^^^^^^^
              File "hello.py", line 4, in child
                await asyncio.sleep(n)
            asyncio.exceptions.CancelledError
            tick 5 0.0s> child.__name__
            'child'
            """#, files: ["hello.py": Self.program])
    }

    @Test func `A program runs to its end, and another time`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> load hello.py
              Task-1 new → pending       made by the program: its first step runs in tick 1
            hello.py waits in asyncio.run: Task-1 is pending before its first tick
            tick 0 0.0s> run
            tick 1  0.0s
              Task-1 pending → running   first step
              kid    new → pending       made by Task-1: its first step runs in tick 2
              Task-1 running → pending   waits for task kid                           line 9
            tick 2  0.0s
              kid    pending → running   first step
              kid    running → pending   waits for sleep(1), due at 1.0s              line 4
            tick 3  1.0s
                  a timer fired; woken for tick 4: kid
            tick 4  1.0s
              kid    pending → running   sleep(1) is over
              kid    running → done      returned 2
            tick 5  1.0s
              Task-1 pending → running   woken: task kid finished
                     │ got 2
              Task-1 running → done      returned None
            tick 6  1.0s
                     │ end
            the program has ended
            tick 6 1.0s> asyncio.run(child(2))
              Task-4 new → pending       queued: its first step runs in tick 7
            asyncio.run waits: step runs one tick, run goes to the end
            tick 6 1.0s> run
            tick 7  1.0s
              Task-4 pending → running   first step
              Task-4 running → pending   waits for sleep(2), due at 3.0s              line 4
            tick 8  3.0s
                  a timer fired; woken for tick 9: Task-4
            tick 9  3.0s
              Task-4 pending → running   sleep(2) is over
              Task-4 running → done      returned 4
            tick 10  3.0s
                     │ 4
            the program has ended
            """#, files: ["hello.py": Self.program])
    }

    @Test func `Files that cannot be run say why`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> load nowhere.py
            load: nowhere.py: there is no such file
            tick 0 0.0s> load bad.py
              File "bad.py", line 2
                def f(:
                      ^
            SyntaxError: invalid syntax
            tick 0 0.0s> load error.py
            Traceback (most recent call last):
              File "error.py", line 3, in <module>
                1 / 0
                ~~^~~
            ZeroDivisionError: division by zero
            """#, files: ["bad.py": "x = 1\ndef f(:\n    pass\n", "error.py": "import asyncio\n\n1 / 0\n"])
    }

    @Test func `Run stops at a time, a tick or a state`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def blink(n):
            ...     for _ in range(n): await asyncio.sleep(1)
            ...
            tick 0 0.0s> spawn a = blink(3)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(blink(3), name="a")
            tick 0 0.0s> spawn b = blink(9)
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(blink(9), name="b")
            tick 0 0.0s> run until a waiting
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(1), due at 1.0s                 line 2
              b   pending → running   first step
              b   running → pending   waits for sleep(1), due at 1.0s                 line 2
            tick 1 0.0s> run until 1.5s
            tick 2  1.0s
                  a timer fired; woken for tick 3: a, b
            tick 3  1.0s
              a   pending → running   sleep(1) is over
              a   running → pending   waits for sleep(1), due at 2.0s                 line 2
              b   pending → running   sleep(1) is over
              b   running → pending   waits for sleep(1), due at 2.0s                 line 2
            stopped before 1.5s: the next tick is at 2.0s
            tick 3 1.0s> run until tick 5
            tick 4  2.0s
                  a timer fired; woken for tick 5: a, b
            tick 5  2.0s
              a   pending → running   sleep(1) is over
              a   running → pending   waits for sleep(1), due at 3.0s                 line 2
              b   pending → running   sleep(1) is over
              b   running → pending   waits for sleep(1), due at 3.0s                 line 2
            tick 5 2.0s> run until a done
            tick 6  3.0s
                  a timer fired; woken for tick 7: a, b
            tick 7  3.0s
              a   pending → running   sleep(1) is over
              a   running → done      returned None
              b   pending → running   sleep(1) is over
              b   running → pending   waits for sleep(1), due at 4.0s                 line 2
            tick 7 3.0s> run until a failed
            a is done
            tick 7 3.0s> run until c done
            run: there is no task c; there are a, b
            """#)
    }

    @Test func `A deadlock is a verdict`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def wait(name): await globals()[name]
            ...
            tick 0 0.0s> spawn a = wait("b")
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(wait("b"), name="a")
            tick 0 0.0s> spawn b = wait("a")
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(wait("a"), name="b")
            tick 0 0.0s> step
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for task b                                line 1
              b   pending → running   first step
              b   running → pending   waits for task a                                line 1
            deadlock: nothing is ready and no timer is set, so nothing can ever run again
              unless you act
              a   pending             waits for task b                                line 1
              b   pending             waits for task a                                line 1
              they wait for each other: a → b → a
            tick 1 0.0s> step
            deadlock: nothing is ready and no timer is set, so nothing can ever run again
              a   pending             waits for task b                                line 1
              b   pending             waits for task a                                line 1
              they wait for each other: a → b → a
            tick 1 0.0s> cancel a
              a   cancel requested    passed on to task b, which it waits for
              b   cancel requested    passed on to task a, which it waits for
              a   cancel requested    request 2: passed on to task b, which it waits for
              b   cancel requested    request 2: passed on to task a, which it waits for
            Traceback (most recent call last):
              File "<python-input-3>", line 1, in <module>
                _ = a.cancel()
            RecursionError: maximum recursion depth exceeded
            """#)
    }
}
