# bytes: cases, translation, hexadecimal, percent formatting, and texts of errors.
b = b"Hello wORLD 12"
print(b.title(), b.capitalize(), b.swapcase(), b.istitle(), b"AB".isupper(), b"ab".islower(), b"".isascii())
print(bytes.maketrans(b"lo", b"01")[108:112], b.translate(bytes.maketrans(b"lo", b"01")), b.translate(None, b"l"))
print(b.hex("-"), b.hex(":", 4), bytes.fromhex(" 0a 0B"), b"%s=%05.1f %x %r %c" % (b"x", 2.5, 255, "a", 65))
for make in (lambda: b"%s" % "a", lambda: b"%d" % b"a", lambda: bytes.fromhex("0g"), lambda: b.hex("ab"),
             lambda: b.translate(b"a"), lambda: b.find("a"), lambda: b.split("a"), lambda: b"" * 10**20,
             lambda: [1] * 10**20, lambda: "a".partition(1), lambda: "a".find(None), lambda: (5).to_bytes(10**20),
             lambda: (5).__add__(), lambda: [].__setitem__(1), lambda: [].__len__(1), lambda: float.fromhex(1),
             lambda: "a".startswith(1, 5), lambda: [1].index(1, None), lambda: dict.fromkeys()):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
print(bool(10**20), [1].__add__([2]), "a".__mul__(3), (1,).__rmul__(2), object().__lt__(1), object().__ne__(1))
print((-8) ** (1 / 3), (255).to_bytes(2, "little"), (-2).to_bytes(3, signed=True), (2**64).to_bytes(9))
