"""Digests: MD5, SHA-1 and SHA-2; the work is native."""

import _digests

__all__ = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "new", "algorithms_guaranteed",
           "algorithms_available", "pbkdf2_hmac", "file_digest")

_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128),
          "sha512": (64, 128)}
algorithms_guaranteed = set(_SIZES)
algorithms_available = set(_SIZES)


class _Hash:
    """A digest on its way."""

    def __init__(self, name, data=b""):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._parts = []
        self.update(data)

    def update(self, data, /):
        """Takes more bytes."""
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("object supporting the buffer API required")
        self._parts.append(bytes(data))

    def digest(self):
        """The digest."""
        return _digests.digest(self.name, b"".join(self._parts))

    def hexdigest(self):
        """The digest in hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """Another one that took the same bytes."""
        other = _Hash(self.name)
        other._parts = self._parts[:]
        return other

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


def new(name, data=b"", *, usedforsecurity=True, **kwargs):
    """A digest of some name."""
    key = name.lower().replace("-", "")
    if key not in _SIZES:
        raise ValueError(f"unsupported hash type {name}")
    return _Hash(key, data)


def md5(string=b"", *, usedforsecurity=True):
    """MD5"""
    return _Hash("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    """SHA-1"""
    return _Hash("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    """SHA-224"""
    return _Hash("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    """SHA-256"""
    return _Hash("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    """SHA-384"""
    return _Hash("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    """SHA-512"""
    return _Hash("sha512", string)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key of a password."""
    from hmac import digest
    size = _SIZES[hash_name][0]
    result, block = b"", 1
    while len(result) < (dklen or size):
        part = digest(password, salt + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(part, "big")
        for _ in range(iterations - 1):
            part = digest(password, part, hash_name)
            total ^= int.from_bytes(part, "big")
        result += total.to_bytes(size, "big")
        block += 1
    return result[:dklen or size]


def file_digest(fileobj, digest, /):
    """A digest of a file."""
    made = new(digest) if isinstance(digest, str) else digest()
    made.update(fileobj.read())
    return made


def __getattr__(name):
    if name.startswith(("sha3", "blake2", "shake", "scrypt")):
        raise AttributeError(f"module 'hashlib' is simulated here without {name!r}; it has md5, sha1, sha224, sha256, "
                             "sha384, sha512, new, pbkdf2_hmac and file_digest")
    raise AttributeError(f"module 'hashlib' has no attribute {name!r}")
