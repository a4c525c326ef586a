# str: splitting, joining, stripping, partition.
print("a b  c ".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "a b c".rsplit(None, 1), "".split(), "".split(","))
print("a--b-c".split("--"), "one\ntwo\r\nthree\n".splitlines(), "a\nb".splitlines(True))
print(", ".join(["a", "b"]), "".join("abc"), "-".join([]), "x".join(("1", "2", "3")), ".".join(str(i) for i in range(3)))
print("  pad ".strip(), "|" + "  pad ".lstrip() + "|" + "  pad ".rstrip() + "|", "xxhixx".strip("x"), "abcba".strip("ab"))
print("key=value=x".partition("="), "key".partition("="), "a.b.c".rpartition("."), "key".rpartition("="))
try:
    "a".split("")
except ValueError as error:
    print(error)
