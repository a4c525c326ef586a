"""Tests as methods of classes, run one after the other."""

from .async_case import IsolatedAsyncioTestCase
from .case import TestCase
from .result import TestResult
from .running import TestLoader, TestProgram, TestSuite, TextTestResult, TextTestRunner, defaultTestLoader, main
from .skipping import SkipTest, expectedFailure, skip, skipIf, skipUnless

__all__ = ["IsolatedAsyncioTestCase", "SkipTest", "TestCase", "TestLoader", "TestProgram", "TestResult",
           "TestSuite", "TextTestResult", "TextTestRunner", "defaultTestLoader", "expectedFailure", "main", "skip",
           "skipIf", "skipUnless"]


def __getattr__(name):
    raise AttributeError(f"module 'unittest' is simulated here without {name!r}: there is {', '.join(__all__)}, mock")
