"""Tracebacks without the levels of CPython's own library and of these tools, as the box shows them."""

import os
import re
import sysconfig

_HIDDEN = (sysconfig.get_path("stdlib") + os.sep, os.path.dirname(__file__) + os.sep, "<frozen ")
_HEADING = re.compile(r'([ |+]*)  File "([^"]*)", line ')


def without_library(text):
    """Leave out each of these levels: its heading and what is indented deeper below it."""
    kept, margin = [], None
    for line in text.split("\n"):
        heading = _HEADING.match(line)
        if heading:
            margin = heading[1] + "    " if heading[2].startswith(_HIDDEN) else None
            if margin:
                continue
        elif margin is not None:
            if line.startswith(margin):
                continue
            margin = None
        kept.append(line)
    return "\n".join(kept)

