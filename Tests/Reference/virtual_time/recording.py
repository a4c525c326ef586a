"""The recording kept beside a corpus program: `NAME.py` has `NAME.expected.json`.

The file is one JSON object with, in this order,
- "status": the exit status;
- "stdout": a list of the lines printed, their newlines included; joined they are stdout, UTF-8;
- "stderr": the same for stderr, only where the program opens with `# record: stderr`, and without
  the levels of tracebacks that lie in CPython's library;
- "trace": a list of the trace's objects (one per tick); null where the program opens with
  `# record: no trace` and where there is no tick but tick 0, which then holds stdout or nothing.
Each line of output and each tick has a line of its own in the file, so that changes can be read.
"""

import json

from .own_frames import without_library

SUFFIX = ".expected.json"
RECORD_COMMENT = "# record:"


def wishes_of(source):
    """What a program's opening comments ask to be recorded beyond or below the usual."""
    wishes = []
    for line in source.splitlines():
        if not line.startswith("#"):
            break
        if line.startswith(RECORD_COMMENT):
            wishes.append(line[len(RECORD_COMMENT):].strip())
    return wishes


def text_of(outcome, source):
    """The recording of an outcome as the file's text."""
    wishes = wishes_of(source)
    parts = [f'"status": {json.dumps(outcome.status)}',
             f'"stdout": {_list(_lines(outcome.stdout))}']
    if "stderr" in wishes:
        errors = without_library(outcome.stderr.decode("utf-8")).encode()
        parts.append(f'"stderr": {_list(_lines(errors))}')
    ticks = outcome.trace.split("\n")[:-1]
    wanted = len(ticks) > 1 and "no trace" not in wishes
    parts.append(f'"trace": {_list(ticks) if wanted else "null"}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(data):
    text = data.decode("utf-8")
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return [json.dumps(line, ensure_ascii=False) for line in lines if line]


def _list(items):
    if not items:
        return "[]"
    return "[\n" + ",\n".join("  " + item for item in items) + "\n]"


def path_for(program):
    """Where the recording of the program at `program` (a `pathlib.Path`) lies."""
    return program.with_name(program.stem + SUFFIX)
