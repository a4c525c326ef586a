"""What one side made of a program."""

import dataclasses
import json


@dataclasses.dataclass
class Side:
    """Status (None: it did not end in time), stdout, stderr and the trace as objects.

    `stderr` and `trace` are None where they are not to be compared.
    """

    status: int | None
    stdout: str
    trace: list | None
    stderr: str | None = None


def parse_trace(text):
    """The objects of JSON Lines; a line that is not JSON stands for itself, so that it differs."""
    return [_parse_line(line) for line in text.split("\n") if line]


def _parse_line(line):
    try:
        return json.loads(line)
    except ValueError:
        return line
