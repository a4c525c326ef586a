print(int | None, int | str | None, list[int], dict[str, int], tuple[int, ...], list[int] | None, type[int], list[list[int]], set["A"], int | int)
print(isinstance(3, int | str), isinstance(None, int | None), issubclass(bool, int | str), (int | str) == (str | int), hash(int | str) == hash(str | int), list[int] == list[int], list[int].__origin__, list[int].__args__, (int | str).__args__, list[int]([1, 2]), dict[str, int](a=1))
class L(list[int]): pass
print(L([1]), L.__mro__, L.__bases__, L.__orig_bases__)
for f in (lambda: int | 5, lambda: 5 | int, lambda: isinstance(1, list[int]), lambda: issubclass(int, list[int]), lambda: isinstance(1, int | list[int])):
    try: print(f())
    except TypeError as e: print(e)
class C:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(C[int], C[1, 2], type(int | str).__name__, type(list[int]).__name__, None | int)
from types import GenericAlias, UnionType
print(isinstance(list[int], GenericAlias), isinstance(int | str, UnionType))
