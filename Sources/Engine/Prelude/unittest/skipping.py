"""Tests that are not to run, or not to pass."""


class SkipTest(Exception):
    """Ends a test without a verdict."""


def skip(reason):
    """A decorator: the test, or every test of the class, is not run."""
    if callable(reason):
        return skip("")(reason)

    def marking(target):
        target.__unittest_skip__ = True
        target.__unittest_skip_why__ = reason
        return target

    return marking


def _unmarked(target):
    return target


def skipIf(condition, reason):
    """As `skip`, if the condition holds."""
    return skip(reason) if condition else _unmarked


def skipUnless(condition, reason):
    """As `skip`, unless the condition holds."""
    return _unmarked if condition else skip(reason)


def expectedFailure(target):
    """A decorator: the test must fail."""
    target.__unittest_expecting_failure__ = True
    return target
