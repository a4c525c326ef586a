# format: fill, alignment, sign, width, grouping, precision, types.
for value, spec in ((42, "d"), (42, "5d"), (42, "<5"), (42, "^5"), (42, "05"), (42, "+"), (42, "b"), (42, "#b"), (42, "o"),
                    (42, "#x"), (42, "X"), (1234567, ","), (1234567, "_"), (255, "#_x"), (65, "c"), (42, "e"), (42, "f"), (42, ".1f"),
                    (42, "%"), (3.14159, ".2f"), (3.14159, "8.3f"), (3.14159, ".3"), (3.14159, ".3g"), (1e10, "g"), (1e-7, "g"),
                    (1234.5, ",.1f"), (1234.5, "e"), (1234.5, "E"), (0.125, ".1%"), (3.0, ""), (3.0, "g"), (1e20, ""), (2.5, ".0f"),
                    (-1.5, "08.2f"), (1.5, "+.1f"), (float("inf"), "f"), (float("nan"), "5"), ("text", "10"), ("text", ">10"),
                    ("text", "*^10"), ("text", ".2"), ("text", "s"), (True, ""), (True, "d"), (None, ""), (0.0001, ""), (100000.0, "g"),
                    (1000000.0, "g"), (-0.0, "f"), (10**20, ",d"), (0, "#x"), (-255, "x")):
    print(repr(value), repr(spec), "->", repr(format(value, spec)))
for value, spec in (("a", "d"), (1.5, "d"), (1, "s"), ([], "5"), (1, ".2d"), (1, "q"), (None, "d")):
    try:
        print(format(value, spec))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
