# Integer and float arithmetic, division and remainder with signs.
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (7.5, 2), (-7.5, 2)):
    print(a, b, a + b, a - b, a * b, a / b, a // b, a % b)
print(2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2, 2 ** 0.5, 0 ** 0)
print(1 / 3, 10 / 5, 1e308 * 10, -1e308 * 10)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -17 >> 2)
print(True + True, True * 3, 7 // True)
for expression in ("1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "0 ** -1"):
    try:
        {"1 / 0": lambda: 1 / 0, "1 // 0": lambda: 1 // 0, "1 % 0": lambda: 1 % 0,
         "1.0 / 0": lambda: 1.0 / 0, "0 ** -1": lambda: 0 ** -1}[expression]()
    except ZeroDivisionError as error:
        print(expression, error)
