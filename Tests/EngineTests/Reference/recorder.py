"""Writes a table of recorded results."""


def shown(value):
    """A value as the tables write it."""
    if value is None:
        return "None"
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int):
        return hex(value)
    if isinstance(value, float):
        return value.hex()
    if isinstance(value, complex):
        return "complex"
    if isinstance(value, bytes):
        return shown(value.decode("latin-1"))
    if isinstance(value, str):
        return value.encode("unicode_escape").decode("ascii")
    return " ".join(shown(item) for item in value)


class Recorder:
    def __init__(self, path):
        self.file = open(path, "w", encoding="ascii", newline="\n")
        self.seen = set()

    def add(self, operation, arguments, function):
        """Notes what the function gives, or raises."""
        try:
            result = shown(function())
        except Exception as error:
            if str(error) == "complex exponentiation":
                return
            result = f"!{type(error).__name__}: {shown(str(error))}"
        line = "\t".join([operation, *map(shown, arguments), result])
        if line not in self.seen:
            self.seen.add(line)
            self.file.write(line + "\n")

    def close(self):
        self.file.close()
