"""Runs a tickbox binary on a program."""

import pathlib
import subprocess
import tempfile

from .side import Side, parse_trace

TIME_LIMIT = 60


def run(tickbox, path, flags):
    """The side of the binary at `tickbox` for the program at `path`, run in its own folder."""
    with tempfile.TemporaryDirectory() as folder:
        trace = pathlib.Path(folder) / "trace.jsonl"
        command = [str(tickbox), "run", path.name, "--trace", str(trace), *flags]
        try:
            ended = subprocess.run(command, cwd=path.parent, stdin=subprocess.DEVNULL,
                                   capture_output=True, timeout=TIME_LIMIT)
        except subprocess.TimeoutExpired:
            return Side(None, "", [], "")
        text = trace.read_text(encoding="utf-8", errors="replace") if trace.exists() else ""
        return Side(ended.returncode, ended.stdout.decode(errors="replace"), parse_trace(text),
                    ended.stderr.decode(errors="replace"))
