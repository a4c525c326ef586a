"""What a test file defines at its top level, and which parts of it a test method needs."""

import ast
import copy

# Classes outside of the file that make their subclasses test cases.
TEST_CASE_BASES = {"unittest.TestCase", "unittest.IsolatedAsyncioTestCase", "test_utils.TestCase"}


class ModuleNames:
    """The top-level statements of a module by the names that they bind."""

    def __init__(self, tree):
        self.body = tree.body
        self.statements = {}
        for node in tree.body:
            for name in bound_names(node):
                self.statements.setdefault(name, []).append(node)

    def classes(self):
        """The classes by name."""
        return {node.name: node for node in self.body if isinstance(node, ast.ClassDef)}

    def ancestors(self, case):
        """The class itself and its bases in this file, the class first."""
        classes = self.classes()
        found = []
        queue = [case]
        while queue:
            name = queue.pop(0)
            if name in classes and name not in found:
                found.append(name)
                queue += [ast.unparse(base) for base in classes[name].bases]
        return found

    def test_cases(self):
        """Names of the classes that a test runner would run."""
        classes = self.classes()
        for name in classes:
            bases = {ast.unparse(base) for each in self.ancestors(name) for base in classes[each].bases}
            if bases & TEST_CASE_BASES:
                yield name

    def test_methods(self, case):
        """Names of the test methods of a class, its bases' included."""
        classes = self.classes()
        seen = []
        for name in self.ancestors(case):
            for node in classes[name].body:
                if is_test(node) and node.name not in seen:
                    seen.append(node.name)
        return seen

    def methods(self, case, method):
        """The definitions that running one test method runs, besides helpers."""
        classes = self.classes()
        return [node for name in self.ancestors(case) for node in classes[name].body
                if is_test(node) and node.name == method]

    def slice(self, case, method):
        """The statements that the test needs, in their order, other tests left out."""
        kept = {id(node): node for node in self.body if isinstance(node, (ast.Import, ast.ImportFrom))}
        wanted = [case]
        seen = set()
        while wanted:
            name = wanted.pop()
            if name in seen:
                continue
            seen.add(name)
            for node in self.statements.get(name, []):
                if id(node) in kept:
                    continue
                kept[id(node)] = trimmed(node, method)
                wanted += used_names(kept[id(node)])
        needed = {name for node in kept.values() for name in used_names(node)}
        return [needed_part(kept[id(node)], needed) for node in self.body
                if id(node) in kept and needed_part(kept[id(node)], needed)]


def is_test(node):
    """Is this a test method?"""
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test")


def trimmed(node, method):
    """A class without its other test methods; anything else as it is."""
    if not isinstance(node, ast.ClassDef):
        return node
    node = copy.copy(node)
    node.body = [each for each in node.body if not is_test(each) or each.name == method] or [ast.Pass()]
    node.body = [each for each in node.body if not _is_alias_of_test(each)] or [ast.Pass()]
    return node


def _is_alias_of_test(node):
    return (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
            and node.targets[0].id.startswith("test_"))


def needed_part(node, needed):
    """An import without the names that nobody uses; None if nothing is left."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        node = copy.copy(node)
        node.names = [alias for alias in node.names
                      if (alias.asname or alias.name.split(".")[0]) in needed]
        return node if node.names else None
    return node


def bound_names(node):
    """The names that a top-level statement binds."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [each.id for target in node.targets for each in ast.walk(target) if isinstance(each, ast.Name)]
    if isinstance(node, (ast.Try, ast.If)):
        return [name for each in ast.iter_child_nodes(node) if isinstance(each, ast.stmt)
                for name in bound_names(each)]
    return []


def used_names(node):
    """The names that a statement reads anywhere in it."""
    return [each.id for each in ast.walk(node) if isinstance(each, ast.Name)]
