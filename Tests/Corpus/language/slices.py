# Slices with steps and negative indices, on lists, strings and tuples; slice assignment.
s = "abcdefg"
print(s[1:4], s[:3], s[-3:], s[::2], s[::-1], s[5:1:-2], s[10:], s[-100:2], s[3:3], s[:])
items = list(range(8))
items[1:3] = ["x", "y", "z"]
print(items)
items[::2] = [0] * len(items[::2])
print(items)
del items[1:3]
del items[-1]
print(items, items[slice(0, 2)], slice(1, 2), slice(None, 5, 2).indices(4))
items[len(items):] = [9]
items[:0] = [8]
print(items, (1, 2, 3)[1:], range(10)[2:8:3], range(10)[::-1])
for attempt in (lambda: s[10], lambda: items[-20], lambda: s["a"], lambda: items[1.0]):
    try:
        attempt()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
try:
    items[::2] = [1]
except ValueError as error:
    print(error)
