"""Digests with a key."""

import hashlib

__all__ = ["HMAC", "new", "digest", "compare_digest"]


class HMAC:
    """A digest with a key, on its way."""

    def __init__(self, key, msg=None, digestmod=""):
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        make = (lambda data=b"": hashlib.new(digestmod, data)) if isinstance(digestmod, str) else digestmod
        inner = make()
        self.block_size, self.digest_size, self.name = inner.block_size, inner.digest_size, "hmac-" + inner.name
        key = make(key).digest() if len(key) > self.block_size else bytes(key)
        key = key.ljust(self.block_size, b"\0")
        self._outer = make(bytes(byte ^ 0x5C for byte in key))
        self._inner = make(bytes(byte ^ 0x36 for byte in key))
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        """Takes more bytes."""
        self._inner.update(msg)

    def digest(self):
        """The digest."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """The digest in hexadecimal digits."""
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    """A digest with a key."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The digest of a message."""
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    """Whether both are the same."""
    return a == b
