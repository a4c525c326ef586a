"""The programs to compare on, each with a way to CPython's side of it."""

import json
import pathlib
import tempfile

from random_programs.program import program_text
from virtual_time import isolated, options, recording

from .side import Side, parse_trace

CORPUS = pathlib.Path(__file__).resolve().parent.parent.parent / "Corpus"
MOST_TICKS = 20_000


class RandomCase:
    """The random program of a seed; CPython runs it now."""

    def __init__(self, seed):
        self.name = f"seed_{seed}"
        self.seed = seed
        self.flags = ["--max-ticks", str(MOST_TICKS)]

    def prepare(self, folder):
        """Write the program into `folder`; returns its path."""
        path = pathlib.Path(folder) / f"{self.name}.py"
        path.write_text(program_text(self.seed), encoding="utf-8")
        return path

    def reference(self, path):
        """CPython's side."""
        outcome = isolated.record(path.name, options.Options(max_ticks=MOST_TICKS), path.parent)
        return Side(outcome.status, outcome.stdout.decode(), parse_trace(outcome.trace))


class CorpusCase:
    """A program of the corpus; CPython's side is its recording."""

    def __init__(self, path):
        self.path = path
        self.name = "_".join(path.relative_to(path.parent.parent).with_suffix("").parts)
        source = path.read_text(encoding="utf-8", errors="surrogateescape")
        self.flags = options.flags_of(source)

    def prepare(self, folder):
        """The program's own path: it runs where it lies."""
        return self.path

    def reference(self, path):
        """The recording."""
        kept = json.loads(recording.path_for(path).read_text(encoding="utf-8"))
        stderr = "".join(kept["stderr"]) if "stderr" in kept else None
        return Side(kept["status"], "".join(kept["stdout"]), kept["trace"], stderr)


def random_cases(base, count):
    """The cases of `count` seeds from `base` on."""
    return [RandomCase(seed) for seed in range(base, base + count)]


def corpus_cases(paths):
    """The cases at or below `paths`, or the whole corpus."""
    found = []
    for path in paths or [CORPUS]:
        path = path.resolve()
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return [CorpusCase(path) for path in found]


def scratch_folder():
    """A folder that goes away by itself."""
    return tempfile.TemporaryDirectory(prefix="tickbox-compare-")
