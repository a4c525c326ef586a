"""What a test can assert."""

from .contexts import AssertLogs, AssertRaises, AssertWarns

_MOST = 80 * 8


def _shown(value):
    text = repr(value)
    return text if len(text) <= _MOST else text[:_MOST] + " [truncated]..."


class Assertions:
    """The assert methods of a test case."""

    failureException = AssertionError
    longMessage = True
    maxDiff = _MOST

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        return standard if msg is None else f"{standard} : {msg}"

    def _require(self, holds, msg, text):
        if not holds:
            raise self.failureException(self._formatMessage(msg, text() if callable(text) else text))

    def fail(self, msg=None):
        """Fail at once."""
        raise self.failureException(msg)

    # Truth and identity

    def assertTrue(self, expr, msg=None):
        """The value must be true."""
        self._require(expr, msg, lambda: f"{_shown(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        """The value must be false."""
        self._require(not expr, msg, lambda: f"{_shown(expr)} is not false")

    def assertIs(self, expr1, expr2, msg=None):
        """They must be one object."""
        self._require(expr1 is expr2, msg, lambda: f"{_shown(expr1)} is not {_shown(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        """They must be two objects."""
        self._require(expr1 is not expr2, msg, lambda: f"unexpectedly identical: {_shown(expr1)}")

    def assertIsNone(self, obj, msg=None):
        """The value must be None."""
        self._require(obj is None, msg, lambda: f"{_shown(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        """The value must not be None."""
        self._require(obj is not None, msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        """The object must be of the class."""
        self._require(isinstance(obj, cls), msg, lambda: f"{_shown(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        """The object must not be of the class."""
        self._require(not isinstance(obj, cls), msg, lambda: f"{_shown(obj)} is an instance of {cls!r}")

    # Equality and order

    def assertEqual(self, first, second, msg=None):
        """They must be equal."""
        if first == second:
            return
        kinds = {list: "Lists", tuple: "Tuples"}
        if type(first) is type(second) and type(first) in kinds:
            self._fail_sequences(kinds[type(first)], first, second, msg)
        if type(first) is type(second) and isinstance(first, (set, frozenset)):
            self._fail_sets(first, second, msg)
        self._require(False, msg, f"{_shown(first)} != {_shown(second)}")

    assertDictEqual = assertMultiLineEqual = assertEqual

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        """They must have equal items in the same order."""
        name = "Sequences" if seq_type is None else f"{seq_type.__name__.capitalize()}s"
        if len(first) != len(second) or any(a != b for a, b in zip(first, second)):
            self._fail_sequences(name, first, second, msg)

    def assertListEqual(self, list1, list2, msg=None):
        """They must be equal lists."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """They must be equal tuples."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """They must be equal sets."""
        if set1 != set2:
            self._fail_sets(set1, set2, msg)

    def _fail_sequences(self, name, first, second, msg):
        lines = [f"{name} differ: {_shown(first)} != {_shown(second)}", ""]
        for index, (a, b) in enumerate(zip(first, second)):
            if a != b:
                lines += [f"First differing element {index}:", _shown(a), _shown(b)]
                break
        more, fewer = (first, second) if len(first) > len(second) else (second, first)
        if len(more) != len(fewer):
            which = "First" if more is first else "Second"
            lines.append(f"{which} {name[:-1].lower()} contains {len(more) - len(fewer)} additional elements.")
            lines += [f"First extra element {len(fewer)}:", _shown(more[len(fewer)])]
        self._require(False, msg, "\n".join(lines))

    def _fail_sets(self, first, second, msg):
        lines = []
        for which, items in (("first", first - second), ("second", second - first)):
            if items:
                lines += [f"Items in the {which} set but not the {'second' if which == 'first' else 'first'}:"]
                lines += [_shown(item) for item in items]
        self._require(False, msg, "\n".join(lines))

    def assertNotEqual(self, first, second, msg=None):
        """They must differ."""
        self._require(first != second, msg, lambda: f"{_shown(first)} == {_shown(second)}")

    def assertLess(self, a, b, msg=None):
        """a < b"""
        self._require(a < b, msg, lambda: f"{_shown(a)} not less than {_shown(b)}")

    def assertLessEqual(self, a, b, msg=None):
        """a <= b"""
        self._require(a <= b, msg, lambda: f"{_shown(a)} not less than or equal to {_shown(b)}")

    def assertGreater(self, a, b, msg=None):
        """a > b"""
        self._require(a > b, msg, lambda: f"{_shown(a)} not greater than {_shown(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        """a >= b"""
        self._require(a >= b, msg, lambda: f"{_shown(a)} not greater than or equal to {_shown(b)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """They must be equal to so many decimal places (7), or at most `delta` apart."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            text = f"{_shown(first)} != {_shown(second)} within {_shown(delta)} delta ({_shown(difference)} difference)"
            return self._require(difference <= delta, msg, text)
        places = 7 if places is None else places
        text = f"{_shown(first)} != {_shown(second)} within {places} places ({_shown(difference)} difference)"
        self._require(round(difference, places) == 0, msg, text)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """They must differ by more than that."""
        difference = abs(first - second)
        if delta is not None:
            text = f"{_shown(first)} == {_shown(second)} within {_shown(delta)} delta ({_shown(difference)} difference)"
            return self._require(first != second and difference > delta, msg, text)
        places = 7 if places is None else places
        text = f"{_shown(first)} == {_shown(second)} within {places} places"
        self._require(first != second and round(difference, places) != 0, msg, text)

    # Containers and texts

    def assertIn(self, member, container, msg=None):
        """The container must have the member."""
        self._require(member in container, msg, lambda: f"{_shown(member)} not found in {_shown(container)}")

    def assertNotIn(self, member, container, msg=None):
        """The container must not have the member."""
        self._require(
            member not in container, msg, lambda: f"{_shown(member)} unexpectedly found in {_shown(container)}")

    def assertCountEqual(self, first, second, msg=None):
        """They must have the same items, whatever the order."""
        left, right = list(first), list(second)
        for item in list(left):
            if item in right:
                left.remove(item)
                right.remove(item)
        text = f"Element counts were not equal:\nFirst has more: {left!r}\nSecond has more: {right!r}"
        self._require(not left and not right, msg, text)

    def assertRegex(self, text, expected_regex, msg=None):
        """The pattern must be found in the text."""
        import re

        found = re.search(expected_regex, text)
        pattern = expected_regex if isinstance(expected_regex, str) else expected_regex.pattern
        self._require(found, msg, f"Regex didn't match: {pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """The pattern must not be found in the text."""
        import re

        found = re.search(unexpected_regex, text)
        pattern = unexpected_regex if isinstance(unexpected_regex, str) else unexpected_regex.pattern
        part = found and text[found.start():found.end()]
        self._require(not found, msg, f"Regex matched: {part!r} matches {pattern!r} in {text!r}")

    # Exceptions, warnings, log records

    def assertRaises(self, expected_exception, *args, **kwargs):
        """The `with` block, or the call, must raise this."""
        return AssertRaises(self, expected_exception).start(args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """The same, with a text in which the pattern is found."""
        return AssertRaises(self, expected_exception, expected_regex).start(args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """The `with` block, or the call, must warn."""
        return AssertWarns(self, expected_warning).start(args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """The same, with a text in which the pattern is found."""
        return AssertWarns(self, expected_warning, expected_regex).start(args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """The `with` block must log at the level or above."""
        return AssertLogs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        """The `with` block must not log at the level or above."""
        return AssertLogs(self, logger, level, True)
