# Type parameters of functions, classes and aliases: variables of their own, evaluated when asked for.
def first[T](items: list[T]) -> T:
    return items[0]
print(first([1,2]), first.__type_params__, first.__annotations__, first.__qualname__)
class Stack[T]:
    kind = "x"
    def __init__(self) -> None:
        self.items: list[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)
    def pop(self) -> T:
        return self.items.pop()
    def who(self): return T
    def conv[U](self, f: "U", k: kind = 1) -> U: return (T, U)
s = Stack[int]()
s.push(3); print(s.pop(), s.who(), s.conv(2), Stack.__mro__, Stack.__type_params__, Stack[int], Stack.__orig_bases__)
type Point = tuple[float, float]
type Tree[T] = T | list[Tree[T]]
print(Point, Point.__value__, type(Point), Tree.__type_params__, Tree[int], Tree.__value__)
def g[T: int, U: (int, str), *Ts, **P](a: T): return T, U, Ts, P
t,u,ts,p = g(1)
print(t.__bound__, u.__constraints__, ts, p, type(t), t.__constraints__, u.__bound__, t.has_default())
def d[T = int](x: T = 3) -> T: return x
print(d(), d.__type_params__[0].__default__)
class A[T](dict[str, T]): pass
print(A.__bases__, A[int])
def outer():
    def inner[T](x: T): return lambda: T
    return [inner(1)(), inner(2)()]
print(outer())
async def co[T](x: T) -> T: return x
import asyncio
print(asyncio.run(co(4)))
try: print(T)
except NameError as e: print(e)
class B[T: "B"]:
    y: T
    class C[U]: z: tuple[T, U]
print(B.C.__annotations__, B.__annotations__, B.C.__qualname__)
import dataclasses
@dataclasses.dataclass
class Box[T]:
    v: T
print(Box(1), Box[int](2))
