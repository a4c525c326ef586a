"""Queue[int]: a class with type arguments, which annotations use and nothing checks."""


class Alias:
    """A class that remembers type arguments; calling it makes a plain instance."""

    def __init__(self, origin, arguments):
        self.__origin__ = origin
        self.__args__ = arguments if isinstance(arguments, tuple) else (arguments,)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __repr__(self):
        origin = self.__origin__
        arguments = ", ".join([_name(each) for each in self.__args__])
        return f"{origin.__module__}.{origin.__qualname__}[{arguments}]"


def _name(argument):
    if not isinstance(argument, type):
        return repr(argument)
    if argument.__module__ == "builtins":
        return argument.__qualname__
    return f"{argument.__module__}.{argument.__qualname__}"
