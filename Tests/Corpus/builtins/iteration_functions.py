print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=2)), list(zip([1, 2], "ab")), list(zip()), list(zip([1])), list(zip([1, 2], [3])), dict(zip("ab", [1, 2])))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])), list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
print(sum([1, 2, 3]), sum([], 5), any([0, 1]), any([]), all([]), all([1, 0]), any(x > 2 for x in range(4)), min(3, 1), max("abc"), min([], default="d"), max([1, -5], key=abs), min("bca", key=lambda c: -ord(c)), max((1, 2), (1, 3)), max([1, 1.0]), min([True, 1]))
it = iter([1, 2]); print(next(it), next(it), next(it, "end"), next(it, None), list(it))
n = iter(range(10)); print(list(zip(n, n)), next(n, "x"))
cnt = iter([3, 2, 1, 0, 5]); print(list(iter(lambda: next(cnt), 0)))
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), 2 in Count(5), [*Count(2)], max(Count(3)), list(zip(Count(2), Count(3))), sorted(Count(3)), tuple(Count(1)), set(Count(2)) == {0, 1})
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
    def __len__(self): return 4
print(list(Seq()), 9 in Seq(), list(reversed(Seq())), len(Seq()), [x for x in Seq()], bool(Seq()))
class Rev:
    def __reversed__(self): return iter("rev")
print(list(reversed(Rev())), list(zip([1, 2], [3, 4], strict=True)))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: next(iter([])), lambda: next([]), lambda: iter(5), lambda: list(5), lambda: enumerate(), lambda: map(str), lambda: map(), lambda: filter(None), lambda: reversed({1}), lambda: reversed(5), lambda: min([]), lambda: max(), lambda: max(5), lambda: min(1, 2, default=3), lambda: max([1], foo=2), lambda: sorted(), lambda: sorted([1], 2), lambda: iter(5, 1), lambda: enumerate([], "a"), lambda: zip(5), lambda: any(5), lambda: list(map(lambda: 1, [1])), lambda: max([1, "a"]), lambda: sorted([1], key=5), lambda: sum(), lambda: zip([1], foo=1), lambda: all(), lambda: len(), lambda: len(1, 2), lambda: len(iter([]))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l = [1, 2, 3]; it = iter(l); next(it); l.append(4); print(list(it), it.__length_hint__(), type(it).__name__, type(iter("a")).__name__, type(iter(())).__name__, type(iter({})).__name__, type(iter({}.items())).__name__, type(iter(set())).__name__, type(iter(range(1))).__name__, type(zip()).__name__, type(map(str, [])).__name__, type(reversed([])).__name__, type(enumerate([])).__name__, type(iter(int, 0)).__name__)
print([y for x in [[1], [2, 3]] for y in x if y != 2], {x: y for x, y in zip("ab", (1, 2))}, (lambda *a, **k: (a, k))(*[1], *"ab", **{"z": 1}, y=2))
