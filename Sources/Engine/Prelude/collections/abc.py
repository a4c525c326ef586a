"""Abstract base classes of containers."""

from collections._abc import *
from collections._abc import __all__
