"""Source text under construction: lines and their indentation."""

import contextlib


class Source:
    """Lines of Python, indented by the blocks that are open."""

    def __init__(self):
        self.lines = []
        self.depth = 0

    def line(self, text=""):
        """Add a line at the current indentation."""
        self.lines.append("    " * self.depth + text if text else "")

    @contextlib.contextmanager
    def block(self, header):
        """Add a compound statement's header; lines added meanwhile are its body."""
        self.line(header)
        self.depth += 1
        start = len(self.lines)
        yield
        if len(self.lines) == start:
            self.line("pass")
        self.depth -= 1

    def text(self):
        """All of it, ending in a newline."""
        return "\n".join(self.lines) + "\n"
