"""Both sides of a program, CPython's and tickbox's, and how they differ."""

from .cases import corpus_cases, random_cases
from .runner import run_cases

__all__ = ["corpus_cases", "random_cases", "run_cases"]
