# contextlib: suppress, contextmanager, closing, ExitStack, nullcontext.
import contextlib

with contextlib.suppress(KeyError, ValueError):
    {}["k"]
print("suppressed")


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    finally:
        print(f"</{name}>")


with tag("a") as a, tag("b"):
    print(a)
with tag("c"):
    raise ValueError("inside")
try:
    with tag("d"):
        raise KeyError("passes")
except KeyError as error:
    print(repr(error))


class Closable:
    def close(self):
        print("closed")


with contextlib.closing(Closable()) as c:
    print(type(c).__name__)
with contextlib.ExitStack() as stack:
    for name in "xy":
        stack.enter_context(tag(name))
    stack.callback(print, "callback")
with contextlib.nullcontext("value") as value:
    print(value)


@tag("decorated")
def f():
    print("in f")


f()
