# str.format and the % operator.
print("{} {}".format(1, "a"), "{1} {0}".format("x", "y"), "{name} {0}".format(0, name="n"), "{{}}".format())
print("{0.real} {1[0]} {2[key]}".format(5, [1], {"key": "v"}), "{!r:>5}|{:<5}|{:^5}".format("a", "b", "c"))
print("{:{width}.{precision}f}".format(3.14159, width=8, precision=2), "{:,}".format(1234567), "{:_}".format(1234567))
print("%s %r %d %5.2f %x %o %e %c %%" % ("s", "r", 42, 3.14159, 255, 8, 12345.678, "c"))
print("%5s|%-5s|%05d|%+d|% d" % ("a", "b", 42, 7, 7), "%(name)s is %(age)d" % {"name": "Ann", "age": 30})
print("%s" % (1,), "%s %s" % ("a", [1]), "%.3s" % "abcdef", "%*d" % (5, 42))
for attempt in (lambda: "%d" % "a", lambda: "%s %s" % "a", lambda: "%s" % ("a", "b"), lambda: "{0} {}".format(1, 2),
                lambda: "{x}".format(), lambda: "{:d}".format("a")):
    try:
        print(attempt())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
