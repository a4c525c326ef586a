# str, repr and args of exceptions.
for error in (ValueError(), ValueError("text"), ValueError("a", 1), KeyError("key"), KeyError(1, 2), OSError(2, "No such file"),
              StopIteration(5), SystemExit(3), Exception(None), AssertionError([1]), NameError("name"), RuntimeError("it's")):
    print(repr(error), "|", str(error), "|", error.args)
print(StopIteration(7).value, SystemExit(8).code, OSError(2, "text").errno, OSError(2, "text").strerror)
error = ValueError("noted")
error.add_note("a note")
print(error.__notes__, error == ValueError("noted"))
