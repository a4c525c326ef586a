"""The collector works by itself here; calls are harmless."""

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
garbage, callbacks = [], []
_enabled, _threshold, _debug = True, (2000, 10, 0), 0


def collect(generation=2):
    """Nothing is found that the program could tell."""
    return 0


def enable():
    """Switches it on, in name."""
    global _enabled
    _enabled = True


def disable():
    """Switches it off, in name."""
    global _enabled
    _enabled = False


def isenabled():
    """Whether it is on, in name."""
    return _enabled


def get_threshold():
    """When it would begin."""
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=0, /):
    """Is remembered."""
    global _threshold
    _threshold = threshold0, threshold1, threshold2


def get_count():
    """Nothing is counted."""
    return 0, 0, 0


def get_stats():
    """Nothing is counted."""
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def get_objects(generation=None):
    """Objects are not listed."""
    return []


def get_referrers(*objs):
    """References are not followed."""
    return []


get_referents = get_referrers


def is_tracked(obj, /):
    """Whether it could be part of a cycle."""
    return not isinstance(obj, (int, float, str, bytes, bool, type(None)))


def is_finalized(obj, /):
    """No."""
    return False


def set_debug(flags, /):
    """Is remembered."""
    global _debug
    _debug = flags


def get_debug():
    """What was set."""
    return _debug


def freeze():
    """Has nothing to do."""


unfreeze = freeze


def get_freeze_count():
    """None"""
    return 0
