"""Random numbers and texts, with a liking for edges."""
import math
import struct

INF, NAN = float("inf"), float("nan")
NEAR = [0.0, -0.0, 0.5, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.1, -0.5, 1e300, -1e300, INF, -INF, NAN, 5e-324, 1e-310]
EDGES = [
    0.0, -0.0, INF, -INF, NAN, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 0.5, 1.5, 2.5, 1e16, 1e15,
    1e-4, 1e-5, 9999999999999998.0, 123456.5, 0.1, 1e22, 1e23, 9.5, 0.95, 99.5, 999999.5, 0.00001, 4.35, 2.675,
]
INTEGERS = [
    0, 1, -1, 2**63, -2**63, 2**64, -2**63 - 1, 2**63 - 1, 10**18, 10**19, 255, 1000, 999, 10**6, 2**53 + 1, 2**1023,
    2**61 - 1, 2**61, -2**61, 2**122, 128, -128, -129, 127,
]
NARROW = "".join(map(chr, range(256)))
WIDE = (
    "ΣσςİıßŉǅǆǄﬁΐᾳÅéĀāŁ中日本語😀\u2028\u2029\u3000\u200b\u0300\u0345\u02b0\u0660٣²½Ⅷⅷ\ud800\udfff\u1680\u00ad\u0378"
    "\U0010ffff\ue000\u1e9e\u13a0\uab70\u01c5Ωω\u2160\U00010400\U00010428\ufeff"
)


def near(dice):
    """A float near the edges of functions."""
    return dice.choice([*NEAR, dice.uniform(-5, 5), float(dice.randrange(-10, 10)), dice.uniform(-300, 300)])


def anyfloat(dice):
    kinds = [
        lambda: struct.unpack("<d", dice.randbytes(8))[0],
        lambda: dice.choice(EDGES),
        lambda: dice.uniform(-1e3, 1e3),
        lambda: round(dice.uniform(-1e4, 1e4), dice.randrange(4)),
        lambda: dice.randrange(-10**6, 10**6) / dice.choice([1, 2, 4, 8, 16, 10, 1000]),
        lambda: math.ldexp(1.0, dice.randrange(-1074, 1024)),
        lambda: float(f"{dice.randrange(1, 1000)}e{dice.randrange(-320, 306)}"),
        lambda: math.nextafter(math.ldexp(1.0, dice.randrange(-1000, 1000)), dice.choice([INF, -INF])),
        lambda: float(dice.randrange(-2**63, 2**63)),
        lambda: dice.random() * 10 ** dice.randrange(-8, 20),
    ]
    return dice.choice(kinds)()


def anyint(dice):
    kinds = [
        lambda: dice.randrange(-1000, 1000),
        lambda: dice.randrange(-2**63, 2**63),
        lambda: dice.randrange(-10**40, 10**40),
        lambda: dice.choice(INTEGERS),
        lambda: (-1) ** dice.randrange(2) * dice.getrandbits(dice.randrange(1, 400)),
    ]
    return dice.choice(kinds)()


def anytext(dice, alphabet=None, lengths=(0, 1, 2, 3, 5, 8, 13)):
    if alphabet is None:
        alphabet = dice.choice(["abAB '\"\\\n\t\r", NARROW, WIDE, "aAbB -+.," + WIDE])
    return "".join(dice.choice(alphabet) for _ in range(dice.choice(lengths)))


def anybytes(dice, alphabet, longest):
    return bytes(dice.choice(alphabet) for _ in range(dice.randrange(longest)))
