"""Records what CPython's numbers and text do, for the tests of Sources/Engine/Numbers and Text.

usage: record.py [--rows N] [--seed N] [--to DIR]

Writes one table per area into ../Recorded: a line is an operation, its arguments and its result, separated by tabs.
Text is escaped as in a literal, floats are hexadecimal, integers too; an error is "!Class: message".
With other seeds and more rows it serves to search for differences (set TICKBOX_RECORDED to the folder).
"""
import argparse
import os
import random
import sys

import float_cases
import format_cases
import integer_cases
import math_cases
import method_cases
import text_cases
from recorder import Recorder

AREAS = {
    "float": float_cases, "integer": integer_cases, "math": math_cases, "format": format_cases,
    "text": text_cases, "methods": method_cases,
}


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--to", default=os.path.join(here, "..", "Recorded"))
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 13):
        sys.exit("the recordings are those of CPython 3.13")
    for name, module in AREAS.items():
        recorder = Recorder(os.path.join(options.to, name + ".tsv"))
        dice = random.Random(f"{name} {options.seed}")
        module.record(recorder, dice, options.rows)
        recorder.close()


if __name__ == "__main__":
    main()
