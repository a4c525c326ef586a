"""Format specifications, % templates, str.format templates."""
import _string

from values import anyfloat, anyint, anytext

PIECES = ["{", "}", "{{", "}}", "a", "0", ":", "!r", "!", "[", "]", ".", "{0}", "{a.b[c]:>5}", ">{w}"]
SPECIFICATIONS = [
    ",_", "_,", ",,", "__", ",n", "_n", "_x", ",x", ",s", ",c", "+", " ", "z", "#", "=5", "d", "s", "\x01", "é", ".",
    "99999999999999999999", ".99999999999999999999", ".9999999999f", "yy", "5.yy", "+c", "#c", ".3d", "05", "<05",
    "0<5", "\u0665", "ż>5", "020,", "021,", "=+#020_x", "010", "010,", "+010.3f", "z.1f", ".0%", "#.3g", "n",
]
TEMPLATES = [
    "%", "%d", "%x", "%c", "%q", "%é", "%(a", "%5", "%.", "%l", "%lld", "%ld", "%5%", "%05%", "%.f", "%#.0e", "%#g",
    "%99999999999999999999d", "%.99999999999999999999d", "%-05d", "%+ d", "%#X", "%#o", "%08.3d", "%#.5x", "%#05x",
]
NAMES = ["", "0", "a", "a.b", "0[1].c[d]", ".x", "[0]", "a..b", "a[]", "a[0", "a[0]b", "99999999999999999999", " 0", "-1"]


def record(table, dice, rows):
    for specification in SPECIFICATIONS:
        for name, value in ("int", 1234567), ("float", -0.04), ("str", "abc"):
            table.add(name, [value, specification], lambda: format(value, specification))
    for template in TEMPLATES:
        for name, value in ("percent-int", -42), ("percent-float", 2.5):
            table.add(name, [value, template], lambda: template % (value,))
    for name in NAMES:
        table.add("name", [name], lambda: path(name))
    for _ in range(rows * 3):
        record_formats(table, dice)
        record_percent(table, dice)
        record_template(table, dice)


def specification(dice):
    def maybe(chance, text):
        return text if dice.random() < chance else ""

    fill = maybe(0.4, maybe(0.6, dice.choice("*x0 é中<")) + dice.choice("<>^="))
    flags = maybe(0.3, dice.choice("+- ")) + maybe(0.1, "z") + maybe(0.2, "#") + maybe(0.3, "0")
    size = maybe(0.6, str(dice.randrange(40))) + maybe(0.25, dice.choice(",_"))
    precision = maybe(0.4, "." + str(dice.randrange(25)))
    return fill + flags + size + precision + maybe(0.8, dice.choice("bcdeEfFgGnosxX%"))


def record_formats(table, dice):
    for name, value in ("int", anyint(dice)), ("float", anyfloat(dice)), ("str", anytext(dice)):
        spec = specification(dice)
        table.add(name, [value, spec], lambda: format(value, spec))


def record_percent(table, dice):
    flags = "".join(dice.choice("-+ #0") for _ in range(dice.randrange(3)))
    width = dice.choice(["", str(dice.randrange(30))])
    precision = dice.choice(["", "", ".", f".{dice.randrange(20)}"])
    for name, value, letters in ("percent-int", anyint(dice), "diouxXeEfFgGcrsa"), ("percent-float", anyfloat(dice), "dieEfFgGsr"):
        template = "ab%%" + "%" + flags + width + precision + dice.choice(letters) + "x"
        if not (template[-2] in "di" and isinstance(value, float) and (value != value or value in (1e999, -1e999))):
            table.add(name, [value, template], lambda: template % (value,))


def record_template(table, dice):
    template = "".join(dice.choice(PIECES) for _ in range(dice.randrange(1, 7)))
    table.add("template", [template], lambda: pieces(template))


def pieces(template):
    """Literals joined, each field as name, conversion, specification."""
    result, literal = [], ""
    for text, name, specification, conversion in _string.formatter_parser(template):
        literal += text
        if name is not None:
            if literal:
                result.append("L|" + literal)
            literal = ""
            result.append(f"F|{name}|{conversion or ''}|{specification}")
    if literal:
        result.append("L|" + literal)
    return "\u00a0".join(result)


def path(name):
    first, rest = _string.formatter_field_name_split(name)
    return "\u00a0".join([f"{first}", *(f"{'.' if is_attribute else '['}{step}" for is_attribute, step in rest)])
