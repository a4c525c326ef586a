"""Where a task is: get_stack and print_stack."""

import sys


def get_stack(self, *, limit=None):
    """Give the frames of a task that is not done, or those of the exception that ended it."""
    coroutine = self.get_coro()
    frame = None
    for attribute in ("cr_frame", "gi_frame", "ag_frame"):
        if hasattr(coroutine, attribute):
            frame = getattr(coroutine, attribute)
            break
    if frame is not None:
        return _frames_below(frame, limit)
    if self.done() and not self.cancelled() and self._exception is not None:
        return _frames_of_traceback(self._exception.__traceback__, limit)
    return []


def _frames_below(frame, limit):
    frames = []
    while frame is not None and (limit is None or len(frames) < limit):
        frames.append(frame)
        frame = frame.f_back
    return frames[::-1]


def _frames_of_traceback(traceback, limit):
    frames = []
    while traceback is not None and (limit is None or len(frames) < limit):
        frames.append(traceback.tb_frame)
        traceback = traceback.tb_next
    return frames


def print_stack(self, *, limit=None, file=None):
    """Print what get_stack() gives in the format of tracebacks, on standard error unless `file` is given."""
    import traceback

    file = sys.stderr if file is None else file
    lines = [(each.f_code.co_filename, each.f_lineno, each.f_code.co_name, None) for each in self.get_stack(limit=limit)]
    error = self._exception
    if not lines:
        print(f"No stack for {self!r}", file=file)
    else:
        what = "Stack" if error is None else "Traceback"
        print(f"{what} for {self!r} (most recent call last):", file=file)
    traceback.print_list(traceback.StackSummary.from_list(lines), file=file)
    if error is not None:
        print(*traceback.format_exception_only(error), sep="", end="", file=file)
