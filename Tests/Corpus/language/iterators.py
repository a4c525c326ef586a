# Iterators by class, and iter with a sentinel.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), list(c), sum(c), [x * y for x in c for y in c])
a, b, *rest = c
print(a, b, rest, max(c), sorted(c), dict(zip(c, "abc")))
values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)))
for wrong in (5, None, object):
    try:
        iter(wrong)
    except TypeError as error:
        print(error)
try:
    next([1])
except TypeError as error:
    print(error)
