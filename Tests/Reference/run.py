"""Run one program under CPython in virtual time, as `tickbox run` would.

    python3.13 run.py FILE [--trace OUT.jsonl] [--max-ticks N] [--signal NAME@SECONDS]...
                           [--site URL=SECONDS[:BYTES]]... [--seed N]
"""

import argparse
import sys

from virtual_time.interpreter import require_reference


def main():
    """Read the command line and become the program."""
    require_reference()
    from virtual_time import options, program

    parser = argparse.ArgumentParser(description="Run one program under CPython in virtual time.")
    parser.add_argument("file")
    parser.add_argument("--trace", metavar="OUT.jsonl")
    options.add_arguments(parser)
    arguments = parser.parse_args()

    def write_trace(text):
        with open(arguments.trace, "w", encoding="utf-8", errors="surrogatepass") as file:
            file.write(text)

    try:
        open(arguments.file, "rb").close()
    except OSError as error:
        sys.exit(f"{arguments.file}: {error.strerror}")
    program.run(arguments.file, options.from_arguments(arguments),
                write_trace if arguments.trace else None)


if __name__ == "__main__":
    main()
