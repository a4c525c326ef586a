"""Development tool: run a program on `ours` or `real` asyncio, and print every tick.

usage: run_program.py ours|real PROGRAM [ARGUMENT...]
The program's stdout comes first, then one line per tick: time, and what ran.
"""

import runpy
import sys
import traceback

sys.dont_write_bytecode = True

import standin
from virtual_loop import Deadlock, VirtualLoop


def main():
    which, program = sys.argv[1], sys.argv[2]
    sys.argv = sys.argv[2:]
    (standin.use_ours if which == "ours" else standin.use_real)()
    try:
        runpy.run_path(program, run_name="__main__")
    except Deadlock:
        print("-- deadlock")
    except BaseException as error:
        print("--", type(error).__name__, error)
        traceback.print_exc()
    for number, (time, ran) in enumerate(VirtualLoop.ticks, 1):
        print(f"-- tick {number} {time} {' '.join(ran)}")


main()
