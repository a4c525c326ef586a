"""The names of typing that few programs use."""

from abc import abstractmethod
from typing import Generic, TypeVar, _ClassAlias
from _typing_protocols import Protocol, runtime_checkable

AnyStr = TypeVar("AnyStr", bytes, str)
Pattern = _ClassAlias("Pattern", "re", "Pattern", 1)
Match = _ClassAlias("Match", "re", "Match", 1)


class IO(Generic[AnyStr]):
    """A file object."""
    __module__ = "typing"


class TextIO(IO[str]):
    """A text file."""
    __module__ = "typing"


class BinaryIO(IO[bytes]):
    """A binary file."""
    __module__ = "typing"


@runtime_checkable
class SupportsInt(Protocol):
    __module__ = "typing"

    @abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __module__ = "typing"

    @abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __module__ = "typing"

    @abstractmethod
    def __complex__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __module__ = "typing"

    @abstractmethod
    def __bytes__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __module__ = "typing"

    @abstractmethod
    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    __module__ = "typing"

    @abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol):
    __module__ = "typing"

    @abstractmethod
    def __round__(self, ndigits=0):
        pass
