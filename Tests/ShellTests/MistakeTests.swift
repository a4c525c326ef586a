import Testing

@Suite struct MistakeTests {
    @Test func `A command with wrong arguments says what it takes and changes nothing`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> load
            load takes a file. It is: load FILE, such as: load hello.py
            tick 0 0.0s> spawn
            spawn takes the call of a coroutine function. It is: spawn [NAME =] CALL, such
              as: spawn a = worker("A", 3)
            tick 0 0.0s> spawn a =
            spawn takes the call of a coroutine function behind =. It is: spawn [NAME =]
              CALL, such as: spawn a = worker("A", 3)
            tick 0 0.0s> cancel
            cancel takes the name of a task. It is: cancel NAME... [-m MESSAGE], such as:
              cancel a -m "too slow"
            tick 0 0.0s> cancel a -m
            behind -m comes the message. It is: cancel NAME... [-m MESSAGE], such as:
              cancel a -m "too slow"
            tick 0 0.0s> shield a
            shield takes NEW = NAME. It is: shield NEW = NAME, such as: shield s = a
            tick 0 0.0s> inspect
            inspect takes the name of a task. It is: inspect NAME, such as: inspect a
            tick 0 0.0s> inspect a b
            inspect takes the name of a task. It is: inspect NAME, such as: inspect a
            tick 0 0.0s> tasks a
            'a' is no state and in no task's name; the words are pending, live, ended,
              new, ready, running, waiting, done, failed, cancelled, cancelling, futures,
              all. It is: tasks [STATE...] [TEXT] [by ORDER], such as: tasks waiting by due
            tick 0 0.0s> step x
            step takes a number of ticks, handle or line. It is: step [N | handle | line
              [NAME]], such as: step 3
            tick 0 0.0s> step 0
            step takes a number of ticks, handle or line. It is: step [N | handle | line
              [NAME]], such as: step 3
            tick 0 0.0s> run a
            behind run comes until, or nothing. It is: run [until CONDITION], such as: run
              until a done
            tick 0 0.0s> run until
            run until takes a time, a tick, a task and its state, or Python. It is: run
              [until CONDITION], such as: run until a done
            tick 0 0.0s> run until x
            run: 'x' is no time, no state, and no Python to ask: NameError: name 'x' is
              not defined
            tick 0 0.0s> run until a dnoe
            'dnoe' is no state of a task: done, failed, cancelled, waiting, running (did
              you mean done?). It is: run [until CONDITION], such as: run until a done
            tick 0 0.0s> help stpe
            help: stpe is no command and no name that is known here; did you mean help
              step?
            tick 0 0.0s> quit now
            quit takes nothing behind it. It is: quit, such as: quit
            """#)
    }

    @Test func `Near misses are suggested`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> spwan a = worker()
              File "<python-input-0>", line 1
                spwan a = worker()
                      ^
            SyntaxError: invalid syntax
            did you mean the command spawn?
            tick 0 0.0s> async def worker(): pass
            ...
            tick 0 0.0s> spawn first = worker()
              first new → pending       queued: its first step runs in tick 1
                                        first = asyncio.create_task(worker(), name="first")
            tick 0 0.0s> inspect frist
            inspect: there is no task frist; did you mean first?
            tick 0 0.0s> cancel zzz
            cancel: there is no task zzz; there are first
            tick 0 0.0s> wroker()
            Traceback (most recent call last):
              File "<python-input-3>", line 1, in <module>
                wroker()
                ^^^^^^
            NameError: name 'wroker' is not defined. Did you mean: 'worker'?
            tick 0 0.0s> tsaks
            Traceback (most recent call last):
              File "<python-input-4>", line 1, in <module>
                tsaks
            NameError: name 'tsaks' is not defined
            did you mean the command tasks?
            tick 0 0.0s> spawn first = worker()
            spawn: there is a task first already that is not done; take another name
            tick 0 0.0s> spawn x = len
            Traceback (most recent call last):
              File "<python-input-5>", line 1, in <module>
                x = asyncio.create_task(len, name="x")
            TypeError: a coroutine was expected, got <built-in function len>
            a coroutine function is to be called: spawn len(...)
            tick 0 0.0s> spawn x = worker(
            ... 1 +)
              File "<python-input-6>", line 2
                1 +), name="x")
                   ^
            SyntaxError: invalid syntax
            """#)
    }

    @Test func `Errors in Python are shown as Python shows them`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> 1 / 0
            Traceback (most recent call last):
              File "<python-input-0>", line 1, in <module>
                1 / 0
                ~~^~~
            ZeroDivisionError: division by zero
            tick 0 0.0s> def f(n):
            ...     raise ValueError(n)
            ...
            tick 0 0.0s> f(3)
            Traceback (most recent call last):
              File "<python-input-2>", line 1, in <module>
                f(3)
                ~^^^
              File "<python-input-1>", line 2, in f
                raise ValueError(n)
            ValueError: 3
            tick 0 0.0s> x = (1 2)
              File "<python-input-3>", line 1
                x = (1 2)
                     ^^^
            SyntaxError: invalid syntax. Perhaps you forgot a comma?
            tick 0 0.0s> if True:
            ... pass
            ...
              File "<python-input-4>", line 2
                pass
                ^^^^
            IndentationError: expected an indented block after 'if' statement on line 1
            tick 0 0.0s> x
            Traceback (most recent call last):
              File "<python-input-5>", line 1, in <module>
                x
            NameError: name 'x' is not defined
            """#)
    }

    @Test func `Commands may be shortened as long as it is clear which is meant`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> spa a = asyncio.sleep(1)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(asyncio.sleep(1), name="a")
            tick 0 0.0s> ste
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(1), due at 1.0s
            tick 1 0.0s> ste = 3
            tick 1 0.0s> ste
            3
            tick 1 0.0s> de = 4
            tick 1 0.0s> de
            4
            tick 1 0.0s> help canc
              cancel NAME... [-m MESSAGE]
                  ask tasks to cancel
                  The CancelledError is thrown into the task later, when its turn comes.
                  in Python: NAME.cancel(MESSAGE)
                  example: cancel a -m "too slow"
                           cancel a b
            tick 1 0.0s> quit()
            """#)
    }

    @Test func `Python that begins like a command is Python`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> step = 3
            tick 0 0.0s> step + 1
            4
            tick 0 0.0s> run = {"x": step}
            tick 0 0.0s> run["x"]
            3
            tick 0 0.0s> tasks == 3
            Traceback (most recent call last):
              File "<python-input-4>", line 1, in <module>
                tasks == 3
                ^^^^^
            NameError: name 'tasks' is not defined
            tick 0 0.0s> q = 7
            tick 0 0.0s> q
            7
            tick 0 0.0s> step
            nothing to run: no task is alive and nothing is queued (spawn makes a task)
            """#)
    }

    @Test func `Control characters in output are made visible`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> print("a\x1b[31mb\rc\td\x07")
            a^[[31mb^Mc	d^G
            tick 0 0.0s> import sys
            tick 0 0.0s> print("no newline", end=""); print(" here", file=sys.stderr)
            no newline
             here
            """#)
    }

    @Test func `A task does not take its own function's name`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def worker(): raise ValueError("one\ntwo")
            ...
            tick 0 0.0s> spawn worker = worker()
            spawn: worker is the function; give the task another name, such as worker1
            tick 0 0.0s> spawn w = worker()
              w   new → pending       queued: its first step runs in tick 1
                                      w = asyncio.create_task(worker(), name="w")
            tick 0 0.0s> run until w done
            tick 1  0.0s
              w   pending → running   first step
              w   running → failed    ValueError: one                                 line 1
              w   nobody awaits it    so nobody has seen its exception yet: see inspect w
            tick 1 0.0s> run until w done
            w is done already
            tick 1 0.0s> run until 0s
            it is tick 1, 0.0s already
            tick 1 0.0s> tasks
              name  asyncio  now                      at        made
              w     done     failed: ValueError: one  worker:1  0 you
            """#)
    }

    @Test func `Piped input fails if a line failed`() throws {
        #expect(try replay(["1 / 0", "1"]).status == 1)
        #expect(try replay(["1", "tasks", ""]).status == 0)
        #expect(try replay(["import sys", "sys.exit(3)", "1 / 0"]).status == 3)
        #expect(try replay(["quit", "1 / 0"]).status == 0)
        #expect(try replay(["nonsense", "quit"]).status == 1)
    }
}
