# The position marks of an expression over several lines.
# record: stderr
def add(a,
        b):
    return (a +
            b)


print(add(
    1,
    "two",
))
