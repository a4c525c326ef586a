# Classes: attributes, methods, inheritance, super.
class Animal:
    kind = "animal"
    count = 0

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def speak(self):
        return f"{self.name} makes a sound"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    kind = "dog"

    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)

    def speak(self):
        return super().speak() + ": woof"


a, d = Animal("Cat"), Dog("Rex", ["sit"])
print(a, d, a.kind, d.kind, Animal.count, d.tricks)
print(a.speak(), d.speak(), Animal.speak(d))
print(isinstance(d, Animal), issubclass(Dog, Animal), isinstance(a, Dog), type(d) is Dog, Dog.__mro__)
d.kind = "pup"
print(d.kind, Dog.kind, d.__dict__)
del d.kind
print(d.kind, Dog.__name__, Dog.__bases__, Dog.__base__ is Animal)
method = d.speak
print(method(), method.__name__, method.__self__ is d)
try:
    d.missing
except AttributeError as error:
    print(error)
try:
    Dog.missing
except AttributeError as error:
    print(error)
