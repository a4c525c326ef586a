# A genuine IndentationError.
# record: stderr
def f():
print("not indented")
