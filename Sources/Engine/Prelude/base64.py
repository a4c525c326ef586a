"""Bytes as texts of few letters."""

__all__ = ["encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b16encode", "b16decode",
           "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}
_LETTERS_32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


class Error(ValueError):
    """A text that is none of these."""


Error.__module__ = "binascii"


def _bytes(s):
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode("ascii")
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}")


def b64encode(s, altchars=None):
    """Base64 of bytes."""
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    s = bytes(s)
    letters = []
    for index in range(0, len(s), 3):
        part = s[index:index + 3]
        number = int.from_bytes(part.ljust(3, b"\0"), "big")
        four = [_LETTERS[number >> shift & 63] for shift in (18, 12, 6, 0)]
        letters.extend(four[:len(part) + 1] + [61] * (3 - len(part)))
    result = bytes(letters)
    if altchars is None:
        return result
    return result.replace(b"+", altchars[:1]).replace(b"/", altchars[1:])


def b64decode(s, altchars=None, validate=False):
    """The bytes of a base64 text."""
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        s = s.replace(altchars[:1], b"+").replace(altchars[1:], b"/")
    values, padding = [], 0
    for byte in s:
        if byte == 61:
            padding += 1
        elif byte in _VALUES:
            if padding and validate:
                raise Error("Discontinuous padding not allowed")
            if len(values) % 4 + padding >= 4 and len(values) % 4:
                break
            padding = 0 if not padding or len(values) % 4 else padding
            values.append(_VALUES[byte])
        elif validate:
            raise Error("Only base64 data is allowed")
    rest = len(values) % 4
    if rest == 1:
        raise Error(f"Invalid base64-encoded string: number of data characters ({len(values)}) cannot be 1 more than a "
                    "multiple of 4")
    if rest and rest + padding < 4:
        raise Error("Incorrect padding")
    number = 0
    for value in values:
        number = number << 6 | value
    size = len(values) * 6 // 8
    return (number >> (len(values) * 6 - size * 8)).to_bytes(size, "big")


standard_b64encode = b64encode


def standard_b64decode(s):
    """The bytes of a base64 text."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Base64 with - and _."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """The bytes of a base64 text with - and _."""
    return b64decode(s, b"-_")


def encodebytes(s):
    """Base64 in lines."""
    return b"".join(b64encode(s[index:index + 57]) + b"\n" for index in range(0, len(s), 57))


def decodebytes(s):
    """The bytes of base64 in lines."""
    return b64decode(s)


def b16encode(s):
    """Hexadecimal digits."""
    return bytes(s).hex().upper().encode()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal digits."""
    text = _bytes(s).decode()
    if not casefold and text != text.upper():
        raise Error("Non-base16 digit found")
    return bytes.fromhex(text)


def b32encode(s):
    """Base32 of bytes."""
    s = bytes(s)
    letters = []
    for index in range(0, len(s), 5):
        part = s[index:index + 5]
        number = int.from_bytes(part.ljust(5, b"\0"), "big")
        eight = [_LETTERS_32[number >> shift & 31] for shift in range(35, -1, -5)]
        count = (len(part) * 8 + 4) // 5
        letters.extend(eight[:count] + [61] * (8 - count))
    return bytes(letters)


def b32decode(s, casefold=False, map01=None):
    """The bytes of a base32 text."""
    s = _bytes(s)
    s = s.upper() if casefold else s
    if len(s) % 8:
        raise Error("Incorrect padding")
    data = s.rstrip(b"=")
    number = 0
    for letter in data:
        place = _LETTERS_32.find(letter)
        if place < 0:
            raise Error("Non-base32 digit found")
        number = number << 5 | place
    size = len(data) * 5 // 8
    return (number >> (len(data) * 5 - size * 8)).to_bytes(size, "big")
