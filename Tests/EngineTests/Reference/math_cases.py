"""The functions of the module math."""
import math

from values import anyfloat, anyint, near

UNARY = (
    "acos acosh asin asinh atan atanh cbrt cos cosh degrees erf erfc exp exp2 expm1 fabs gamma lgamma log1p "
    "radians sin sinh sqrt tan tanh ulp log log2 log10"
).split()


def record(table, dice, rows):
    for _ in range(rows):
        for name in UNARY:
            x = dice.choice([near, near, anyfloat])(dice)
            table.add(name, [x], lambda: getattr(math, name)(x))
        record_pairs(table, dice)
        record_sums(table, dice)
        record_integers(table, dice)


def record_pairs(table, dice):
    for name in "fmod", "remainder", "pow", "isclose", "nextafter":
        x, y = dice.choice([near, anyfloat])(dice), dice.choice([near, anyfloat])(dice)
        table.add(name, [x, y], lambda: getattr(math, name)(x, y))
    x, y, steps = near(dice), near(dice), dice.choice([0, 1, 2, 3, 10**6, 2**62, 2**63, 2**64 - 1])
    table.add("steps", [x, y, steps], lambda: math.nextafter(x, y, steps=steps))
    exponent = dice.choice([dice.randrange(-2000, 2000), dice.randrange(-1100, -900), 10**30, -(10**30)])
    table.add("ldexp", [x, exponent], lambda: math.ldexp(x, exponent))
    table.add("modf", [x], lambda: math.modf(x))
    table.add("frexp", [y], lambda: math.frexp(y))


def record_sums(table, dice):
    points = [near(dice) if dice.random() < 0.2 else dice.uniform(-10, 10) for _ in range(dice.randrange(1, 6))]
    others = [dice.uniform(-10, 10) for _ in points]
    table.add("hypot", [points], lambda: math.hypot(*points))
    table.add("dist", [points, others], lambda: math.dist(points, others))
    terms = [dice.uniform(-1, 1) * 10.0 ** dice.randrange(-10, 17) for _ in range(dice.randrange(1, 12))]
    terms += [-term for term in terms if dice.random() < 0.6] + [near(dice)] * dice.randrange(2)
    dice.shuffle(terms)
    table.add("fsum", [terms], lambda: math.fsum(terms))
    table.add("sum", [terms], lambda: sum(terms, 0.0))


def record_integers(table, dice):
    number = dice.choice([anyint(dice), dice.getrandbits(dice.randrange(900, 3000)), 2 ** dice.randrange(900, 2100) - 1])
    for name in "log", "log2", "log10", "isqrt":
        table.add(name + "-int", [number], lambda: getattr(math, name)(number))
    a, b = anyint(dice), anyint(dice)
    for name in "gcd", "lcm":
        table.add(name, [a, b], lambda: getattr(math, name)(a, b))
    n, k = dice.choice([dice.randrange(-2, 100), dice.randrange(2000), 2**70]), dice.randrange(-2, 40)
    table.add("comb", [n, k], lambda: math.comb(n, k))
    table.add("perm", [n, k], lambda: math.perm(n, k))
    small = dice.choice([dice.randrange(-2, 60), dice.randrange(200), 2**70])
    table.add("factorial", [small], lambda: math.factorial(small))
