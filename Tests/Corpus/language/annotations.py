# Annotations are allowed everywhere and change nothing.
from __future__ import annotations

x: int = 5
y: undefined_name


def f(a: int, b: "text" = 2, *args: str, **kw: dict[str, int]) -> list[int] | None:
    z: float = 1.5
    return [a, b, z]


class C:
    field: int
    other: str = "default"


print(x, f(1), C.other, f.__annotations__["a"], C.__annotations__)
try:
    y
except NameError as error:
    print(error)
