# Unpacking assignments, nested, starred and in loops.
a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = [1, 2, 3]
*most, last = "abc"
head, *middle, tail = range(5)
print(first, rest, most, last, head, middle, tail)
(x, (y, z)), w = (1, (2, 3)), 4
[p, *q] = (1,)
print(x, y, z, w, p, q)
for name, (low, high) in {"a": (1, 2)}.items():
    print(name, low, high)
print([*range(3), *"ab"], (*[1], 2), {**{"a": 1}, "b": 2, **{"a": 3}}, {*[1, 1, 2]})
values = c = d = [1]
print(values is c is d)
for wrong in ((1,), (1, 2, 3)):
    try:
        a, b = wrong
    except ValueError as error:
        print(error)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
try:
    a, b = 5
except TypeError as error:
    print(error)
