"""TestCase: a test with what comes before and after it."""

from .assertions import Assertions
from .result import TestResult
from .skipping import SkipTest


class TestCase(Assertions):
    """One test method, run by an object of its own."""

    _testMethodName = "runTest"

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._result = None
        method = getattr(self, methodName, None)
        if method is None and methodName != "runTest":
            raise ValueError(f"no such test method in {type(self)}: {methodName}")
        self._testMethodDoc = getattr(method, "__doc__", None)

    def setUp(self):
        """What comes before the test."""

    def tearDown(self):
        """What comes after it, also if it failed."""

    @classmethod
    def setUpClass(cls):
        """What comes before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """What comes after the last one."""

    def countTestCases(self):
        """One."""
        return 1

    def id(self):
        """The test's full name."""
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def shortDescription(self):
        """The first line of the test's documentation."""
        return self._testMethodDoc.strip().split("\n")[0].strip() if self._testMethodDoc else None

    def __str__(self):
        return f"{self._testMethodName} ({self.id()})"

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>"

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    # Help for tests

    def skipTest(self, reason):
        """End the test without a verdict."""
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        """A part of the test that is reported by itself; the others go on."""
        return _SubTest(self, msg, params)

    def addCleanup(self, function, /, *args, **kwargs):
        """Have a function called after the test, the last one first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context that is left after the test."""
        result = type(cm).__enter__(cm)
        self.addCleanup(type(cm).__exit__, cm, None, None, None)
        return result

    def doCleanups(self):
        """Call what addCleanup() collected."""
        succeeded = True
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            succeeded = self._attempt(self._call_cleanup, function, *args, **kwargs) and succeeded
        return succeeded

    # Running

    def run(self, result=None):
        """Run the test, and tell `result` what came of it."""
        result = TestResult() if result is None else result
        self._result = result
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for marked in (type(self), method):
                if getattr(marked, "__unittest_skip__", False):
                    result.addSkip(self, marked.__unittest_skip_why__)
                    return result
            self._run_method(method, result)
        finally:
            result.stopTest(self)
        return result

    def _run_method(self, method, result):
        self._failed = self._skipped = False
        expects_failure = getattr(method, "__unittest_expecting_failure__", False)
        self._expected_error = None
        if self._attempt(self._call_set_up):
            self._expects_failure = expects_failure
            self._attempt(self._call_test, method)
            self._expects_failure = False
            self._attempt(self._call_tear_down)
        self.doCleanups()
        self._finish()
        if self._failed or self._skipped:
            return
        if not expects_failure:
            result.addSuccess(self)
        elif self._expected_error is not None:
            result.addExpectedFailure(self, self._expected_error)
        else:
            result.addUnexpectedSuccess(self)

    _expects_failure = False

    def _attempt(self, function, *args, **kwargs):
        try:
            function(*args, **kwargs)
        except KeyboardInterrupt:
            raise
        except SkipTest as reason:
            self._skipped = True
            self._result.addSkip(self, str(reason))
        except BaseException as error:
            self._note(self, error)
        else:
            return True
        return False

    def _note(self, test, error):
        details = (type(error), error, error.__traceback__)
        if self._expects_failure:
            self._expected_error = details
            return
        self._failed = True
        if isinstance(error, self.failureException):
            self._result.addFailure(test, details)
        else:
            self._result.addError(test, details)

    def debug(self):
        """Run the test and let its exceptions out."""
        self._call_set_up()
        self._call_test(getattr(self, self._testMethodName))
        self._call_tear_down()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._call_cleanup(function, *args, **kwargs)
        self._finish()

    def _call_set_up(self):
        self.setUp()

    def _call_test(self, method):
        method()

    def _call_tear_down(self):
        self.tearDown()

    def _call_cleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def _finish(self):
        pass


class _SubTest:
    def __init__(self, case, msg, params):
        self.case = case
        self.msg = msg
        self.params = params

    def __enter__(self):
        return None

    def __exit__(self, kind, error, traceback):
        if kind is None:
            return False
        if not issubclass(kind, Exception) or issubclass(kind, SkipTest) or self.case._result is None:
            return False
        self.case._note(self, error)
        return True

    def id(self):
        """The test's name with the part's parameters."""
        return f"{self.case.id()} {self._details()}"

    def shortDescription(self):
        """As the test's."""
        return self.case.shortDescription()

    def _details(self):
        parts = [] if self.msg is None else [f"[{self.msg}]"]
        if self.params:
            parts.append(f"({', '.join(f'{key}={value!r}' for key, value in self.params.items())})")
        return " ".join(parts) or "(<subtest>)"

    def __str__(self):
        return f"{self.case} {self._details()}"
