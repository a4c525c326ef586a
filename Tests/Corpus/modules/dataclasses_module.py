# dataclasses: fields, defaults, comparison, frozen, order, post-init, replace, asdict.
from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False, compare=False)

    def total(self, n):
        return self.price * n


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0


@dataclass
class Derived(Item):
    extra: str = "e"

    def __post_init__(self):
        self.extra = self.extra.upper()


a, b = Item("a"), Item("a", hidden=5)
print(a, a == b, a.total(3), Item("x", 2, ["t"]), a.tags is b.tags, [f.name for f in fields(a)])
print(Version(1, 2) < Version(1, 3), sorted([Version(2), Version(1, 5)]), hash(Version(1)) == hash(Version(1)), Version(1) == (1, 0))
print(Derived("d"), Derived("d", extra="x"), replace(a, name="b"), asdict(a), astuple(Version(3)))
try:
    Version(1).major = 2
except AttributeError as error:
    print(type(error).__name__, error)
try:
    Item()
except TypeError as error:
    print(error)
