import Testing

@Suite struct SourceTests {
    @Test func `Each task's line is marked in its source`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def nap(n):
            ...     total = n * 2
            ...     await asyncio.sleep(n)
            ...
            ...     return total
            ...
            tick 0 0.0s> class Boss:
            ...     def __init__(self): self.n = 1
            ...     async def work(self):
            ...         await nap(self.n)
            ...
            tick 0 0.0s> spawn a = nap(1)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(nap(1), name="a")
            tick 0 0.0s> spawn b = Boss().work()
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(Boss().work(), name="b")
            tick 0 0.0s> step
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(1), due at 1.0s                 line 3
              b   pending → running   first step
              b   running → pending   waits for sleep(1), due at 1.0s                 line 3
            tick 1 0.0s> spawn c = nap(3)
              c   new → pending       queued: its first step runs in tick 2
                                      c = asyncio.create_task(nap(3), name="c")
            tick 1 0.0s> source
            <python-input-0>
              c   > 1  async def nap(n):
                    2      total = n * 2
              a,b > 3      await asyncio.sleep(n)
                    4
                    5      return total

            <python-input-1>
                  1  class Boss:
                  2      def __init__(self): self.n = 1
                  3      async def work(self):
              b > 4          await nap(self.n)
            tick 1 0.0s> source b
            <python-input-1>
                  3      async def work(self):
              b > 4          await nap(self.n)
            tick 1 0.0s> source Boss
            <python-input-1>
                  1  class Boss:
                  2      def __init__(self): self.n = 1
                  3      async def work(self):
              b > 4          await nap(self.n)
            tick 1 0.0s> source asyncio.sleep
            <prelude>/asyncio/sleeping.py   (the box's own Python)
                    10  async def sleep(delay, result=None):
                    11      """Suspend this task for `delay` seconds, or for one tick if there are none."""
                    12      if delay <= 0:
                    13          await yield_now()
                    14          return result
                    15      if delay != delay:
                    16          raise ValueError("Invalid delay: NaN (not a number)")
                    17      loop = get_running_loop()
                    18      future = loop.create_future()
                    19      timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
                    20      try:
              a,b > 21          return await future
                    22      finally:
                    23          timer.cancel()
            tick 1 0.0s> source asyncio.Task
            source: there is no Python text of asyncio.Task: it is part of the machine, or
              asyncio has no such name
            tick 1 0.0s> source nobody
            there is no task, function or class nobody. It is: source [NAME], such as:
              source a
            tick 1 0.0s> locals b
              work, line 4
                  self = <Boss>
              nap, line 3
                  n     = 1
                  total = 2
            tick 1 0.0s> locals c
              nap, line 1
                  n = 3
            tick 1 0.0s> run
            tick 2  0.0s
              c   pending → running   first step
              c   running → pending   waits for sleep(3), due at 3.0s                 line 3
            tick 3  1.0s
                  a timer fired; woken for tick 4: a, b
            tick 4  1.0s
              a   pending → running   sleep(1) is over
              a   running → done      returned 2
              b   pending → running   sleep(1) is over
              b   running → done      returned None
            tick 5  3.0s
                  a timer fired; woken for tick 6: c
            tick 6  3.0s
              c   pending → running   sleep(3) is over
              c   running → done      returned 6
            tick 6 3.0s> locals a
            locals: a is done: its variables are gone
            tick 6 3.0s> locals
            locals takes the name of a task. It is: locals NAME, such as: locals a
            """#)
    }
}
