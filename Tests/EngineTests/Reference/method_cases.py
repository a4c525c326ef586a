"""Methods of str that look for things, cut and fill."""
from values import anytext


def record(table, dice, rows):
    for repeats in 1, 3, 39:
        for end in "", "b":
            record_search(table, "a" * 300, "a" * repeats + end)
    for _ in range(rows):
        alphabet = dice.choice(["ab", "abc", "ab中"])
        text, part = anytext(dice, alphabet, (0, 1, 5, 20, 100)), anytext(dice, alphabet, (0, 1, 1, 2, 3, 8))
        record_search(table, text, part)
        record_parts(table, dice, text, part)
        record_spaces(table, dice)
        record_fills(table, dice)


def record_search(table, text, part):
    for name in "find", "rfind", "count":
        table.add(name, [text, part], lambda: getattr(text, name)(part))
    table.add("compare", [text, part], lambda: (text > part) - (text < part))


def record_parts(table, dice, text, part):
    new, limit = anytext(dice, "xé中", (0, 1, 2)), dice.choice([-1, -1, 0, 1, 2, 3])
    table.add("replace", [text, part, new, limit], lambda: text.replace(part, new, limit))
    for name in "split", "rsplit":
        table.add(name, [text, part, limit], lambda: "|".join(getattr(text, name)(part, limit)))
    for name in "partition", "rpartition":
        table.add(name, [text, part], lambda: "|".join(getattr(text, name)(part)))
    for name in "removeprefix", "removesuffix":
        table.add(name, [text, part], lambda: getattr(text, name)(part))
    for name in "startswith", "endswith":
        table.add(name, [text, part], lambda: getattr(text, name)(part))


def record_spaces(table, dice):
    text, limit = anytext(dice, dice.choice(["ab  ", "ab \t\n\x1c\xa0\u3000"])), dice.choice([-1, -1, 0, 1, 2, 3])
    for name in "split", "rsplit":
        table.add("words-" + name, [text, limit], lambda: "|".join(getattr(text, name)(None, limit)))
    characters = anytext(dice, "abc \u3000", (0, 1, 2))
    for name in "strip", "lstrip", "rstrip":
        table.add(name, [text], lambda: getattr(text, name)())
        table.add(name + "-of", [text, characters], lambda: getattr(text, name)(characters))
    lines, keep = anytext(dice, "ab\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028"), dice.random() < 0.5
    table.add("splitlines", [lines, keep], lambda: "|".join(lines.splitlines(keep)))


def record_fills(table, dice):
    text, width = anytext(dice, "ab+-1é中"), dice.randrange(-2, 20)
    for name in "center", "ljust", "rjust", "zfill":
        table.add(name, [text, width], lambda: getattr(text, name)(width))
    tabs, size = anytext(dice, "a\t\n\r中"), dice.randrange(-1, 9)
    table.add("expandtabs", [tabs, size], lambda: tabs.expandtabs(size))
