"""What modules that reach outside the box raise when a program uses them."""


def refuse(module, name, names, why):
    """AttributeError about a name that exists in CPython and not here."""
    has = f"; it has {', '.join(names)}" if names else ""
    raise AttributeError(f"module {module!r} is simulated here without {name!r}: {why}{has}")


class Refused:
    """A class or function that cannot be used; it says why."""

    def __init__(self, what, why):
        self._what, self._why = what, why
        self.__name__ = self.__qualname__ = what.rpartition(".")[2]

    def __call__(self, *args, **kwargs):
        raise NotImplementedError(f"{self._what} is out of scope here: {self._why}")

    def __repr__(self):
        return f"<{self._what}, out of scope>"
