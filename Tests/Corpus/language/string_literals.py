# Escapes, raw strings, triple quotes, bytes.
print("tab\tnew\\n \x41 \u00e9 \U0001f600 \N{GREEK SMALL LETTER ALPHA} \101 \"quoted\"")
print('single "double"', "it's", r"raw\n", """triple
line "quotes" inside""")
print("continued \
line")
print(b"bytes \x00\xff", b'it\'s', rb"\n", b"a" b"b")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\\\x00\x7f\u00e9\u200b"))
print("implicit" "concatenation", "a" * 3, "=" * 20)
print(len("\U0001f600é"), "\U0001f600é"[0], [*"né"])
