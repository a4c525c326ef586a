"""Runs programs in forked children, many per interpreter start, and collects what they leave."""

import dataclasses
import os
import select
import signal
import sys

from . import program

WALL_CLOCK_LIMIT = 20


@dataclasses.dataclass
class Outcome:
    """What a run left behind; status None means that it was killed at the wall clock's limit."""

    status: int | None
    stdout: bytes
    stderr: bytes
    trace: str


def record(path, options, directory=None):
    """Run the program at `path` in a child process, in `directory` if one is given."""
    stdout, stderr, trace = (os.memfd_create(name) for name in ("stdout", "stderr", "trace"))
    child = os.fork()
    if child == 0:
        _run_in_child(path, options, directory, stdout, stderr, trace)
    status = _wait(child)
    contents = [_take(descriptor) for descriptor in (stdout, stderr, trace)]
    return Outcome(status, contents[0], contents[1], contents[2].decode("utf-8", "surrogatepass"))


def _run_in_child(path, options, directory, stdout, stderr, trace):
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(stdout, 1)
        os.dup2(stderr, 2)
        if directory is not None:
            os.chdir(directory)
        sys.stderr = sys.__stderr__ = open(2, "w", closefd=False, errors="backslashreplace")

        def write_trace(text):
            os.write(trace, text.encode("utf-8", "surrogatepass"))
        program.run(path, options, write_trace)
    finally:
        os._exit(70)


def _wait(child):
    descriptor = os.pidfd_open(child)
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    finished = poll.poll(WALL_CLOCK_LIMIT * 1000)
    os.close(descriptor)
    if not finished:
        os.kill(child, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return status if finished else None


def _take(descriptor):
    with open(descriptor, "rb") as file:
        file.seek(0)
        return file.read()
