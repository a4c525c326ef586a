"""Makes sure that a tool runs under the reference interpreter, with nothing random about it."""

import os
import sys


def require_reference():
    """Leave with a message unless this is CPython 3.13; restart once to fix the hash seed."""
    if sys.implementation.name != "cpython" or sys.version_info[:2] != (3, 13):
        sys.exit(f"CPython 3.13 is needed, this is {sys.implementation.name} {sys.version.split()[0]}")
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.argv])
