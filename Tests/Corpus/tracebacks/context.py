# An exception while handling another.
# record: stderr
try:
    int("abc")
except ValueError:
    print(undefined)
