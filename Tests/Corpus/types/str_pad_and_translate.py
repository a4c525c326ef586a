# str: padding, expandtabs, translate, encode.
print("a".center(5) + "|", "ab".center(5, "*"), "a".ljust(4, ".") + "|", "a".rjust(4) + "|", "7".zfill(3), "-7".zfill(4))
print("a\tb".expandtabs(4), "abc".translate(str.maketrans("ab", "xy")), "abc".translate({97: None, 98: "BB"}))
print("héllo".encode(), "héllo".encode("utf-8").decode(), len("héllo".encode("latin-1")), b"abc".decode("ascii"))
try:
    "é".encode("ascii")
except UnicodeEncodeError as error:
    print(error)
print("abc" < "abd", "a" * 3, "abc"[1], "b" in "abc", len("naïve"), sorted("banana"), "".join(reversed("abc")))
print(max("hello"), min("hello"), list("ab"), "a" "b", ascii("é"), repr("é"))
