"""The first difference between two sides, in words."""


WIDEST = 200


def difference(reference, tickbox):
    """Lines that say where tickbox first differs from CPython; none if it does not."""
    lines = []
    if reference.trace is not None:
        lines += _trace_difference(reference.trace, tickbox.trace)
    lines += _text_difference("stdout", reference.stdout, tickbox.stdout)
    if reference.stderr is not None:
        lines += _text_difference("stderr", reference.stderr, tickbox.stderr)
    if reference.status != tickbox.status:
        lines.append(f"status: CPython {_status(reference)}, tickbox {_status(tickbox)}")
    if lines and tickbox.stderr and reference.stderr is None:
        lines += ["tickbox's stderr ends:", *("    " + x for x in tickbox.stderr.splitlines()[-6:])]
    return [line if len(line) <= WIDEST else line[:WIDEST] + "…" for line in lines]


def _status(side):
    return "none (did not end in time)" if side.status is None else side.status


def _trace_difference(reference, tickbox):
    for number, (expected, found) in enumerate(zip(reference, tickbox)):
        if expected != found:
            return [f"trace, tick {number}:", *_tick_lines(expected, found)]
    if len(reference) != len(tickbox):
        longer, name = (reference, "CPython") if len(reference) > len(tickbox) else (tickbox, "tickbox")
        number = min(len(reference), len(tickbox))
        return [f"trace: only {name} has tick {number}: {longer[number]}"]
    return []


def _tick_lines(expected, found):
    if not isinstance(found, dict) or expected.keys() != found.keys():
        return [f"    CPython  {expected}", f"    tickbox  {found}"]
    if (expected["tick"], expected["time"]) != (found["tick"], found["time"]):
        return [f"    CPython  tick {expected['tick']} at {expected['time']}",
                f"    tickbox  tick {found['tick']} at {found['time']}"]
    return _event_lines(expected["events"], found["events"])


def _event_lines(expected, found):
    same = 0
    while same < min(len(expected), len(found)) and expected[same] == found[same]:
        same += 1
    before = [f"    both     {event}" for event in expected[max(0, same - 2):same]]
    return [*before, f"    CPython  {_event(expected, same)}", f"    tickbox  {_event(found, same)}"]


def _event(events, number):
    return events[number] if number < len(events) else "(nothing more in this tick)"


def _text_difference(name, expected, found):
    if expected == found:
        return []
    left, right = expected.split("\n"), found.split("\n")
    for number in range(max(len(left), len(right))):
        ours = right[number] if number < len(right) else None
        theirs = left[number] if number < len(left) else None
        if ours != theirs:
            return [f"{name}, line {number + 1}:", f"    CPython  {theirs!r}", f"    tickbox  {ours!r}"]
    return []
