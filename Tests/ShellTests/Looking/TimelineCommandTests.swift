import Testing

@Suite struct TimelineCommandTests {
    @Test func `Tasks are drawn over ticks and over virtual time`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> timeline
            nothing has happened to a task yet
            tick 0 0.0s> async def worker(n, s):
            ...     try:
            ...         for i in range(3): await asyncio.sleep(s)
            ...     finally:
            ...         await asyncio.sleep(0.5)
            ...
            tick 0 0.0s> async def bad():
            ...     await asyncio.sleep(2)
            ...     raise ValueError("x")
            ...
            tick 0 0.0s> spawn a = worker("A", 1)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(worker("A", 1), name="a")
            tick 0 0.0s> spawn b = worker("B", 1.5)
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(worker("B", 1.5), name="b")
            tick 0 0.0s> spawn c = bad()
              c   new → pending       queued: its first step runs in tick 1
                                      c = asyncio.create_task(bad(), name="c")
            tick 0 0.0s> run until 2s
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(1), due at 1.0s                 line 3
              b   pending → running   first step
              b   running → pending   waits for sleep(1.5), due at 1.5s               line 3
              c   pending → running   first step
              c   running → pending   waits for sleep(2), due at 2.0s                 line 2
            tick 2  1.0s
                  a timer fired; woken for tick 3: a
            tick 3  1.0s
              a   pending → running   sleep(1) is over
              a   running → pending   waits for sleep(1), due at 2.0s                 line 3
            tick 4  1.5s
                  a timer fired; woken for tick 5: b
            tick 5  1.5s
              b   pending → running   sleep(1.5) is over
              b   running → pending   waits for sleep(1.5), due at 3.0s               line 3
            tick 6  2.0s
                  a timer fired; woken for tick 7: a, c
            tick 6 2.0s> cancel b
              b   cancel requested    CancelledError will be thrown in at line 3 in tick 7
                                      b.cancel()
            tick 6 2.0s> run
            tick 7  2.0s
              c   pending → running   sleep(2) is over
              c   running → failed    ValueError: x                                   line 3
              c   nobody awaits it    so nobody has seen its exception yet: see inspect c
              a   pending → running   sleep(1) is over
              a   running → pending   waits for sleep(1), due at 3.0s                 line 3
              b   pending → running   CancelledError thrown in at line 3
              b   running → pending   waits for sleep(0.5), due at 2.5s               line 5
              b   cancel caught       not ended: it waits in except or finally        line 5
            tick 8  2.5s
                  a timer fired; woken for tick 9: b
            tick 9  2.5s
              b   pending → running   sleep(0.5) is over
              b   running → cancelled CancelledError left the coroutine
            tick 10  3.0s
                  a timer fired; woken for tick 11: a
            tick 11  3.0s
              a   pending → running   sleep(1) is over
              a   running → pending   waits for sleep(0.5), due at 3.5s               line 5
            tick 12  3.5s
                  a timer fired; woken for tick 13: a
            tick 13  3.5s
              a   pending → running   sleep(0.5) is over
              a   running → done      returned None
            tick 13 3.5s> timeline
              tick  0         5         10
              time  0.0s      1.5s      3.0s
              a     · █ ▹^█ ────▹^█ ────▹^█ ▹^✓
              b     · █ ────▹^█ ▹!╳ ▹^⊘
              c     · █ ────────▹^✗
              · not started  █ a step ran  ─ waits  ▹ ready  ╳ CancelledError thrown in
              ✓ done  ✗ failed  ⊘ cancelled  ^ woken  ! cancel requested
            tick 13 3.5s> timeline a b from 5
              tick  5         10
              time  1.5s      3.0s
              a     ──▹^█ ────▹^█ ▹^✓
              b     █ ▹!╳ ▹^⊘
              █ a step ran  ─ waits  ▹ ready  ╳ CancelledError thrown in  ✓ done
              ⊘ cancelled  ^ woken  ! cancel requested
              ticks 0 to 4 are before this: timeline from 0
            tick 13 3.5s> timeline by time
              time  0.0s      0.5s      1.0s      1.5s      2.0s      2.5s      3.0s
              a     █ ──────────────────█^──────────────────█^──────────────────█^────────✓^
              b     █ ────────────────────────────█^────────╳!────────⊘^
              c     █ ──────────────────────────────────────✗^
              █ a step ran  ─ waits  ╳ CancelledError thrown in  ✓ done  ✗ failed
              ⊘ cancelled  ^ woken  ! cancel requested
            tick 13 3.5s> timeline x
            timeline: there is no task x; there are a, b, c
            tick 13 3.5s> timeline from 300
            timeline: it is tick 13: there is nothing from tick 300 on
            tick 13 3.5s> timeline from here
            behind from comes a tick. It is: timeline [NAME...] [from TICK] [by time],
              such as: timeline a b
            tick 13 3.5s> timeline by year
            behind by comes time or ticks. It is: timeline [NAME...] [from TICK] [by
              time], such as: timeline a b
            """#)
    }

    @Test func `A long run shows its end in bands, and how to see its beginning`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def blink():
            ...     while True: await asyncio.sleep(0)
            ...
            tick 0 0.0s> t = [asyncio.create_task(blink(), name=f"t{i}") for i in range(16)]
              t0  new → pending       queued: its first step runs in tick 1
              t1  new → pending       queued: its first step runs in tick 1
              t2  new → pending       queued: its first step runs in tick 1
              t3  new → pending       queued: its first step runs in tick 1
              t4  new → pending       queued: its first step runs in tick 1
              t5  new → pending       queued: its first step runs in tick 1
              t6  new → pending       queued: its first step runs in tick 1
              t7  new → pending       queued: its first step runs in tick 1
              t8  new → pending       queued: its first step runs in tick 1
              t9  new → pending       queued: its first step runs in tick 1
              t10 new → pending       queued: its first step runs in tick 1
              t11 new → pending       queued: its first step runs in tick 1
              t12 new → pending       queued: its first step runs in tick 1
              t13 new → pending       queued: its first step runs in tick 1
              t14 new → pending       queued: its first step runs in tick 1
              t15 new → pending       queued: its first step runs in tick 1
            tick 0 0.0s> run until tick 3
            tick 1  0.0s
              t0  pending → running   first step
              t0  running → pending   gives way: goes on in tick 2                    line 2
              t1  pending → running   first step
              t1  running → pending   gives way: goes on in tick 2                    line 2
              t2  pending → running   first step
              t2  running → pending   gives way: goes on in tick 2                    line 2
              t3  pending → running   first step
              t3  running → pending   gives way: goes on in tick 2                    line 2
              t4  pending → running   first step
              t4  running → pending   gives way: goes on in tick 2                    line 2
              t5  pending → running   first step
              t5  running → pending   gives way: goes on in tick 2                    line 2
              t6  pending → running   first step
              t6  running → pending   gives way: goes on in tick 2                    line 2
              t7  pending → running   first step
              t7  running → pending   gives way: goes on in tick 2                    line 2
              t8  pending → running   first step
              t8  running → pending   gives way: goes on in tick 2                    line 2
              t9  pending → running   first step
              t9  running → pending   gives way: goes on in tick 2                    line 2
              t10 pending → running   first step
              t10 running → pending   gives way: goes on in tick 2                    line 2
              t11 pending → running   first step
              t11 running → pending   gives way: goes on in tick 2                    line 2
              t12 pending → running   first step
              t12 running → pending   gives way: goes on in tick 2                    line 2
              t13 pending → running   first step
              t13 running → pending   gives way: goes on in tick 2                    line 2
              t14 pending → running   first step
              t14 running → pending   gives way: goes on in tick 2                    line 2
              t15 pending → running   first step
              t15 running → pending   gives way: goes on in tick 2                    line 2
            tick 2  0.0s
              t0  pending → running   its turn again
              t0  running → pending   gives way: goes on in tick 3                    line 2
              t1  pending → running   its turn again
              t1  running → pending   gives way: goes on in tick 3                    line 2
              t2  pending → running   its turn again
              t2  running → pending   gives way: goes on in tick 3                    line 2
              t3  pending → running   its turn again
              t3  running → pending   gives way: goes on in tick 3                    line 2
              t4  pending → running   its turn again
              t4  running → pending   gives way: goes on in tick 3                    line 2
              t5  pending → running   its turn again
              t5  running → pending   gives way: goes on in tick 3                    line 2
              t6  pending → running   its turn again
              t6  running → pending   gives way: goes on in tick 3                    line 2
              t7  pending → running   its turn again
              t7  running → pending   gives way: goes on in tick 3                    line 2
              t8  pending → running   its turn again
              t8  running → pending   gives way: goes on in tick 3                    line 2
              t9  pending → running   its turn again
              t9  running → pending   gives way: goes on in tick 3                    line 2
              t10 pending → running   its turn again
              t10 running → pending   gives way: goes on in tick 3                    line 2
              t11 pending → running   its turn again
              t11 running → pending   gives way: goes on in tick 3                    line 2
              t12 pending → running   its turn again
              t12 running → pending   gives way: goes on in tick 3                    line 2
              t13 pending → running   its turn again
              t13 running → pending   gives way: goes on in tick 3                    line 2
              t14 pending → running   its turn again
              t14 running → pending   gives way: goes on in tick 3                    line 2
              t15 pending → running   its turn again
              t15 running → pending   gives way: goes on in tick 3                    line 2
            tick 3  0.0s
              t0  pending → running   its turn again
              t0  running → pending   gives way: goes on in tick 4                    line 2
              t1  pending → running   its turn again
              t1  running → pending   gives way: goes on in tick 4                    line 2
              t2  pending → running   its turn again
              t2  running → pending   gives way: goes on in tick 4                    line 2
              t3  pending → running   its turn again
              t3  running → pending   gives way: goes on in tick 4                    line 2
              t4  pending → running   its turn again
              t4  running → pending   gives way: goes on in tick 4                    line 2
              t5  pending → running   its turn again
              t5  running → pending   gives way: goes on in tick 4                    line 2
              t6  pending → running   its turn again
              t6  running → pending   gives way: goes on in tick 4                    line 2
              t7  pending → running   its turn again
              t7  running → pending   gives way: goes on in tick 4                    line 2
              t8  pending → running   its turn again
              t8  running → pending   gives way: goes on in tick 4                    line 2
              t9  pending → running   its turn again
              t9  running → pending   gives way: goes on in tick 4                    line 2
              t10 pending → running   its turn again
              t10 running → pending   gives way: goes on in tick 4                    line 2
              t11 pending → running   its turn again
              t11 running → pending   gives way: goes on in tick 4                    line 2
              t12 pending → running   its turn again
              t12 running → pending   gives way: goes on in tick 4                    line 2
              t13 pending → running   its turn again
              t13 running → pending   gives way: goes on in tick 4                    line 2
              t14 pending → running   its turn again
              t14 running → pending   gives way: goes on in tick 4                    line 2
              t15 pending → running   its turn again
              t15 running → pending   gives way: goes on in tick 4                    line 2
            tick 3 0.0s> timeline
              tick  0
              time  0.0s
              t2    · █ █ █
              t3    · █ █ █
              t4    · █ █ █
              t5    · █ █ █
              t6    · █ █ █
              t7    · █ █ █
              t8    · █ █ █
              t9    · █ █ █
              t10   · █ █ █
              t11   · █ █ █
              t12   · █ █ █
              t13   · █ █ █
              t14   · █ █ █
              t15   · █ █ █
              · not started  █ a step ran
              … and 2 tasks more: timeline NAME... shows those that you name
            """#)
    }
}
