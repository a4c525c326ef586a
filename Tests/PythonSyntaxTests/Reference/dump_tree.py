"""Prints CPython's syntax trees in the form of TreeDump.swift.

usage: dump_tree.py FILE...      one tree
       dump_tree.py --stream DIR every .py file below DIR: a line with the path and the size, then the dump
"""
import ast
import os
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)
EXTRA = {"ctx", "type_comment", "kind", "type_ignores"}
BARE = (ast.keyword, ast.arg, ast.alias, ast.ExceptHandler, ast.type_param)


class Columns:
    """Byte columns to code point columns."""

    def __init__(self, text):
        self.lines = None if text.isascii() else [line.encode() for line in text.split("\n")]

    def __call__(self, line, column):
        if self.lines is None:
            return column
        return len(self.lines[line - 1][:column].decode(errors="replace"))


def constant(value):
    if isinstance(value, str):
        return "str:" + ",".join("%x" % ord(c) for c in value)
    if isinstance(value, bytes):
        return "bytes:" + value.hex()
    if isinstance(value, complex):
        return "imag:" + constant(value.imag)
    if isinstance(value, float):
        return "float:inf" if value == float("inf") else "float:" + value.hex()
    if isinstance(value, int) and not isinstance(value, bool):
        return "int:%x" % value if value < 1 << 63 else "big"
    return repr(value)


def walk(node, columns, out):
    if node is None:
        out.append("-")
    elif isinstance(node, list):
        out.append("[")
        for item in node:
            walk(item, columns, out)
        out.append("]")
    elif isinstance(node, (ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
        out.append(type(node).__name__)
    elif isinstance(node, ast.AST):
        out.append("(" + type(node).__name__)
        if hasattr(node, "lineno"):
            out.append("%d:%d-%d:%d" % (
                node.lineno, columns(node.lineno, node.col_offset),
                node.end_lineno, columns(node.end_lineno, node.end_col_offset)))
        if isinstance(node, (ast.Constant, ast.MatchSingleton)):
            out.append(constant(node.value))
        else:
            for field in node._fields:
                if field not in EXTRA:
                    walk(getattr(node, field), columns, out)
        out.append(")")
    else:
        out.append(str(node))


def dump(source):
    try:
        tree = ast.parse(source)
        text = source if isinstance(source, str) else decode(source)
        out = []
        for statement in tree.body:
            walk(statement, Columns(text), out)
            out.append("\n")
        return " ".join(out)
    except (SyntaxError, ValueError) as error:
        if not isinstance(error, SyntaxError):
            return "error: ValueError"
        return "error: %s %s:%s %s" % (type(error).__name__, error.lineno, error.offset, error.msg)


def check(source):
    """What the compiler, beyond the parser, has to say."""
    try:
        compile(source, "x", "exec", dont_inherit=True)
        return None
    except SyntaxError as error:
        return "error: %s %s:%s %s" % (type(error).__name__, error.lineno, error.offset, error.msg)
    except (ValueError, RecursionError, MemoryError) as error:
        return "error: %s" % type(error).__name__


def decode(source):
    return source.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def stream(folder):
    for directory, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            if not name.endswith(".py"):
                continue
            path = os.path.join(directory, name)
            source = open(path, "rb").read()
            try:
                text = decode(source)
            except UnicodeDecodeError:
                continue
            result = (check(text) or dump(text)).encode(errors="surrogatepass")
            sys.stdout.buffer.write(b"%s\t%d\n%s\n" % (path.encode(), len(result), result))
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    if sys.argv[1] == "--stream":
        stream(sys.argv[2])
    else:
        for path in sys.argv[1:]:
            text = decode(open(path, "rb").read())
            print(check(text) or dump(text))
