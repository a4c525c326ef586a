"""Print a random asyncio program.

    python3.13 generator.py generate SEED > prog.py
"""

import argparse
import sys

from random_programs.program import program_text


def main():
    """Read the command line and print the program."""
    parser = argparse.ArgumentParser(description="Print a random asyncio program.")
    commands = parser.add_subparsers(dest="command", required=True)
    generate = commands.add_parser("generate", help="print the program that belongs to a seed")
    generate.add_argument("seed", type=int, metavar="SEED")
    sys.stdout.write(program_text(parser.parse_args().seed))


if __name__ == "__main__":
    main()
