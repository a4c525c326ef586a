# Decorators apply from the bottom up; with arguments, on functions, methods and classes.
def trace(label):
    print("make", label)

    def decorate(function):
        print("decorate", label)

        def wrapper(*args, **kwargs):
            print("enter", label)
            return function(*args, **kwargs)
        return wrapper
    return decorate


@trace("outer")
@trace("inner")
def add(a, b):
    return a + b


print(add(1, b=2))


def register(cls):
    cls.registered = True
    return cls


@register
class Thing:
    @trace("method")
    def method(self):
        return self.registered


print(Thing().method())
