"""Reading dates from text, for time.strptime and datetime.strptime."""

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")
_COMPOUND = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "T": "%H:%M:%S",
             "R": "%H:%M", "r": "%I:%M:%S %p", "F": "%Y-%m-%d"}
# Fewest and most digits, least and greatest value.
_NUMBERS = {"Y": (4, 4, 0, 9999), "y": (2, 2, 0, 99), "m": (1, 2, 1, 12), "d": (1, 2, 1, 31), "H": (1, 2, 0, 23),
            "I": (1, 2, 1, 12), "M": (1, 2, 0, 59), "S": (1, 2, 0, 61), "j": (1, 3, 1, 366), "w": (1, 1, 0, 6),
            "u": (1, 1, 1, 7), "U": (1, 2, 0, 53), "W": (1, 2, 0, 53), "V": (1, 2, 1, 53), "G": (4, 4, 0, 9999)}


class _Mismatch(Exception):
    pass


def _tokens(format):
    """Directives as one-letter strings in pairs with True, texts with False."""
    index, result = 0, []
    while index < len(format):
        character = format[index]
        if character == "%":
            index += 1
            letter = format[index:index + 1]
            if not letter:
                raise ValueError(f"stray % in format '{format}'")
            if letter == ":" and format[index + 1:index + 2] == "z":
                index, letter = index + 1, ":z"
            if letter in _COMPOUND and letter in "cxX":
                result.extend(_tokens(_COMPOUND[letter]))
            elif letter == "%":
                result.append((False, "%"))
            elif letter in _NUMBERS or letter in ("a", "A", "b", "B", "p", "f", "z", ":z", "Z"):
                result.append((True, letter))
            else:
                raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
        elif character.isspace():
            while format[index + 1:index + 2].isspace():
                index += 1
            result.append((False, " "))
        else:
            result.append((False, character))
        index += 1
    return result


def _choices(letter, text, at):
    """Pairs of an end and a value that a directive may match at a place, in order of preference."""
    if letter in _NUMBERS:
        fewest, most, least, greatest = _NUMBERS[letter]
        for size in range(most, fewest - 1, -1):
            digits = text[at:at + size]
            if len(digits) == size and digits.isdecimal() and least <= int(digits) <= greatest:
                yield at + size, int(digits)
        if letter == "d" and text[at:at + 1] == " " and text[at + 1:at + 2].isdecimal() and text[at + 1] != "0":
            yield at + 2, int(text[at + 1])
    elif letter == "f":
        for size in range(6, 0, -1):
            digits = text[at:at + size]
            if len(digits) == size and digits.isdecimal():
                yield at + size, int(digits.ljust(6, "0"))
    elif letter in "aAbB":
        names = _DAYS if letter in "aA" else _MONTHS
        for value, name in sorted(enumerate(names), key=lambda pair: -len(pair[1])):
            name = name[:3] if letter in "ab" else name
            if text[at:at + len(name)].lower() == name:
                yield at + len(name), value
    elif letter == "p":
        if text[at:at + 2].lower() in ("am", "pm"):
            yield at + 2, text[at:at + 2].lower()
    elif letter == "Z":
        for name in ("utc", "gmt"):
            if text[at:at + 3].lower() == name:
                yield at + 3, name.upper()
    else:
        yield from _offsets(text, at)


def _offsets(text, at):
    """What %z may match: Z, or a sign, hours, minutes, seconds and a fraction."""
    if text[at:at + 1] == "Z":
        yield at + 1, (0, 0)
    if text[at:at + 1] not in ("+", "-") or not text[at + 1:at + 3].isdecimal() or len(text[at + 1:at + 3]) < 2:
        return
    sign, hours, end = -1 if text[at] == "-" else 1, int(text[at + 1:at + 3]), at + 3
    colon = text[end:end + 1] == ":"
    end += colon
    if not (len(text[end:end + 2]) == 2 and text[end:end + 2].isdecimal() and int(text[end:end + 2]) < 60):
        return
    minutes, end = int(text[end:end + 2]), end + 2
    results = [(end, (sign * (hours * 3600 + minutes * 60), 0))]
    start = end + (text[end:end + 1] == ":" and colon)
    if text[start:start + 2].isdecimal() and len(text[start:start + 2]) == 2 and (start > end) == colon:
        seconds, end = int(text[start:start + 2]), start + 2
        fraction = 0
        if text[end:end + 1] == ".":
            stop = end + 1
            while stop < len(text) and stop < end + 7 and text[stop].isdecimal():
                stop += 1
            if stop > end + 1:
                fraction, end = int(text[end + 1:stop].ljust(6, "0")), stop
        results.insert(0, (end, (sign * (hours * 3600 + minutes * 60 + seconds), sign * fraction)))
    yield from results


