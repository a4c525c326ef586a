"""Runs a program on CPython 3.13 with the prelude's modules in the place of the originals.

usage: python3.13 -S stdlib_run.py [--theirs] PROGRAM.py
"""
import sys
import os
import traceback
import warnings
import _random
import _signal

here = os.path.dirname(os.path.abspath(__file__))
PRELUDE = os.path.join(here, os.pardir, os.pardir, "Sources", "Engine", "Prelude")


class OursFirst:
    """A finder that prefers the prelude's files, asyncio excepted."""

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        from importlib.util import spec_from_file_location
        if name.split(".")[0] == "asyncio":
            return None
        base = os.path.join(PRELUDE, *name.split("."))
        if os.path.isfile(os.path.join(base, "__init__.py")):
            return spec_from_file_location(
                name, os.path.join(base, "__init__.py"), submodule_search_locations=[base])
        if os.path.isfile(base + ".py"):
            return spec_from_file_location(name, base + ".py")
        return None


def module_names():
    """The names of the prelude's modules."""
    for folder, folders, files in os.walk(PRELUDE):
        if "asyncio" in folders:
            folders.remove("asyncio")
        for file in files:
            if file.endswith(".py"):
                path = os.path.relpath(os.path.join(folder, file), PRELUDE)[:-3]
                name = path.replace(os.sep, ".")
                yield name.removesuffix(".__init__")


class NativeRandom(_random.Random):
    """What the machine's `_random.Random` offers: no entropy."""

    def __new__(cls, *args, **kwargs):
        return super().__new__(cls)

    def seed(self, a=None):
        super().seed(0 if a is None else a)


class NativeSignals:
    """What the machine's `_signal` offers."""
    set_handler = staticmethod(_signal.signal)
    get_handler = staticmethod(_signal.getsignal)
    raise_signal = staticmethod(_signal.raise_signal)
    SIG_DFL, SIG_IGN = 0, 1


def install():
    """Puts the prelude's modules in the place of the originals."""
    import importlib.util
    import asyncio
    native = type(sys)("_random")
    native.Random = NativeRandom
    sys.modules["_random"] = native
    native = type(sys)("_signal")
    native.__dict__.update({k: getattr(NativeSignals, k) for k in dir(NativeSignals) if k[0] != "_"})
    sys.modules["_signal"] = native
    import collections
    native = type(sys)("_deque")
    native.deque = collections.deque
    sys.modules["_deque"] = native
    for name in module_names():
        sys.modules.pop(name, None)
    sys.meta_path.insert(0, OursFirst)


def main():
    arguments = sys.argv[1:]
    theirs = arguments[0] == "--theirs"
    if theirs:
        arguments = arguments[1:]
    else:
        install()
    sys.argv = arguments
    module = type(sys)("__main__")
    sys.modules["__main__"] = module
    with open(arguments[0]) as file:
        text = file.read()
    module.__dict__["__file__"] = arguments[0]
    try:
        exec(compile(text, arguments[0], "exec"), module.__dict__)
    except SystemExit:
        raise
    except BaseException as error:
        sys.stdout.flush()
        traceback.print_exception(error)
        sys.stdout.write("uncaught: %s: %s\n" % (type(error).__name__, error))
        sys.stdout.flush()
        os._exit(1)


if __name__ == "__main__":
    main()
