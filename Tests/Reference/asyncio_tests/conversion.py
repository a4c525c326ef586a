"""A test file into scripts: for each test method its class, and of the file what that needs."""

import ast
import pathlib
from dataclasses import dataclass

from .exclusion import exclusion_of
from .module_names import ModuleNames

HERE = pathlib.Path(__file__).parent


@dataclass(frozen=True)
class Script:
    """One test method as a program; `excluded` says why it does not count, or is empty."""

    file: str
    case: str
    method: str
    excluded: str
    text: str

    @property
    def name(self):
        """The script's name as reports show it."""
        return f"{self.file}.{self.case}.{self.method}"


def scripts_of(path, loop="real", framework="standin"):
    """The scripts of a test file. `loop`: real or virtual; `framework`: standin or unittest."""
    names = ModuleNames(ast.parse(path.read_text(encoding="utf-8")))
    scripts = []
    for case in names.test_cases():
        for method in names.test_methods(case):
            scripts.append(_script(path, names, case, method, loop, framework))
    return scripts


def _script(path, names, case, method, loop, framework):
    body = names.slice(case, method)
    text = "\n".join(ast.unparse(node) for node in body if not _is_helper_import(node))
    program = "\n".join([_heads(loop, framework), text, _call(case, method, framework)]) + "\n"
    file = path.stem.removeprefix("test_")
    return Script(file, case, method, exclusion_of(names, case, method), program)


def _is_helper_import(node):
    """Is this an import of what the script's head stands in for?"""
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").startswith(("test", "unittest"))
    if isinstance(node, ast.Import):
        return all(alias.name.startswith(("test", "unittest")) for alias in node.names)
    return False


def _heads(loop, framework):
    names = [framework, "helpers", f"{loop}_loop"]
    return "\n".join((HERE / f"{name}.py").read_text(encoding="utf-8") for name in names)


def _call(case, method, framework):
    return f"\nrun_test({case}, {method!r})"
