# A genuine SyntaxError with the caret in the middle of a line.
# record: stderr
def f():
    return 1 +* 2
