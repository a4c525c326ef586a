print([x for x in range(5) if x % 2], {x: x * x for x in range(3)}, {x % 2 for x in [1, 3, 5]}, list(x for x in "ab"), [(x, y) for x in range(2) for y in "ab"], [[j for j in range(i)] for i in range(3)])
x = "outer"; print([x for x in range(2)], x)
print([y := 5, y ** 2], [last := n for n in range(3)], last, any((hit := n) > 1 for n in range(5)), hit)
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs], [f() for f in [lambda: i for i in range(3)]])
print(sum(x * x for x in range(4)), max((len(w), w) for w in ["a", "bbb", "cc"]), dict((k, v) for v, k in enumerate("ab")), [a for a, *b in [(1, 2, 3), (4, 5)]], [*range(2), *"x"], {**{"a": 1}, **{"b": 2}})
class C:
    v = 3
    l = [v for _ in range(2)] if False else [i for i in range(v)]
print(C.l, [i if i else "z" for i in range(2)], [c for w in ["ab", "c"] for c in w], [x for x in [1, 2, 3] if x > 1 if x < 3])
try: [x / 0 for x in [1]]
except ZeroDivisionError as e: print(e)
g = (print("lazy", i) or i for i in range(2)); print("made"); print(next(g)); print(list(g))
matrix = [[1, 2], [3, 4]]; print([list(r) for r in zip(*matrix)], [sum(r) for r in matrix], list(map(list, zip(*matrix))))
