"""Development tool: our asyncio on CPython, or CPython's own under the same conditions.

use_ours() puts a stand-in for the native module `_asyncio` in place, made of CPython's C
classes, and loads our package as `asyncio` on top. use_real() keeps CPython's asyncio, but
gives it the virtual loop and sets in insertion order, so that the two can be compared.
"""

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import inspect
import sys
import types
from pathlib import Path

import asyncio as real
import asyncio.taskgroups
import asyncio.tasks

import virtual_loop
from virtual_loop import InsertionSet, VirtualLoop

PACKAGE = Path(__file__).resolve().parents[3] / "Sources/Engine/Prelude/asyncio"


@types.coroutine
def yield_now():
    yield


def native_module(loop_class):
    """What Swift gives our package, from CPython's parts."""
    module = types.ModuleType("_asyncio")
    for name in (
        "Future Task Handle TimerHandle CancelledError InvalidStateError get_running_loop "
        "_get_running_loop _set_running_loop current_task"
    ).split():
        setattr(module, name, getattr(real, name))
    module.EventLoop = loop_class
    module.all_tasks = virtual_loop.all_tasks
    module.yield_now = yield_now
    return module


class OurLoader(importlib.machinery.SourceFileLoader):
    """Runs a module of our package with the machine's kind of set."""

    def exec_module(self, module):
        module.set = InsertionSet
        super().exec_module(module)

    def set_data(self, path, data, **options):
        pass


class OurFinder(importlib.abc.MetaPathFinder):
    """Finds `asyncio` and its parts in our sources, nothing else."""

    def find_spec(self, name, path=None, target=None):
        parts = name.split(".")
        if parts[0] != "asyncio":
            return None
        if len(parts) == 1:
            return self._spec(name, PACKAGE / "__init__.py", [str(PACKAGE)])
        file = PACKAGE / (parts[1] + ".py")
        return self._spec(name, file, None) if file.exists() else None

    def _spec(self, name, file, folders):
        return importlib.util.spec_from_file_location(
            name,
            file,
            loader=OurLoader(name, str(file)),
            submodule_search_locations=folders,
        )


def use_ours(loop_class=VirtualLoop):
    """Make `import asyncio` give our package."""
    for name in list(sys.modules):
        if name == "asyncio" or name.startswith("asyncio."):
            del sys.modules[name]
    sys.modules["_asyncio"] = native_module(loop_class)
    sys.meta_path.insert(0, OurFinder())
    import asyncio

    # CPython's C code looks the current loop up in its own policy.
    real.set_event_loop_policy(_PolicyOfOurs(asyncio))
    return asyncio


class _PolicyOfOurs(real.AbstractEventLoopPolicy):
    def __init__(self, ours):
        self._ours = ours

    def get_event_loop(self):
        return self._ours.get_event_loop_policy().get_event_loop()


class _SetsInInsertionOrder(ast.NodeTransformer):
    def visit_SetComp(self, node):
        items = ast.GeneratorExp(node.elt, node.generators)
        return ast.copy_location(ast.Call(ast.Name("set", ast.Load()), [items], []), node)


def use_real(loop_class=VirtualLoop):
    """Give CPython's asyncio the virtual loop and ordered sets."""
    tasks = real.tasks
    tree = _SetsInInsertionOrder().visit(ast.parse(inspect.getsource(tasks)))
    tasks.set = real.taskgroups.set = InsertionSet
    exec(compile(ast.fix_missing_locations(tree), tasks.__file__, "exec"), tasks.__dict__)
    tasks.all_tasks = virtual_loop.all_tasks
    for name in tasks.__all__:
        setattr(real, name, getattr(tasks, name))
    real.DefaultEventLoopPolicy._loop_factory = loop_class
    return real
