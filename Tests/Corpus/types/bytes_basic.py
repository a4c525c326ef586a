# bytes: literals, indexing, methods.
b = b"hello world"
print(b, b[0], b[1:3], len(b), list(b[:3]), b.upper(), b.split(), b.replace(b"o", b"0"), b.find(b"wor"), b"lo" in b)
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), b"".join([b"a", b"b"]), b"a" + b"b", b"ab" * 2, b.startswith(b"he"))
print(b.decode(), b.hex(), bytes.fromhex("00ff"), b == b"hello world", b"a" < b"b", b"\x00\t\n\x7f\x80")
print(bool(b""), hash(b"a") == hash(b"a"), b.count(b"l"), b.index(b"w"), b.endswith(b"d"), b" x ".strip())
