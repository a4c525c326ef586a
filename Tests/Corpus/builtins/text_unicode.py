s = "añ€😀"; print(len(s), [ord(c) for c in s], s[::-1], s.encode(), s.upper(), s[3], s[1:3], "😀" in s, s.find("€"), s.index("😀"), repr(s), ascii(s), s.center(8, "·"))
print("ÀÉ".lower(), "ǆ".title(), "ﬁ".upper(), "İ".lower() == "i̇", "ς".upper(), "Σ".lower(), "ΌΣΟΣ".lower(), "ŉ".upper(), "straße".upper().lower(), "ß".casefold() == "SS".casefold())
print("日本語".isalpha(), "٣".isdigit(), "Ⅷ".isnumeric(), "Ⅷ".isalpha(), "ｆ".isidentifier(), "\u00a0".isspace(), "\u200b".isspace(), "á".isalnum(), "α1".isidentifier(), "Ǆ".istitle(), "\u2028".splitlines(), "a\x1cb\x85c".splitlines())
print("\N{GREEK SMALL LETTER ALPHA} \u03b2 \x41 \101 \t|", r"\n", "a\
b", "tab\there", '\'', "\"", "\a\b\f\v".encode(), "nul\0".encode())
print("%s|%10s|%-6s|%c" % ("é", "ñ", "ü", 8364), f"{'日':>4}|{'é':*^5}|{'😀'!r}|{'ñ'!a}", "{:é>5}".format("x"))
print(sorted(["é", "e", "z", "Z", "ä"]), "é" < "z", "a" < "B", max("aé"), "e\u0301" == "é", len("e\u0301"), hash("é") == hash("\u00e9"), "é" * 3, "é".join("ab"), {"é": 1}["é"], "\ud800".encode("utf-8", "replace") if False else "")
print("\u00e9".encode("latin-1"), "é".encode("utf-8").decode("latin-1"), b"\xe2\x82\xac".decode(), "abc".encode("ascii"), b"caf\xe9".decode("latin1"), "é".encode("ascii", "ignore"), "é".encode("ascii", "xmlcharrefreplace"), b"a\xffb".decode(errors="ignore"), b"\xf0\x9f".decode("utf-8", "replace"))
for f in (lambda: b"\xe2\x82".decode(), lambda: b"\xff\xfe".decode(), lambda: "é€".encode("ascii"), lambda: "€".encode("latin-1"), lambda: b"\x80".decode("ascii"), lambda: "\ud800".encode(), lambda: "a".encode("xx")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
