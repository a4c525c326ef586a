# Floats print as the shortest digits that read back the same.
for value in (0.1, 0.1 + 0.2, 1.0, 100.0, 1e16, 1e15, 123456789012345678.0, 1e-4, 1e-5, 1.5e-7, 1e22, 1e100,
              -0.0, float("inf"), float("-inf"), float("nan"), 1 / 3, 2.5, 3.14159, 5e-324, 1.7976931348623157e308):
    print(value, repr(value), [value])
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(5), round(15, -1))
print(int(2.9), int(-2.9), float("1e3"), float(" 2.5 "), 7.0 // 2, 7.5 % -2)
print(1e16 + 1, 0.1 * 3, 1.1 + 2.2, 3.0 == 3, hash(3.0) == hash(3))
