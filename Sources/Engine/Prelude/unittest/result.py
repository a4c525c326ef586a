"""What came of the tests."""


class TestResult:
    """Collects failures, errors and the rest while tests run."""

    shouldStop = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0

    def startTest(self, test):
        """A test begins."""
        self.testsRun += 1

    def stopTest(self, test):
        """It has ended."""

    def addSuccess(self, test):
        """It passed."""

    def addFailure(self, test, err):
        """An assertion did not hold."""
        self.failures.append((test, self._text(err)))

    def addError(self, test, err):
        """It raised something else."""
        self.errors.append((test, self._text(err)))

    def addSkip(self, test, reason):
        """It was not to run."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """It failed, as it must."""
        self.expectedFailures.append((test, self._text(err)))

    def addUnexpectedSuccess(self, test):
        """It passed though it must fail."""
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        """Is nothing wrong?"""
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        """Run no further test."""
        self.shouldStop = True

    def _text(self, err):
        from traceback import TracebackException

        return "".join(TracebackException(*err).format())

    def __repr__(self):
        kind = type(self)
        return (f"<{kind.__module__}.{kind.__qualname__} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")
