# __getattr__, __setattr__, __delattr__, __getattribute__ by fallback, __str__ and __format__.
class Proxy:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        if name.startswith("x_"):
            return name.upper()
        raise AttributeError(f"no {name}")

    def __setattr__(self, name, value):
        self.log.append((name, value))
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))

    def __str__(self):
        return "a proxy"

    def __format__(self, spec):
        return f"<{spec}>"


p = Proxy()
p.a = 1
del p.a
print(p.a, p.x_y, p.log, str(p), f"{p} {p:spec} {p!s}")
print(getattr(p, "missing", "default"), hasattr(p, "missing"), hasattr(p, "x_1"))
try:
    p.missing
except AttributeError as error:
    print(error)
