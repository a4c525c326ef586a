"""Development tool: run programs on our asyncio and on CPython's, and show differences.

usage: compare.py PROGRAM.py...         each program once
       compare.py --fuzz FIRST LAST     random programs of these seeds
Exit status 1 if anything differs, in what is printed or in any tick.
"""

import difflib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHUNK = 200


def output(which, program, *arguments):
    command = [sys.executable, "-W", "ignore", str(HERE / "run_program.py"), which]
    done = subprocess.run(
        command + [str(program), *arguments], capture_output=True, text=True, timeout=600
    )
    return done.stdout.splitlines()


def same(label, program, *arguments):
    ours, real = (output(which, program, *arguments) for which in ("ours", "real"))
    if ours == real:
        print("same", label, len(ours), "lines")
        return True
    print("DIFFERENT", label)
    for line in list(difflib.unified_diff(real, ours, "real", "ours", lineterm="", n=6))[:60]:
        print("   ", line[:300])
    return False


def jobs(arguments):
    if arguments[0] == "--fuzz":
        first, last = int(arguments[1]), int(arguments[2])
        for start in range(first, last, CHUNK):
            end = min(start + CHUNK, last)
            yield f"seeds {start}-{end}", HERE / "fuzz_program.py", str(start), str(end)
    else:
        for program in arguments:
            yield program, program


if __name__ == "__main__":
    results = [same(*job) for job in jobs(sys.argv[1:])]
    sys.exit(not all(results))
