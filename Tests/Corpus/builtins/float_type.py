print(float(), float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(3), float(True), float(".5"), float("5."), float("1e-5"))
print(1.5 + 1, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, divmod(7.5, 2), 2.0 ** 3, 2 ** 0.5, 1e308 * 10, -1e308 * 10, 0.1 + 0.2, 1 / 3, 3.0, 1e5, 1.0e10, 7.0 // 0.5, 5.5 % -2)
print((1.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (-1.25).as_integer_ratio(), (1.5).hex(), (1.5).conjugate(), (2.5).__int__(), (2.5).__trunc__(), (-2.5).__floor__(), (2.5).__ceil__(), (0.1).hex(), (1.5).real)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.005, 2), round(2.5, 0), round(1234.5678, -2), round(1e300, 2), round(0.5), round(1.15, 1), round(5e-324, 400), round(-0.4), type(round(2.0)), type(round(2.0, 0)))
print(1.0 == 1, 0.1 == 0.1, float("nan") == float("nan"), float("inf") > 10 ** 400, hash(0.5), hash(1e300) == hash(10 ** 300) or "ne", 1.5 < 2, max(1, 2.5), -0.0 == 0.0, str(-0.0), 1e16, 12345678901234567.0, 1e-7, 123456.789e3, abs(-2.5), bool(0.0), bool(0.1), int(1e18), int(1e20))
print(sum([0.1] * 10), sum([1, 2.5]), sum([1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]), sum([True, 2]), sum([[1], [2]], []), sum(range(5), 10), sum([1.5, 2], start=1))
for f in (lambda: float("x"), lambda: float(""), lambda: float([]), lambda: float(None), lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: 1e200 ** 2, lambda: float("inf").as_integer_ratio(), lambda: round(float("nan")), lambda: round(float("inf")), lambda: 1.5 & 1, lambda: 1.5 + "a", lambda: sum(["a"]), lambda: sum(5), lambda: sum([1], "a"), lambda: float("1e"), lambda: float("1_"), lambda: 1.5 < "a", lambda: [1][1.0], lambda: range(1.5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class F(float): pass
f = F("2.5"); print(f, f * 2, type(f * 2), f == 2.5, repr(f), f"{f:.3f}", int(f), round(f), F(1) + F(2), isinstance(f, float))
