# __new__ runs before __init__ and may return an object made earlier.
class Single:
    instance = None

    def __new__(cls, *args):
        print("new", args)
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value):
        print("init", value)
        self.value = value


a, b = Single(1), Single(2)
print(a is b, a.value)
