# Defaults, keyword-only, positional-only, *args and **kwargs.
def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, g=7))
print(f(1, d=4, a=9))
print(f(*[1, 2], **{"d": 4, "c": 5}))


def g(*, key):
    return key


def h(x, items=[]):
    items.append(x)
    return items


print(g(key=1), h(1), h(2), h(3, []))
for call in (lambda: f(), lambda: f(1), lambda: g(1), lambda: g(key=1, other=2), lambda: g(),
             lambda: h(), lambda: h(1, 2, 3), lambda: h(1, x=1)):
    try:
        call()
    except TypeError as error:
        print(error)
