# string constants and Template-free helpers; typing names do nothing at run time.
import string
from typing import Any, Awaitable, Callable, Dict, Generic, List, Optional, Protocol, TypeVar, Union

print(string.ascii_lowercase, string.digits, string.ascii_letters[:3], string.punctuation, repr(string.whitespace), string.hexdigits)
print(string.capwords("hello big world"))
T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item


class Speaks(Protocol):
    def speak(self) -> str: ...


def f(a: Optional[int], b: List[str], c: Dict[str, Any], d: Callable[[int], Awaitable[None]], e: Union[int, str] = 0) -> Box[int]:
    return Box(5)


print(f(1, [], {}, print).item, T)
