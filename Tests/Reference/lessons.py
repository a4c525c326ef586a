"""Put the whole programs of the lessons into the corpus, and fail if that changed something.

    python3.13 lessons.py

A ```python block that calls asyncio.run is a whole program. It becomes Corpus/lessons/LESSON-NUMBER.py, which
record.py records. Exit status: 0 all were there already, 1 something was written.
"""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
LESSONS = HERE.parent.parent / "lessons"
TARGET = HERE.parent / "Corpus" / "lessons"
# Programs that wait for a signal, or go on without end.
FLAGS = {
    "22-graceful-shutdown-1": "--signal SIGINT@2.5",
    "22-graceful-shutdown-2": "--signal SIGINT@2.5 --max-ticks 20",
}
BLOCK = re.compile(r"^```python(?: program[^\n]*)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def programs():
    """File name and text of each whole program, in the order of the course."""
    for lesson in sorted(LESSONS.glob("*.md")):
        whole = [text for text in BLOCK.findall(lesson.read_text(encoding="utf-8")) if "asyncio.run(" in text]
        for number, text in enumerate(whole, 1):
            name = f"{lesson.stem}-{number}"
            head = f"# Program {number} of lessons/{lesson.name}.\n"
            if name in FLAGS:
                head += f"# flags: {FLAGS[name]}\n"
            yield f"{name}.py", head + text


def main():
    """Write what differs and remove what is no longer there."""
    wanted = dict(programs())
    if wanted:
        TARGET.mkdir(exist_ok=True)
    changed = 0
    for name, text in wanted.items():
        path = TARGET / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed += 1
    for path in TARGET.glob("*.py"):
        if path.name not in wanted:
            path.unlink()
            path.with_suffix(".expected.json").unlink(missing_ok=True)
            changed += 1
    print(f"{len(wanted)} programs in the lessons, {changed} changed (record.py --update records them)")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
