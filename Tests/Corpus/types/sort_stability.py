# Sorting is stable; cmp_to_key and keys of tuples.
from functools import cmp_to_key

people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))
print(sorted(people, key=cmp_to_key(lambda a, b: (a[1] > b[1]) - (a[1] < b[1]))))
numbers = [(i * 7919) % 1000 for i in range(200)]
ordered = sorted(numbers)
print(ordered[:5], ordered[-5:], all(a <= b for a, b in zip(ordered, ordered[1:])), sorted(ordered, reverse=True) == ordered[::-1])
