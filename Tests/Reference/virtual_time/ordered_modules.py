"""Imports the modules of asyncio that keep sets with those sets in insertion order."""

import importlib.abc
import importlib.machinery
import sys

from .set_rewriting import compile_with_ordered_sets, ordered_builtins

REWRITTEN = {"asyncio.tasks", "asyncio.taskgroups"}


class OrderedLoader(importlib.machinery.SourceFileLoader):
    """Loads a module from its source, its sets being ordered."""

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return compile_with_ordered_sets(self.get_data(path), path)

    def exec_module(self, module):
        module.__builtins__ = ordered_builtins()
        exec(self.get_code(module.__name__), module.__dict__)


class OrderedFinder(importlib.abc.MetaPathFinder):
    """Finds the modules named in `REWRITTEN`."""

    def find_spec(self, fullname, path=None, target=None):
        if fullname not in REWRITTEN:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        spec.loader = OrderedLoader(spec.loader.name, spec.loader.path)
        return spec


def install():
    """Put the finder first; to be called before asyncio is imported."""
    if "asyncio" in sys.modules:
        raise RuntimeError("import virtual_time before asyncio")
    sys.meta_path.insert(0, OrderedFinder())
