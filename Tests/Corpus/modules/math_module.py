# math: constants and functions.
import math

print(math.pi, math.e, math.inf, math.nan, math.tau)
print(math.sqrt(2), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.fabs(-3), math.factorial(20), math.gcd(12, 18), math.lcm(4, 6))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, 2), math.degrees(math.pi), math.radians(180), math.hypot(3, 4))
print(math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.pow(2, 0.5), math.fmod(-7, 3), math.isqrt(99))
print(math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1.0), math.isclose(0.1 + 0.2, 0.3), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3]))
print(math.fsum([0.1] * 10), math.copysign(1, -0.0), math.modf(2.5), math.frexp(8.0), math.ldexp(0.5, 4), math.dist((0, 0), (3, 4)))
for attempt in (lambda: math.log(0), lambda: math.factorial(-1), lambda: math.exp(1000), lambda: math.sqrt("x"), lambda: math.floor(math.inf)):
    try:
        attempt()
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
