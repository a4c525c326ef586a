from typing import *
import typing, collections.abc
def t(f):
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e)
T = TypeVar('T'); K = TypeVar('K', bound=int); C = TypeVar('C', covariant=True); P = ParamSpec('P')
class A: pass
print(Any, Optional[int], Union[int,str], Union[int,None,str], List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Set[A], Callable[[int], str], Callable[..., None], Callable, List, Optional, T, K, C, P, Type[A], Literal['a',1], Annotated[int,'x'], Final[int], ClassVar[int], Awaitable[int], Coroutine[Any, Any, int], AsyncIterator[str], Iterable[T], Mapping[str, 'A'], Generator[int, None, None], Self, NoReturn, Final, Never, Sequence, Deque[int], DefaultDict[str,int], Counter[str], Callable[P, T], Concatenate[int, P], Optional['A'], Union[int], Optional[None], List[None])
print(Generator[int], AsyncGenerator[int], AsyncGenerator[int, None], List[T][int], Dict[T, K][str, int], Callable[[T], K][str, int], Union[T, str][int])
print(Union[int,str]==Union[str,int], Optional[int]==Union[None,int], List[int]==List[int], hash(List[int])==hash(List[int]), List[int]==List[str], Union[int, Union[str, int]])
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__, Stack.__mro__, s.__orig_class__)
class IS(Stack[int]): pass
print(IS().items, IS.__mro__, isinstance(IS(), Stack), IS.__parameters__)
t(lambda: Stack[int,str]); t(lambda: IS[int]); t(lambda: Generic[int]); t(lambda: Optional[int,str]); t(lambda: List[int,str]); t(lambda: List()); t(lambda: Optional()); t(lambda: isinstance([], List)); t(lambda: isinstance([], List[int])); t(lambda: isinstance(3, Any)); t(lambda: Any()); t(lambda: isinstance(1, Union[int,str])); t(lambda: Callable[int]); t(lambda: Dict[int])
class Pt(NamedTuple):
    x: int
    y: int = 0
    "doc"
    def norm(self): return self.x+self.y
    @property
    def neg(self): return Pt(-self.x,-self.y)
p = Pt(1); print(p, p.norm(), p.neg, Pt._fields, Pt.__annotations__, p == (1,0), Pt._field_defaults, p._replace(x=4), p._asdict(), type(Pt), Pt.__bases__, isinstance(p, tuple), Pt._make([5,6]))
t(lambda: Pt()); t(lambda: Pt(1,2,3)); t(lambda: Pt(z=1)); t(lambda: setattr(p,'x',3)); t(lambda: setattr(p,'q',3))
NT = NamedTuple('NT', [('a', int), ('b', str)]); print(NT(1,'x'))
def b():
    class Bad(NamedTuple):
        x: int = 1
        y: int
t(b)
class Movie(TypedDict, total=False):
    name: str
    year: Required[int]
print(Movie(name='x', year=3), type(Movie(year=1)), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Movie.__annotations__)
class M2(Movie): z: int
print(M2.__required_keys__ == {'year','z'}, M2(z=1)); t(lambda: isinstance({}, Movie))
TD = TypedDict('TD', {'a': int}); print(TD(a=1), TD.__annotations__)
class Proto(Protocol):
    def run(self) -> int: ...
@runtime_checkable
class RP(Protocol):
    def run(self) -> int: ...
class Impl:
    def run(self): return 1
class Sub(Proto):
    def run(self): return 2
print(isinstance(Impl(), RP), isinstance(A(), RP), Sub().run(), issubclass(Impl, RP)); t(lambda: Proto()); t(lambda: isinstance(Impl(), Proto))
class GP(Protocol[T]):
    def get(self) -> T: ...
class GI(GP[int]):
    def get(self): return 1
print(GI().get(), GP[int], GP.__parameters__)
UserId = NewType('UserId', int); print(UserId(3), UserId)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(1), cast(str, 3), TYPE_CHECKING, get_origin(List[int]), get_args(Dict[str,int]), get_args(Optional[int]), get_origin(Union[int,str]), get_origin(Callable[[int],str]), get_args(Callable[[int],str]), get_origin(list[int]), get_args(Literal[1]), get_origin(int), get_origin(Annotated[int,1]), get_args(Annotated[int,1]))
class H:
    a: 'int'
    b: Optional['H'] = None
    c: 'list[int]'
    d: 'int | None'
    e: Annotated[int, 5]
def g(x: 'H', y: List['int']) -> 'Optional[Dict[str, int]]': ...
print(get_type_hints(H), get_type_hints(g), get_type_hints(H, include_extras=True)['e'])
t(lambda: get_type_hints(3))
def h(x: 'Nope'): ...
t(lambda: get_type_hints(h))
print(collections.abc.Callable[[int], str], collections.abc.Iterable[int], collections.abc.Callable[..., int])
t(lambda: assert_never(3))
@final
class Fi: pass
print(Fi.__final__, Text, AnyStr, isinstance(3, SupportsInt), isinstance('', SupportsInt))
print(Optional[int] | str, List[int] | None, Any | None, T | None)
class Node(Generic[K, T]): pass
print(Node[int, str], Node.__parameters__, Node[int, T][str])
def decorator(fn: Callable[P, T]) -> Callable[P, Awaitable[T]]: return fn
print(decorator.__annotations__)
x: List['A'] = []
print(__annotations__)
class Any2(Any): pass
print(type(Any2()))
t(lambda: isinstance({}, Mapping)); t(lambda: isinstance([], Sequence)); t(lambda: isinstance((), Hashable)); t(lambda: ClassVar[int,str])
print(typing.Iterable, typing.Hashable, IO, TextIO, IO[str])
print(ContextManager[int], AsyncContextManager[int])
class It(Iterable[int]):
    def __iter__(self): yield 1
print(list(It()), It.__mro__)
