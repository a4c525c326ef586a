"""CPython's own asyncio tests as scripts of one test method each, for tickbox to run.

The tests are read where the reference interpreter keeps them; none of their text is kept here.
"""

from .conversion import scripts_of
from .running import run_scripts

__all__ = ["run_scripts", "scripts_of"]
