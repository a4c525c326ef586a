# Class attributes, __slots__ free instances, __init_subclass__, nested classes, class as object.
class Registry:
    known = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        cls.options = options
        Registry.known.append(cls.__name__)


class First(Registry):
    pass


class Second(Registry, level=2):
    class Inner:
        value = "inner"

    def make(self):
        return self.Inner().value


print(Registry.known, Second.options, Second().make(), Second.Inner.__qualname__)
Dynamic = type("Dynamic", (First,), {"attribute": 5})
print(Dynamic.attribute, Registry.known, Dynamic.__name__)
print(callable(First), First, type(First), type(First()))
First.added = lambda self: "added later"
print(First().added())
