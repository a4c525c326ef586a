"""Bytes as digits."""

from base64 import Error, b64decode as a2b_base64, b64encode


def b2a_base64(data, /, *, newline=True):
    """Base64, with a line's end."""
    return b64encode(data) + (b"\n" if newline else b"")


def hexlify(data, sep=None, bytes_per_sep=1):
    """Hexadecimal digits."""
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """The bytes of hexadecimal digits."""
    text = hexstr if isinstance(hexstr, str) else bytes(hexstr).decode()
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


a2b_hex = unhexlify


def crc32(data, value=0, /):
    """The check sum CRC-32."""
    crc = value ^ 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF
