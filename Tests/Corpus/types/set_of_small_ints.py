# Sets of small integers print in CPython's order.
print({3, 1, 2}, set([5, 3, 9, 1]), {10, 2, 33, 4}, {i * i for i in range(6)})
s = set()
for n in (7, 3, 5, 1):
    s.add(n)
print(s, list(s), s.pop(), s)
print({-1, -2, 0}, {100, 50, 8, 16})
