"""Finding tests, running them, telling what came of it."""

import sys
import time

from .case import TestCase
from .result import TestResult

_LINE = "-" * 70
_DOUBLE_LINE = "=" * 70


class TestSuite:
    """Tests, and suites of them, that run one after the other."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        """Add a test or a suite."""
        self._tests.append(test)

    def addTests(self, tests):
        """Add several."""
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        """How many tests there are in all."""
        return sum(test.countTestCases() for test in self._tests)

    def __iter__(self):
        return iter(self._tests)

    def run(self, result):
        """Run them all; a class's setUpClass and tearDownClass around its tests."""
        current = None
        for test in self._tests:
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result)
                continue
            if type(test) is not current:
                self._leave(current, result)
                current = type(test)
                if not self._call(current, "setUpClass", result):
                    current = None
                    continue
            test.run(result)
        self._leave(current, result)
        return result

    __call__ = run

    def _leave(self, case, result):
        if case is not None:
            self._call(case, "tearDownClass", result)

    def _call(self, case, name, result):
        try:
            getattr(case, name)()
        except Exception as error:
            place = _Place(f"{name} ({case.__module__}.{case.__qualname__})")
            result.addError(place, (type(error), error, error.__traceback__))
            return False
        return True


class _Place:
    def __init__(self, name):
        self.name = name

    def id(self):
        return self.name

    def shortDescription(self):
        return None

    __str__ = id


class TestLoader:
    """Makes suites of what it finds."""

    testMethodPrefix = "test"
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        """The test methods' names in alphabetical order."""
        return sorted(name for name in dir(testCaseClass)
                      if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)))

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of all tests of a class."""
        return self.suiteClass(testCaseClass(name) for name in self.getTestCaseNames(testCaseClass))

    def loadTestsFromModule(self, module, *, pattern=None):
        """A suite of all test cases of a module."""
        from .async_case import IsolatedAsyncioTestCase

        found = [each for each in vars(module).values()
                 if isinstance(each, type) and issubclass(each, TestCase)
                 and each not in (TestCase, IsolatedAsyncioTestCase)]
        found = [each for number, each in enumerate(found) if each not in found[:number]]
        return self.suiteClass(self.loadTestsFromTestCase(each)
                               for each in sorted(found, key=lambda each: each.__name__))

    def loadTestsFromName(self, name, module=None):
        """The tests called `Class` or `Class.method` in a module."""
        case, _, method = name.partition(".")
        found = getattr(module, case)
        return self.suiteClass([found(method)]) if method else self.loadTestsFromTestCase(found)

    def loadTestsFromNames(self, names, module=None):
        """The same for several names."""
        return self.suiteClass(self.loadTestsFromName(name, module) for name in names)


defaultTestLoader = TestLoader()


class TextTestResult(TestResult):
    """Prints a letter, or a line, for each test."""

    def __init__(self, stream, descriptions, verbosity, **kwargs):
        super().__init__()
        self.stream = stream
        self.descriptions = descriptions
        self.showAll = verbosity > 1
        self.dots = verbosity == 1

    def getDescription(self, test):
        """The test's name, and the first line of its documentation."""
        first = test.shortDescription() if self.descriptions else None
        return f"{test}\n{first}" if first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(f"{self.getDescription(test)} ... ")

    def _tell(self, letter, word):
        if self.showAll:
            self.stream.write(word + "\n")
        elif self.dots:
            self.stream.write(letter)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(".", "ok")

    def addError(self, test, err):
        super().addError(test, err)
        self._tell("E", "ERROR")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell("F", "FAIL")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell("s", f"skipped {reason!r}")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell("x", "expected failure")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell("u", "unexpected success")

    def printErrors(self):
        """Print the tracebacks."""
        if self.showAll or self.dots:
            self.stream.write("\n")
        for word, problems in (("ERROR", self.errors), ("FAIL", self.failures)):
            for test, text in problems:
                self.stream.write(f"{_DOUBLE_LINE}\n{word}: {self.getDescription(test)}\n{_LINE}\n{text}\n")


class TextTestRunner:
    """Runs tests and prints on standard error."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, **kwargs):
        self.stream = sys.stderr if stream is None else stream
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.resultclass = resultclass or self.resultclass

    def run(self, test):
        """Run a test or a suite."""
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        start = time.perf_counter()
        test(result)
        took = time.perf_counter() - start
        result.printErrors()
        count = result.testsRun
        self.stream.write(f"{_LINE}\nRan {count} test{'' if count == 1 else 's'} in {took:.3f}s\n\n")
        self.stream.write(self._verdict(result) + "\n")
        return result

    def _verdict(self, result):
        numbers = {"failures": result.failures, "errors": result.errors} if not result.wasSuccessful() else {}
        numbers |= {"skipped": result.skipped, "expected failures": result.expectedFailures,
                    "unexpected successes": result.unexpectedSuccesses}
        details = ", ".join(f"{name}={len(items)}" for name, items in numbers.items() if items)
        if result.wasSuccessful():
            word = "OK" if result.testsRun or result.skipped else "NO TESTS RAN"
        else:
            word = "FAILED"
        return f"{word} ({details})" if details else word


class TestProgram:
    """`unittest.main()`: runs the tests of a module, then ends the program with the verdict as its status."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, **kwargs):
        module = sys.modules[module] if isinstance(module, str) else module
        names = [each for each in (sys.argv if argv is None else argv)[1:] if not each.startswith("-")]
        flags = [each for each in (sys.argv if argv is None else argv)[1:] if each.startswith("-")]
        if "-v" in flags or "--verbose" in flags:
            verbosity = 2
        if "-q" in flags or "--quiet" in flags:
            verbosity = 0
        names = names or ([defaultTest] if isinstance(defaultTest, str) else defaultTest)
        tests = (testLoader.loadTestsFromNames(names, module) if names
                 else testLoader.loadTestsFromModule(module))
        runner = TextTestRunner if testRunner is None else testRunner
        runner = runner(verbosity=verbosity) if isinstance(runner, type) else runner
        self.result = runner.run(tests)
        if exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
