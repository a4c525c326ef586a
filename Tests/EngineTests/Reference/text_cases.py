"""Text by itself: repr, case, predicates, codecs; the same of bytes."""
from values import NARROW, WIDE, anybytes, anytext

CASES = "upper lower title capitalize swapcase".split()
PREDICATES = "isalpha isdigit isalnum isspace isupper islower istitle".split()
HANDLERS = "strict ignore replace backslashreplace surrogateescape surrogatepass unknown".split()
BROKEN = bytes([0x41, 0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xA0, 0xE4, 0xB8, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0x8F, 0xF5, 0xFF])


def record(table, dice, rows):
    for code in [*NARROW, *WIDE]:
        record_character(table, code)
    for _ in range(rows):
        record_text(table, dice)
        record_codecs(table, dice)
        record_bytes(table, dice)


def record_character(table, code):
    for name in [*PREDICATES, "isdecimal", "isnumeric", "isprintable", "isidentifier"]:
        table.add(name, [code], lambda: getattr(code, name)())
    table.add("repr", [code], lambda: repr(code))
    for name in [*CASES, "casefold"]:
        table.add(name, ["a" + code + "Σ"], lambda: getattr("a" + code + "Σ", name)())


def record_text(table, dice):
    text = anytext(dice)
    table.add("repr", [text], lambda: repr(text))
    table.add("ascii", [text], lambda: ascii(text))
    for name in [*CASES, "casefold"]:
        table.add(name, [text], lambda: getattr(text, name)())
    for name in [*PREDICATES, "isidentifier", "isascii"]:
        short = anytext(dice, lengths=(0, 1, 2, 3))
        table.add(name, [short], lambda: getattr(short, name)())


def record_codecs(table, dice):
    text = anytext(dice)
    data = anybytes(dice, dice.choice([BROKEN, "é中😀A".encode()]), 7)
    for codec in "utf-8", "ascii", "latin-1":
        handler = dice.choice(HANDLERS)
        table.add("encode", [text, codec, handler], lambda: text.encode(codec, handler))
        table.add("decode", [data, codec, handler], lambda: data.decode(codec, handler))
    table.add("encode", [text, "ascii", "xmlcharrefreplace"], lambda: text.encode("ascii", "xmlcharrefreplace"))


def record_bytes(table, dice):
    data = anybytes(dice, b"aAbB \t\n\r19\x80\xe9-'\"\\\0", 8)
    table.add("bytes-repr", [data], lambda: repr(data))
    for name in CASES:
        table.add("bytes-" + name, [data], lambda: getattr(data, name)())
    for name in PREDICATES:
        short = anybytes(dice, dice.choice([b"aA", b"aAbB \t19\x80", b" \x1c"]), 5)
        table.add("bytes-" + name, [short], lambda: getattr(short, name)())
    group = dice.randrange(-4, 5)
    table.add("bytes-hex", [data, group], lambda: data.hex(":", group))
    digits = "".join(dice.choice(["0a", "ff", "A", " ", "\t", "g", "é", "00", "B1"]) for _ in range(dice.randrange(6)))
    table.add("bytes-fromhex", [digits], lambda: bytes.fromhex(digits))
    lines = anybytes(dice, b"ab\n\r\x0b\x1c\x85 ", 8)
    table.add("bytes-splitlines", [lines], lambda: b"|".join(lines.splitlines(True)))
    table.add("bytes-split", [lines], lambda: b"|".join(lines.split()))
