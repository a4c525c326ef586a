"""The program's stdout: the real one, with each write reported to the trace."""

import io
import sys


class TracedOutput(io.TextIOWrapper):
    """A text stream that tells `trace` what is written."""

    trace = None

    def write(self, text):
        """Write and report; text that cannot be encoded raises before it is reported."""
        count = super().write(text)
        if self.trace is not None:
            self.trace.output(text)
        return count


def install(trace):
    """Make file descriptor 1 the traced stdout of this process; returns the stream."""
    raw = open(1, "wb", closefd=False)
    stream = TracedOutput(raw, encoding="utf-8", newline="\n", line_buffering=False)
    stream.trace = trace
    sys.stdout = sys.__stdout__ = stream
    return stream
