"""What belongs to one loop, under the name that subclasses know."""

from .loop_bound import LoopBound as _LoopBoundMixin
