# with: several managers, exit in reverse order, swallowing, exit after return.
class Manager:
    def __init__(self, name, swallows=False):
        self.name, self.swallows = name, swallows

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind.__name__ if kind else None)
        return self.swallows


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (
    Manager("outer", True),
    Manager("inner"),
):
    raise ValueError("swallowed by outer")


def returns():
    with Manager("function"):
        return "returned"


print(returns())
for i in range(2):
    with Manager(f"loop {i}"):
        if i == 0:
            continue
        break
try:
    with 5:
        pass
except TypeError as error:
    print(error)
