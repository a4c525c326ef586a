"""Floats: text, arithmetic, rounding, hashes."""
import math
import operator

from values import anyfloat, anyint, near

HEXES = [
    "1.8p-1074", "0x.8p1", "ffff", "0x", "nan", "INF", "-Infinity", " 0x1p3 ", "0x1p", "p3", "0x1.p+2000",
    "1p-99999999999999999999", "0p99999999999999999999", "0x1.8 p3", ".", "0x.", "1..2", "x1", "0X1P+3",
    "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7ffp1023", "0x0.00000000000008p-1022",
    "0x0.000000000000080001p-1022",
]
TEXTS = [
    "inf", "nan", "Infinity", "-INF", "1_000", "1__0", "_1", "1_", ".5", "5.", ".", "e5", "1e", "1e+", "٣٤", "٣.٤",
    "1_0.5_0e1_0", "1_.5", "1._5", "1e_5", "+ 1", "--1", "infinit", "1 2", "1\0", " 1\n", "\u30001\xa0", "1\x1f", "",
    "0x10", "1e400", "-1e-400", "123456789012345678901234567890", "2.2250738585072011e-308",
]


def record(table, dice, rows):
    for text in TEXTS:
        table.add("parse", [text], lambda: float(text))
    for text in HEXES:
        table.add("fromhex", [text], lambda: float.fromhex(text))
    for _ in range(rows):
        record_unary(table, dice)
        record_binary(table, dice)


def record_unary(table, dice):
    x = anyfloat(dice)
    table.add("repr", [x], lambda: repr(x))
    table.add("parse", [repr(x)], lambda: float(repr(x)))
    table.add("hex", [x], lambda: x.hex())
    table.add("fromhex", [x.hex()], lambda: float.fromhex(x.hex()))
    table.add("as_integer_ratio", [x], lambda: x.as_integer_ratio())
    table.add("is_integer", [x], lambda: x.is_integer())
    if x == x:
        table.add("hash", [x], lambda: hash(x))
    places = dice.choice([dice.randrange(-5, 20), dice.randrange(-330, 330), 0, 1, 2, 3])
    table.add("round", [x, places], lambda: round(x, places))
    for name, function in ("int", int), ("floor", math.floor), ("ceil", math.ceil), ("nearest", round):
        y = anyfloat(dice)
        table.add(name, [y], lambda: function(y))


def record_binary(table, dice):
    operations = [
        ("%", operator.mod), ("//", operator.floordiv), ("divmod", divmod), ("/", operator.truediv),
        ("**", operator.pow),
    ]
    for name, function in operations:
        x, y = dice.choice([near, anyfloat])(dice), dice.choice([near, anyfloat])(dice)
        table.add(name, [x, y], lambda: function(x, y))
    number = anyint(dice)
    x = dice.choice([anyfloat(dice), math.nextafter(float(number), 0)])
    table.add("compare", [number, x], lambda: None if x != x else (number > x) - (number < x))
