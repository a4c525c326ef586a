print(int(), int("42"), int(" -7 "), int("0x1f", 16), int("ff", 16), int("0b101", 0), int("1_000"), int(3.9), int(-3.9), int(True), int("z", 36), int(b"12"), int("٣"))
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(7, -2), 2 ** 10, 2 ** -1, 2 ** 100, pow(3, 4, 5), pow(3, -1, 7), 10 ** 20 // 3, -(10 ** 20) % 7, 1 << 70, (1 << 70) >> 60, -1 >> 3, 5 & 3, 5 | 3, 5 ^ 3, ~5)
print((255).bit_length(), (0).bit_length(), (-8).bit_length(), (7).bit_count(), (1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff", "big", signed=True), (5).to_bytes())
print((6).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, (5).__add__(3), (5).__index__(), (-5).__abs__(), abs(-5), (5).is_integer(), int.__name__)
print(hex(255), hex(-255), oct(8), bin(5), bin(-5), hex(2 ** 70), chr(65), chr(0x1F600), ord("a"), ord("é"), ord(b"a"))
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), 10 ** 18 * 10 ** 18, 9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -9223372036854775808 // -1)
print(1 == 1.0, 1 == True, hash(1) == hash(1.0) == hash(True), 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 10 ** 400 > 1e300, 3 < 3.5 < 4, 1 < 2 < 3 > 2)
print(True + True, True & False, True ^ True, not 0, bool([]), bool("0"), bool(0.0), isinstance(True, int), type(True & 1), True is True, int(True), repr(True), bool("x"), True == 1)
for f in (lambda: int("x"), lambda: int("1.5"), lambda: int(""), lambda: int("12", 1), lambda: int([]), lambda: int(None), lambda: int(5, 10), lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 1 << -1, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(5), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: int(float("nan")), lambda: int(float("inf")), lambda: 1 + None, lambda: "a" - 1, lambda: -"a", lambda: ~1.5, lambda: 1 < "a", lambda: hex(1.5), lambda: abs("a"), lambda: [] < {}, lambda: 5(), lambda: 5[0], lambda: len(5), lambda: round("a"), lambda: 2.5 << 1, lambda: int("1__0"), lambda: 10 ** 400 / 3 * 1.0, lambda: float(10 ** 400)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __repr__(self): return f"I({int(self)})"
i = I(5); print(i, i + 1, type(i + 1), i == 10, [i], {i: 1}, i * 2, -i, isinstance(i, int), hash(i) == hash(10), str(i), f"{i}", f"{i:4}", range(i), "abc"[I(1) - 1:], max(i, 3))
