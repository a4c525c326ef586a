"""Re-record the corpus under CPython 3.13 and fail on any difference.

    python3.13 record.py [--update] [--show] [PATH...]

A PATH is a program or a folder; without one it is the whole corpus. New programs get their recording
only with --update. Exit status: 0 nothing differs, 1 something does.
"""

import argparse
import difflib
import pathlib
import sys

from virtual_time.interpreter import require_reference

CORPUS = pathlib.Path(__file__).resolve().parent.parent / "Corpus"


def programs_in(paths):
    """The programs at or below the given paths, in a fixed order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob("*.py"))
        else:
            yield path


def recorded_text(program):
    """The text that the recording of `program` should have; None if it ran into the time limit."""
    from virtual_time import isolated, options, recording

    source = program.read_text(encoding="utf-8", errors="surrogateescape")
    outcome = isolated.record(program.name, options.from_source(source), program.parent)
    if outcome.status is None or outcome.status == 70:
        sys.stderr.write(outcome.stderr.decode(errors="replace"))
        return None
    return recording.text_of(outcome, source)


def difference(old, new, name):
    """A readable difference of two recordings."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), f"{name} (kept)",
                                 f"{name} (now)", lineterm="", n=1)
    return "\n".join(lines)


def check(program, update, show):
    """Compare or update one recording; true if it is, or now is, as CPython has it."""
    from virtual_time import recording

    path = recording.path_for(program)
    new = recorded_text(program)
    if new is None:
        print(f"{program}: did not finish")
        return False
    if show:
        print(f"== {program}\n{new}")
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    if old == new:
        return True
    if update:
        path.write_text(new, encoding="utf-8")
        print(f"recorded {program}")
        return True
    print(difference(old, new, program))
    return False


def main():
    """Read the command line and go through the programs."""
    require_reference()
    parser = argparse.ArgumentParser(description="Re-record the corpus; fail on any difference.")
    parser.add_argument("--update", action="store_true", help="write what differs")
    parser.add_argument("--show", action="store_true", help="print every recording")
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    programs = list(programs_in([path.resolve() for path in arguments.paths] or [CORPUS]))
    wrong = [program for program in programs
             if not check(program, arguments.update, arguments.show)]
    print(f"{len(programs)} programs, {len(wrong)} differ")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
