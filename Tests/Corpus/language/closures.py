# Closures share variables; nonlocal and global rebind them.
def counter():
    count = 0

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def read():
        return count

    return increment, read


increment, read = counter()
increment()
increment(5)
print(read())
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])
total = 0


def add(n):
    global total, created
    total += n
    created = "by add"


add(3)
print(total, created)


def unbound():
    print(later)
    later = 1


try:
    unbound()
except UnboundLocalError as error:
    print(error)


def free():
    def inner():
        return missing
    if False:
        missing = 1
    return inner()


try:
    free()
except NameError as error:
    print(type(error).__name__, error)
