# enum: members, values, auto, IntEnum, Flag, iteration, lookup.
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1

    def describe(self):
        return f"{self.name.lower()} is {self.value}"


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class State(Enum):
    IDLE = auto()
    BUSY = auto()


class Mode(StrEnum):
    READ = "r"
    WRITE = auto()


class Access(Flag):
    R = auto()
    W = auto()
    X = auto()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["GREEN"], Color.ALIAS is Color.RED)
print(list(Color), len(Color), Color.RED == 1, Color.RED is Color.RED, Color.GREEN.describe(), Color.RED in Color, {Color.RED: "r"}[Color.RED])
print(Level.HIGH > Level.LOW, Level.HIGH + 1, Level(1), f"{Level.LOW}", int(Level.HIGH), sorted([Level.HIGH, Level.LOW]))
print(State.IDLE.value, State.BUSY.value, Mode.READ, Mode.WRITE.value, Mode.READ == "r", isinstance(Color.RED, Color))
print(Access.R | Access.W, Access.R in (Access.R | Access.X), (Access.R | Access.W).value, bool(Access.R & Access.W))
for attempt in (lambda: Color(99), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 5)):
    try:
        attempt()
    except (ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
