b = b"abc\x00\xff"
print(b, len(b), b[0], b[1:3], list(b[:3]), b"b" in b, 97 in b, b + b"z", b * 2, b == b"abc\x00\xff", b < b"b", hash(b"a") == hash(b"a"), bytes(), bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), b"it's", b'q"', b"\n\t\\")
print(b"a,b,c".split(b","), b" x ".strip(), b"abc".upper(), b"ABC".lower(), b"abc".find(b"c"), b"abc".startswith(b"ab"), b"-".join([b"a", b"b"]), b"aab".replace(b"a", b"x"), b"abc".decode(), b"abc".hex(), bytes.fromhex("61 62"), b"a b".split(), b"abc".count(b"b"), b"x=y".partition(b"="), b"ab".center(6, b"*"), b"l1\nl2".splitlines(), b"12".isdigit(), b"5".zfill(3), b"abc".endswith((b"c", b"d")), b"abc".index(b"b"), b"%d" if False else b"")
for f in (lambda: b"a" + "b", lambda: b[10], lambda: bytes("a"), lambda: bytes([300]), lambda: bytes(-1), lambda: b"a".join(["x"]), lambda: b"a".split("x"), lambda: bytes.fromhex("zz"), lambda: b"\xff".decode("ascii"), lambda: "a" in b"a", lambda: b"a".find("a"), lambda: bytes(1.5), lambda: b"a".startswith("a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sorted(b"cab"), [x for x in b"ab"], b"abc"[::-1], b"abc"[-1], str(b"a"), repr(b""), bool(b""), max(b"az"), bytes(range(3)), int.from_bytes(b"\x01\x00", "little"))
