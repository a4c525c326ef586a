"""Development tool: run CPython's own asyncio tests, where they lie, on our package.

usage: run_cpython_tests.py [NAME...]      e.g. taskgroups, locks
What our package does not have (streams, transports, ...) comes from CPython's asyncio, so
that the tests' helpers can be imported; tests of CPython's private parts fail.
"""

import sys
import unittest

sys.dont_write_bytecode = True

import asyncio as real
import asyncio.format_helpers
import asyncio.selector_events

import standin

NAMES = "taskgroups timeouts locks queues waitfor runners tasks futures eager_task_factory".split()


def use_ours_in_real_time():
    elsewhere = {name: sys.modules[name] for name in sys.modules if name.startswith("asyncio.")}
    ours = standin.use_ours(real.AbstractEventLoop)
    for name, module in elsewhere.items():
        part = name.removeprefix("asyncio.")
        if not hasattr(ours, part):
            sys.modules.setdefault(name, module)
            setattr(ours, part, module)
        else:
            fill_gaps(getattr(ours, part), module)
    fill_gaps(ours, real)
    for name in ("EventLoop", "SelectorEventLoop", "BaseEventLoop"):
        setattr(ours, name, getattr(real, name))
    ours.policies.DefaultEventLoopPolicy._loop_factory = real.SelectorEventLoop


def fill_gaps(ours, real):
    for name, value in vars(real).items():
        if not hasattr(ours, name):
            setattr(ours, name, value)


def main():
    use_ours_in_real_time()
    loader = unittest.TestLoader()
    names = sys.argv[1:] or NAMES
    suite = loader.loadTestsFromNames([f"test.test_asyncio.test_{name}" for name in names])
    unittest.TextTestRunner(verbosity=1).run(suite)


main()
