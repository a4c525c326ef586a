"""The second head: what the tests' own helper module has."""


def run_briefly(loop):
    async def once():
        pass

    task = loop.create_task(once())
    loop.run_until_complete(task)


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


async def await_without_task(coro):
    problem = None

    def drive():
        nonlocal problem
        try:
            for _ in coro.__await__():
                pass
        except BaseException as error:
            problem = error

    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if problem is not None:
        raise problem


class HelperTestCase(unittest.TestCase):
    """What the tests' own helper module calls TestCase: loops that are closed in the end."""

    @staticmethod
    def close_loop(loop):
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        assert loop is not None
        asyncio.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = make_test_loop(gen)
        self.set_event_loop(loop)
        return loop

    def tearDown(self):
        asyncio.set_event_loop(None)
        self.doCleanups()


class test_utils:
    TestCase = HelperTestCase
    run_briefly = staticmethod(run_briefly)
    run_once = staticmethod(run_once)
