"""The second head of a script: a loop whose time is moved by a generator, overriding what loops do inside."""


class TestLoop(asyncio.SelectorEventLoop):
    def __init__(self, gen=None):
        super().__init__()

        def nothing():
            yield

        self._check_on_close = gen is not None
        self._gen = (gen or nothing)()
        next(self._gen)
        self._time = 0
        self._clock_resolution = 1e-9
        self._timers = []

    def time(self):
        return self._time

    def advance_time(self, advance):
        if advance:
            self._time += advance

    def close(self):
        super().close()
        if self._check_on_close:
            self._check_on_close = False
            try:
                self._gen.send(0)
            except StopIteration:
                return
            raise AssertionError("Time generator is not finished")

    def _run_once(self):
        # Nothing is to be waited for: the generator moves the time.
        self.call_soon(lambda: None)
        super()._run_once()
        for when in self._timers:
            self.advance_time(self._gen.send(when))
        self._timers = []

    def call_at(self, when, callback, *args, context=None):
        self._timers.append(when)
        return super().call_at(when, callback, *args, context=context)


def make_test_loop(gen):
    return TestLoop(gen)
