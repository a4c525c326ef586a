# Exceptions without a message; raised as a class.
# record: stderr
def f():
    raise NotImplementedError


f()
