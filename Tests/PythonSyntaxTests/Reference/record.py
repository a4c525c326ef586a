"""Records what CPython 3.13 makes of the programs beside this script, into recorded.json.

usage: python3.13 record.py [--check]
"""
import ast
import codeop
import json
import os
import sys
import warnings

from dump_tree import check, dump

HERE = os.path.dirname(os.path.abspath(__file__))
warnings.simplefilter("ignore")


def programs(name):
    return open(os.path.join(HERE, name), encoding="utf-8").read().split("---\n")


def error(source):
    try:
        compile(source, "x", "exec", dont_inherit=True)
    except SyntaxError as e:
        return {
            "category": type(e).__name__, "message": e.msg, "line": e.lineno, "offset": e.offset,
            "endLine": e.end_lineno, "endOffset": e.end_offset or 0,
        }
    return None


def entry(source):
    try:
        return "complete" if codeop.compile_command(source) else "incomplete"
    except SyntaxError:
        return "wrong"


def record():
    entries = [source[:-1] for source in programs("entries.txt")]
    return {
        "wrong": [{"source": s, "error": error(s)} for s in programs("wrong_programs.txt")],
        "right": [{"source": s, "tree": check(s) or dump(s)} for s in programs("right_programs.txt")],
        "entries": [{"source": s, "verdict": entry(s)} for s in entries],
    }


text = json.dumps(record(), indent=1, ensure_ascii=True) + "\n"
path = os.path.join(HERE, "recorded.json")
if "--check" in sys.argv:
    sys.exit(open(path).read() != text)
open(path, "w").write(text)
