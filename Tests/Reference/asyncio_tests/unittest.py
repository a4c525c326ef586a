"""The head of every script that uses the box's own `unittest`."""

import asyncio
import io
import unittest
from unittest import mock


class support:
    SHORT_TIMEOUT = LONG_TIMEOUT = 30.0

    @staticmethod
    def requires_debug_ranges():
        return lambda target: target

    @staticmethod
    def refcount_test(target):
        return unittest.skip("reference counts")(target)


def run_test(case, name):
    result = unittest.TextTestRunner(stream=io.StringIO()).run(case(name))
    for _, text in result.failures + result.errors:
        print(text)
    print("PASS" if result.wasSuccessful() and not result.skipped else "FAIL")
