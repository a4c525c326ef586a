"""Compare a tickbox binary with CPython 3.13: stdout, exit status and every tick.

    python3.13 compare.py TICKBOX [--count N] [--seed BASE] [--keep FOLDER] [--jobs N]
    python3.13 compare.py TICKBOX --corpus [PATH...]

The first form runs N random programs, those of the seeds BASE, BASE + 1, ...; the base is drawn
anew unless it is given, and printed. The second runs the corpus (or the programs and folders
named) and takes CPython's side from the recordings. Programs on which the two differ are kept in
FOLDER (default: tickbox-differences in the temporary folder), each with both sides' traces; the
first 20 are shown. Exit status: 0 all agree, 1 some differ.
"""

import argparse
import os
import pathlib
import random
import sys
import tempfile

from virtual_time.interpreter import require_reference


def parse_arguments():
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Compare a tickbox binary with CPython 3.13.")
    parser.add_argument("tickbox", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=500, help="random programs to run (500)")
    parser.add_argument("--seed", type=int, help="the first program's seed (drawn anew)")
    parser.add_argument("--keep", type=pathlib.Path, metavar="FOLDER",
                        default=pathlib.Path(tempfile.gettempdir()) / "tickbox-differences")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--corpus", action="store_true", help="compare with the recordings instead")
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    return parser.parse_args()


def main():
    """Compare, print what differs, exit with the verdict."""
    require_reference()
    from comparison import corpus_cases, random_cases, run_cases

    arguments = parse_arguments()
    tickbox = arguments.tickbox.resolve()
    if not os.access(tickbox, os.X_OK):
        sys.exit(f"{tickbox} cannot be run")
    if arguments.corpus or arguments.paths:
        cases = corpus_cases(arguments.paths)
    else:
        base = random.randrange(10**9) if arguments.seed is None else arguments.seed
        print(f"seeds {base} to {base + arguments.count - 1}", flush=True)
        cases = random_cases(base, arguments.count)
    sys.exit(1 if run_cases(tickbox, cases, arguments.jobs, arguments.keep) else 0)


if __name__ == "__main__":
    main()