def _match(tokens, index, text, at, found):
    """The end of the match, or None; the values go into `found`."""
    while index < len(tokens):
        isdirective, token = tokens[index]
        if isdirective:
            for end, value in _choices(token, text, at):
                rest = _match(tokens, index + 1, text, end, found)
                if rest is not None:
                    found.setdefault(token, value)
                    return rest
            return None
        if token == " ":
            if not text[at:at + 1].isspace():
                return None
            end = at
            while text[end:end + 1].isspace():
                end += 1
            for stop in range(end, at, -1):
                rest = _match(tokens, index + 1, text, stop, found)
                if rest is not None:
                    return rest
            return None
        if text[at:at + 1].lower() != token.lower():
            return None
        at, index = at + 1, index + 1
    return at


def parse(text, format):
    """The values of a format's directives by their letters."""
    for place, value in enumerate((text, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {place} must be str, not {type(value)}")
    tokens = _tokens(format)
    letters = [token for isdirective, token in tokens if isdirective]
    for letter in letters:
        if letters.count(letter) > 1:
            import re
            raise re.error(f"redefinition of group name {letter!r} as group 2; was group 1")
    found = {}
    end = _match(tokens, 0, text, 0, found)
    if end is None:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    return found


def _ordinal(year, month, day):
    shifted = year - (month <= 2)
    return (365 * shifted + shifted // 4 - shifted // 100 + shifted // 400
            + (153 * ((month + 9) % 12) + 2) // 5 + day - 306)


def _date_of(ordinal):
    from datetime import date
    result = date.fromordinal(ordinal)
    return result.year, result.month, result.day


def _hour(found):
    if "H" in found:
        return found["H"]
    hour = found.get("I", 0)
    if "I" in found:
        hour %= 12
        if found.get("p") == "pm":
            hour += 12
    return hour


def _weekday(found):
    if "a" in found or "A" in found:
        return found.get("A", found.get("a"))
    if "w" in found:
        return (found["w"] - 1) % 7
    return found["u"] - 1 if "u" in found else None


def full_parts(text, format):
    """Year to second, weekday, day of the year, microsecond, offset (or None) and zone name (or None)."""
    found = parse(text, format)
    year = found.get("Y")
    if year is None and "y" in found:
        year = found["y"] + (2000 if found["y"] < 69 else 1900)
    month, day, weekday, julian = None, found.get("d", 1), _weekday(found), found.get("j")
    for letter in "bBm":
        if letter in found:
            month = found[letter] + (letter != "m")
    leap_fix = year is None and month == 2 and day == 29
    if "G" in found or "V" in found:
        julian, year = _from_iso_week(found, weekday, year)
    base = 1904 if leap_fix else 1900 if year is None else year
    if julian is None and weekday is not None and ("U" in found or "W" in found) and year is not None:
        julian = _from_week(found, weekday, base)
        if julian <= 0:
            base -= 1
            year = base
            julian += 366 if base % 4 == 0 and (base % 100 or base % 400 == 0) else 365
    if julian is not None and (month is None or "j" not in found):
        base, month, day = _date_of(_ordinal(base, 1, 1) + julian - 1)
    month = 1 if month is None else month
    if julian is None:
        julian = _checked_ordinal(base, month, day) - _ordinal(base, 1, 1) + 1
    if weekday is None:
        weekday = (_ordinal(base, month, day) + 6) % 7
    shown = 1900 if leap_fix else base
    offset, fraction = found.get("z", found.get(":z", (None, 0)))
    return (shown, month, day, _hour(found), found.get("M", 0), found.get("S", 0), weekday, julian,
            found.get("f", 0), offset, fraction, found.get("Z"))


def _checked_ordinal(year, month, day):
    from datetime import date
    return date(year, month, day).toordinal()


def _from_week(found, weekday, year):
    """The day of the year of a weekday in a week that %U or %W counts."""
    first = (_ordinal(year, 1, 1) + 6) % 7
    week = found.get("U", found.get("W"))
    if "U" in found:
        first, weekday = (first + 1) % 7, (weekday + 1) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + (7 - first) % 7 + 7 * (week - 1) + weekday


def _from_iso_week(found, weekday, year):
    if "G" not in found:
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
                         if year is not None else
                         "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                         "directive ('%A', '%a', '%w', or '%u').")
    if "j" in found:
        raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
    if "V" not in found or weekday is None:
        raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                         "directive ('%A', '%a', '%w', or '%u').")
    from datetime import date
    day = date.fromisocalendar(found["G"], found["V"], weekday + 1)
    return day.toordinal() - _ordinal(day.year, 1, 1) + 1, day.year


def time_parts(text, format):
    """The eleven values of a struct_time."""
    parts = full_parts(text, format)
    return parts[:8] + (-1 if parts[11] is None else 0, parts[11], parts[9])
