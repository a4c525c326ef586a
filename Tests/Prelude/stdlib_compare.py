"""Compares the prelude's modules with CPython's: runs each program with both and compares what they print.

usage: python3.13 stdlib_compare.py [--machine TICKBOX] [PROGRAM.py...]

With --machine, the first of the two is our own machine instead of CPython with the prelude's modules.
"""
import difflib
import glob
import os
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))


def output(command):
    """What a command prints on stdout."""
    return subprocess.run(command, capture_output=True, text=True, timeout=120).stdout.splitlines()


def main():
    """Status 1 if a program differs."""
    arguments = sys.argv[1:]
    runner = [sys.executable, "-S", os.path.join(here, "stdlib_run.py")]
    ours = runner
    if arguments[:1] == ["--machine"]:
        ours, arguments = [arguments[1], "run"], arguments[2:]
    differing = 0
    for program in arguments or sorted(glob.glob(os.path.join(here, "stdlib_programs", "compare_*.py"))):
        expected, got = output(runner + ["--theirs", program]), output(ours + [program])
        lines = list(difflib.unified_diff(expected, got, "CPython", "ours", lineterm="", n=0))
        print("differs" if lines else "same", os.path.basename(program))
        differing += bool(lines)
        for line in lines[:20]:
            print("   ", line[:300])
    return 1 if differing else 0


sys.exit(main())
