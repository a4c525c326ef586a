"""Run CPython's own asyncio tests against a tickbox binary, one test method at a time.

    python3.13 asyncio_tests.py TICKBOX [--loop real|virtual] [--framework standin|unittest] [--all] [NAME...]
    python3.13 asyncio_tests.py --show FILE.CASE.METHOD

NAME is a test file (taskgroups, tasks, ...), or FILE.CASE.METHOD or a beginning of it. A test counts if its
script prints PASS under CPython and needs no sockets, threads, garbage collection or mocks of internals; with
--all the others are run too. Exit status: 0 every counted test passes, 1 some fail.
"""

import argparse
import collections
import pathlib
import sys
import sysconfig
import tempfile

from asyncio_tests import run_scripts, scripts_of
from virtual_time.interpreter import require_reference

FILES = ("taskgroups timeouts locks queues waitfor runners tasks futures pep492 eager_task_factory staggered "
         "base_events").split()


def parse_arguments():
    """Read the command line."""
    parser = argparse.ArgumentParser(description="CPython's own asyncio tests against a tickbox binary.")
    parser.add_argument("tickbox", type=pathlib.Path, nargs="?")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--loop", choices=("real", "virtual"), default="real")
    parser.add_argument("--framework", choices=("standin", "unittest"), default="standin")
    parser.add_argument("--all", action="store_true", help="also the tests that do not count")
    parser.add_argument("--show", metavar="NAME", help="print the script of one test")
    parser.add_argument("--keep", type=pathlib.Path, help="keep the scripts that fail in this folder")
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def chosen(names, arguments):
    """The scripts named."""
    folder = pathlib.Path(sysconfig.get_path("stdlib"), "test", "test_asyncio")
    for file in dict.fromkeys(name.split(".")[0] for name in names):
        for script in scripts_of(folder / f"test_{file}.py", arguments.loop, arguments.framework):
            if any((script.name + ".").startswith(name + ".") for name in names):
                yield script


def main():
    """Run, print what fails and a line per file."""
    require_reference()
    arguments = parse_arguments()
    if arguments.show:
        for script in chosen([arguments.show], arguments):
            print(script.text)
        return 0
    scripts = [each for each in chosen(arguments.names or FILES, arguments) if arguments.all or not each.excluded]
    memory = pathlib.Path(tempfile.gettempdir(), "tickbox-asyncio-tests.json")
    expected = run_scripts(scripts, [sys.executable], arguments.jobs, memory)
    counted = [script for script, outcome in zip(scripts, expected) if outcome == "PASS"]
    results = run_scripts(counted, [str(arguments.tickbox.resolve()), "run"], arguments.jobs)
    return report(scripts, counted, results, arguments.keep)


def report(scripts, counted, results, keep):
    """Print the failures, then the passes of each file; give the exit status."""
    totals = collections.Counter(script.file for script in scripts)
    valid = collections.Counter(script.file for script in counted)
    passes = collections.Counter()
    for script, result in zip(counted, results):
        if result == "PASS":
            passes[script.file] += 1
            continue
        print(f"{script.name}{' [' + script.excluded + ']' if script.excluded else ''}\n    "
              + result.replace("\n", "\n    "))
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{script.name}.py").write_text(script.text, encoding="utf-8")
    print(f"{'file':22} {'scripts':>8} {'CPython':>8} {'tickbox':>8}")
    for file in totals:
        print(f"{file:22} {totals[file]:8} {valid[file]:8} {passes[file]:8}")
    print(f"{'all':22} {totals.total():8} {valid.total():8} {passes.total():8}")
    return 0 if passes.total() == valid.total() else 1


if __name__ == "__main__":
    sys.exit(main())
