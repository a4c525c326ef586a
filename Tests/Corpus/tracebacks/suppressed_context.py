# `from None` hides the context.
# record: stderr
try:
    {}["key"]
except KeyError:
    raise RuntimeError("without context") from None
