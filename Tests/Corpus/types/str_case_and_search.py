# str: case, searching, testing.
s = "Hello, World"
print(s.upper(), s.lower(), s.title(), "hello world".capitalize(), s.swapcase(), "Straße".casefold(), "ß".upper())
print(s.find("o"), s.rfind("o"), s.find("x"), s.index("W"), s.count("l"), s.count(""), s.find("o", 5), s.find("o", 5, 7))
print(s.startswith("He"), s.startswith(("x", "H")), s.endswith("d"), s.startswith("lo", 3), "lo, W" in s, "" in s)
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "1.2".isdigit(), "²".isdigit(), "½".isnumeric(), "12".isdecimal())
print("abc".islower(), "ABC".isupper(), "Abc Def".istitle(), " \t".isspace(), "".isalpha(), "a_1".isidentifier(), "ä".isascii())
print(s.replace("l", "L"), s.replace("l", "L", 2), s.replace("", "-", 3), "aaa".replace("aa", "b"))
print("prefix_name".removeprefix("prefix_"), "name.py".removesuffix(".py"), "x".removeprefix("y"))
