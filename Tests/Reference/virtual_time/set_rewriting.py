"""Compiles Python source so that every set it makes is an `OrderedSet`."""

import ast
import builtins

from .ordered_set import OrderedSet

HIDDEN_NAME = "__ordered_set__"


class SetRewriter(ast.NodeTransformer):
    """Turns set displays and set comprehensions into calls of the ordered set."""

    def visit_Set(self, node):
        self.generic_visit(node)
        return self._call(node, ast.List(elts=node.elts, ctx=ast.Load()))

    def visit_SetComp(self, node):
        self.generic_visit(node)
        return self._call(node, ast.ListComp(elt=node.elt, generators=node.generators))

    def _call(self, node, argument):
        name = ast.Name(id=HIDDEN_NAME, ctx=ast.Load())
        call = ast.Call(func=name, args=[argument], keywords=[])
        for new in (argument, name, call):
            ast.copy_location(new, node)
        return call


def compile_with_ordered_sets(source, filename):
    """Compile `source` (bytes); syntax errors come out as CPython raises them for the plain text."""
    compile(source, filename, "exec", dont_inherit=True)
    tree = compile(source, filename, "exec", flags=ast.PyCF_ONLY_AST, dont_inherit=True)
    return compile(SetRewriter().visit(tree), filename, "exec", dont_inherit=True)


def ordered_builtins():
    """The builtins for a module compiled here: `set` is the ordered one."""
    names = dict(vars(builtins))
    names["set"] = OrderedSet
    names[HIDDEN_NAME] = OrderedSet
    return names
