# Levels of a traceback that repeat.
# record: stderr
# record: no trace
def g(n):
    if n == 0:
        raise ValueError("end")
    return g(n - 1)
def h(n):
    for k in (3, 4, 5):
        try:
            g(k)
        except ValueError as e:
            if k == 5: raise
h(1)
