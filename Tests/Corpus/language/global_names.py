# __name__, name lookup order, shadowed builtins.
print(__name__)


def f():
    len = lambda x: "shadowed"
    return len([1])


print(f(), len([1]))
list_ = [1]
if __name__ == "__main__":
    print("main")


class Scope:
    value = 1

    def get(self):
        try:
            return value
        except NameError as error:
            return str(error)


print(Scope().get())
