import Testing

@Suite struct OutputTests {
    @Test func `What was printed is listed by task`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> output
            nothing has been printed
            tick 0 0.0s> async def talk(n):
            ...     for i in range(2):
            ...         print(n, i)
            ...         print(n, "again")
            ...         await asyncio.sleep(1)
            ...
            tick 0 0.0s> spawn a = talk("A")
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(talk("A"), name="a")
            tick 0 0.0s> spawn b = talk("B")
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(talk("B"), name="b")
            tick 0 0.0s> print("me")
            me
            tick 0 0.0s> run
            tick 1  0.0s
              a   pending → running   first step
                  │ A 0
                  │ A again
              a   running → pending   waits for sleep(1), due at 1.0s                 line 5
              b   pending → running   first step
                  │ B 0
                  │ B again
              b   running → pending   waits for sleep(1), due at 1.0s                 line 5
            tick 2  1.0s
                  a timer fired; woken for tick 3: a, b
            tick 3  1.0s
              a   pending → running   sleep(1) is over
                  │ A 1
                  │ A again
              a   running → pending   waits for sleep(1), due at 2.0s                 line 5
              b   pending → running   sleep(1) is over
                  │ B 1
                  │ B again
              b   running → pending   waits for sleep(1), due at 2.0s                 line 5
            tick 4  2.0s
                  a timer fired; woken for tick 5: a, b
            tick 5  2.0s
              a   pending → running   sleep(1) is over
              a   running → done      returned None
              b   pending → running   sleep(1) is over
              b   running → done      returned None
            tick 5 2.0s> output
                 tick 0   │ me
              a  tick 1   │ A 0
                          │ A again
              b  tick 1   │ B 0
                          │ B again
              a  tick 3   │ A 1
                          │ A again
              b  tick 3   │ B 1
                          │ B again
            tick 5 2.0s> output b
              b  tick 1   │ B 0
                          │ B again
              b  tick 3   │ B 1
                          │ B again
            tick 5 2.0s> output c
            output: there is no task c; there are a, b
            """#)
    }
}
