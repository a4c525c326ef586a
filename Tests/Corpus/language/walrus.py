# The walrus operator binds in the enclosing function, also from a comprehension.
data = [3, 8, 1]
if (n := len(data)) > 2:
    print(n)
print([y := 1, y ** 2, (z := 5) + z])
print(any((found := x) > 5 for x in data), found)
total = 0
print([total := total + x for x in data], total)
values = iter([1, 2, 0, 3])
while (value := next(values)):
    print(value)
