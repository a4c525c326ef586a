# Mutual and deep recursion; recursion without end is a RecursionError.
def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(200), odd(201))


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))


def endless():
    return endless()


try:
    endless()
except RecursionError as error:
    print(type(error).__name__, error)
print("still alive")
