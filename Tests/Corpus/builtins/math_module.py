import math
print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.floor(5), type(math.floor(2.5)))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, 2), math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log(10 ** 400), math.pow(2, 0.5), math.fabs(-3), math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.degrees(math.pi), math.radians(180))
print(math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.perm(4), math.isqrt(99), math.prod([1, 2, 3]), math.prod([2], start=5), math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]))
print(math.isclose(0.1 + 0.2, 0.3), math.isfinite(1), math.isinf(math.inf), math.isnan(math.nan), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 3), math.modf(3.25), math.frexp(8), math.ldexp(0.5, 4), math.ulp(1), math.nextafter(1, 2), math.gamma(5), math.lgamma(10), math.erf(0.5), math.cbrt(27), math.exp2(3))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.sqrt("a"), lambda: math.floor(math.nan), lambda: math.ceil(math.inf), lambda: math.acos(2), lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.pow(-1, 0.5), lambda: math.fmod(1, 0), lambda: math.sqrt(), lambda: math.log()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class D:
    def __floor__(self): return "fl"
    def __ceil__(self): return "ce"
    def __trunc__(self): return "tr"
    def __float__(self): return 4.0
print(math.floor(D()), math.ceil(D()), math.trunc(D()), math.sqrt(D()))
