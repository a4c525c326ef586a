"""IsolatedAsyncioTestCase: tests that await, each in an event loop of its own."""

from asyncio import Runner
from contextvars import copy_context

from .case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    """A TestCase whose methods may be coroutine functions."""

    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = None
        self._context = copy_context()

    async def asyncSetUp(self):
        """What comes before the test, after setUp()."""

    async def asyncTearDown(self):
        """What comes after it, before tearDown()."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Have a coroutine function called after the test."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter a context that is left after the test."""
        result = await type(cm).__aenter__(cm)
        self.addAsyncCleanup(type(cm).__aexit__, cm, None, None, None)
        return result

    def _call_set_up(self):
        if self._runner is None:
            self._runner = Runner(debug=True, loop_factory=self.loop_factory)
        self._runner.get_loop()
        self._context.run(self.setUp)
        self._await(self.asyncSetUp)

    def _call_test(self, method):
        self._await(method)

    def _call_tear_down(self):
        try:
            self._await(self.asyncTearDown)
        finally:
            self._context.run(self.tearDown)

    def _call_cleanup(self, function, *args, **kwargs):
        self._await(function, *args, **kwargs)

    def _await(self, function, *args, **kwargs):
        result = self._context.run(function, *args, **kwargs)
        if hasattr(result, "__await__"):
            self._runner.run(_waited(result), context=self._context)

    def _finish(self):
        if self._runner is not None:
            self._runner.close()
            self._runner = None


async def _waited(awaitable):
    return await awaitable
