# Comprehensions with several loops and conditions have a scope of their own.
x = "outer"
print([x for x in range(3)], x)
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2])
print({k: v for k, v in zip("abc", range(3)) if v})
print({n % 3 for n in range(10)})
print(sum(n * n for n in range(5)), list(n for n in "ab"))
print([[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)])
generator = (print("lazy", n) or n for n in range(2))
print("nothing yet")
print(list(generator))


class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]


print(C.doubled)
