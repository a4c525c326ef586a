# A chain made by `raise from`.
# record: stderr
def load(key):
    data = {"a": 1}
    try:
        return data[key]
    except KeyError as error:
        raise ValueError(f"no entry {key!r}") from error


load("b")
