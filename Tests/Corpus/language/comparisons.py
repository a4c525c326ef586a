# Chained comparisons evaluate each operand once.
def value(n):
    print("value", n)
    return n


print(value(1) < value(2) < value(3))
print(value(3) < value(2) < value(1))
print(1 < 2 > 1, 1 == 1.0 == True, "a" < "b" <= "b", [1, 2] < [1, 3], (1,) < (1, 0))
print(1 is 1, None is None, [] is [], [] == [], 1 != 2, not 1 == 2)
print(1 in [1, 2], 3 not in (1, 2), "b" in "abc", "k" in {"k": 1}, 2 in {1, 2}, 2 in range(0, 10, 2))
for left, right in ((1, "a"), ([], 1), (None, None), ({}, {})):
    try:
        print(left < right)
    except TypeError as error:
        print(error)
