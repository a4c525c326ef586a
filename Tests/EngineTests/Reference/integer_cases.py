"""Integers: text, arithmetic, bytes; and the random numbers made of them."""
import math
import operator
import random

from values import anyfloat, anyint, anytext

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
TEXTS = [
    "1_000", "1__0", "_1", "1_", "0_0", "00", "007", "0", "٣٤", "zz", "Z9", "0b102", "0b101", "0o17", "0x_f", "0b_1",
    "0_x1", "0x", "+ 1", "--1", "+5", "-0", "1 2", "1\0", "1.0", "", " 12\n", "\u300012", "12\x1f", "²", "0B1",
    "9" * 4301,
]


def record(table, dice, rows):
    for text in TEXTS:
        for base in 10, 0, 16, 2, 36, 1, 37:
            table.add("parse", [text, base], lambda: int(text, base))
    table.add("str", [10**4300], lambda: str(10**4300))
    for _ in range(rows):
        record_text(table, dice)
        record_division(table, dice)
        record_operators(table, dice)
        record_powers(table, dice)
        record_bytes(table, dice)
    for _ in range(rows // 5):
        record_random(table, dice)


def in_base(number, base):
    text, rest = "", abs(number)
    while rest:
        text, rest = DIGITS[rest % base] + text, rest // base
    return text or "0"


def record_text(table, dice):
    number, base = anyint(dice), dice.randrange(2, 37)
    table.add("str", [number], lambda: str(number))
    table.add("base", [number, base], lambda: in_base(number, base))
    table.add("parse", [in_base(number, base), base], lambda: int(in_base(number, base), base))
    table.add("hash", [number], lambda: hash(number))
    table.add("bits", [number], lambda: (number.bit_length(), number.bit_count()))
    places = -dice.randrange(50)
    table.add("round", [number, places], lambda: round(number, places))
    half = dice.randrange(-10000, 10000) * 5 * 10 ** dice.randrange(20)
    table.add("round", [half, places], lambda: round(half, places))


def record_division(table, dice):
    operations = ("//", operator.floordiv), ("%", operator.mod), ("/", operator.truediv)
    for name, function in operations:
        a, b = anyint(dice), anyint(dice)
        table.add(name, [a, b], lambda: function(a, b))
    divisor = dice.getrandbits(80) | 1
    near = (divisor * dice.getrandbits(54) + dice.randrange(-1, 2)) << dice.randrange(3)
    table.add("/", [near, divisor], lambda: near / divisor)
    number = dice.choice([anyint(dice), (dice.getrandbits(54) << dice.randrange(100)) + dice.randrange(-1, 2)])
    table.add("float", [number], lambda: float(number))
    table.add("float", [2**1024 - 2**970 - 1], lambda: float(2**1024 - 2**970 - 1))
    table.add("float", [2**1024 - 2**970], lambda: float(2**1024 - 2**970))


def edge(dice):
    return (-1) ** dice.randrange(2) * (2 ** dice.choice([0, 1, 63, 64, 127, 128]) + dice.randrange(-1, 2))


def record_operators(table, dice):
    for name, function in ("&", operator.and_), ("|", operator.or_), ("^", operator.xor):
        a, b = dice.choice([anyint, edge])(dice), edge(dice)
        table.add(name, [a, b], lambda: function(a, b))
    number, count = anyint(dice), dice.randrange(-1, 200)
    table.add("<<", [number, count], lambda: number << count)
    far = dice.choice([count, 10**30])
    table.add(">>", [number, far], lambda: number >> far)


def record_powers(table, dice):
    base = dice.choice([dice.randrange(-20, 20), dice.randrange(-10**6, 10**6), anyint(dice)])
    exponent = dice.randrange(-5, 40)
    table.add("**", [base, exponent], lambda: base**exponent)
    power = dice.choice([dice.randrange(-5, 50), dice.getrandbits(200)])
    modulus = dice.choice([anyint(dice), dice.randrange(-20, 20)])
    table.add("pow", [base, power, modulus], lambda: pow(base, power, modulus))


def record_bytes(table, dice):
    number = dice.choice([anyint(dice), dice.randrange(-70000, 70000)])
    count, order, signed = dice.choice([-1, 0, 1, 2, 3, 8, 12]), dice.choice(["big", "little"]), dice.random() < 0.5
    table.add("to_bytes", [number, count, order, signed], lambda: number.to_bytes(count, order, signed=signed))
    data = dice.randbytes(dice.randrange(30))
    table.add("from_bytes", [data, order, signed], lambda: int.from_bytes(data, order, signed=signed))


def record_random(table, dice):
    number, x, text = anyint(dice), anyfloat(dice), anytext(dice, "abcé", lengths=(0, 3, 50, 111, 120, 200))
    for name, seed, key in ("int", number, number), ("hash", x, hash(x)), ("text", text, text.encode()):
        if seed == seed:
            skipped = dice.randrange(700)
            table.add("random-" + name, [key, skipped], lambda: drawn(seed, skipped))


def drawn(seed, skipped):
    twister = random.Random(seed)
    for _ in range(skipped):
        twister.random()
    return twister.random(), twister.getrandbits(40), twister.getrandbits(7), twister.randrange(1000)
