# Augmented assignment changes lists in place and rebinds numbers, strings and tuples.
a = b = [1]
a += [2]
print(a, b, a is b)
n = m = 1
n += 5
print(n, m)
for operation in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>="):
    scope = {"x": 12}
    x = 12
    if operation == "+=":
        x += 5
    elif operation == "-=":
        x -= 5
    elif operation == "*=":
        x *= 5
    elif operation == "/=":
        x /= 5
    elif operation == "//=":
        x //= 5
    elif operation == "%=":
        x %= 5
    elif operation == "**=":
        x **= 5
    elif operation == "&=":
        x &= 5
    elif operation == "|=":
        x |= 5
    elif operation == "^=":
        x ^= 5
    elif operation == "<<=":
        x <<= 5
    else:
        x >>= 1
    print(operation, x)
d = {"k": [1]}
d["k"] += [2]
d["n"] = d.get("n", 0) + 1
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
print(d)
