"""A set that is walked in the order of insertion where CPython would go by memory address."""

from builtins import set as BuiltinSet

VALUE_TYPES = (int, float, complex, str, bytes, type(None), tuple, frozenset)


class OrderedSetType(type):
    """Makes every set an instance, so that programs cannot tell the stand-in from the builtin."""

    def __instancecheck__(cls, instance):
        return isinstance(instance, BuiltinSet)

    def __subclasscheck__(cls, subclass):
        return issubclass(subclass, BuiltinSet)


class OrderedSet(BuiltinSet, metaclass=OrderedSetType):
    """A `set` that remembers insertion order.

    Elements that hash by value (numbers, strings, tuples and the like) keep the order of the real hash
    table. As soon as one element may hash by its address, the walk follows insertion.
    """

    def __init__(self, iterable=()):
        super().__init__()
        self._order = {}
        self.update(iterable)

    def __iter__(self):
        if self._hashes_by_value():
            return super().__iter__()
        return iter(self._order)

    def _hashes_by_value(self):
        return all(isinstance(element, VALUE_TYPES) for element in self._order)

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return f"{name}()"
        elements = "{" + ", ".join(map(repr, self)) + "}"
        return elements if type(self) is OrderedSet else f"{name}({elements})"

    def __reduce__(self):
        return (OrderedSet, (list(self),))

    def add(self, element):
        super().add(element)
        self._order.setdefault(element)

    def discard(self, element):
        super().discard(element)
        self._order.pop(element, None)

    def remove(self, element):
        super().remove(element)
        del self._order[element]

    def pop(self):
        if not self or self._hashes_by_value():
            element = super().pop()
            del self._order[element]
            return element
        element = next(iter(self._order))
        self.remove(element)
        return element

    def clear(self):
        super().clear()
        self._order.clear()

    def copy(self):
        return OrderedSet(self)

    def update(self, *others):
        for other in others:
            for element in other:
                self.add(element)

    def difference_update(self, *others):
        for other in others:
            for element in list(other):
                self.discard(element)

    def intersection_update(self, *others):
        self._keep(BuiltinSet(self).intersection(*others))

    def symmetric_difference_update(self, other):
        for element in OrderedSet(other):
            if element in self:
                self.discard(element)
            else:
                self.add(element)

    def _keep(self, kept):
        for element in list(self):
            if element not in kept:
                self.discard(element)

    def union(self, *others):
        result = self.copy()
        result.update(*others)
        return result

    def difference(self, *others):
        result = self.copy()
        result.difference_update(*others)
        return result

    def intersection(self, *others):
        result = self.copy()
        result.intersection_update(*others)
        return result

    def symmetric_difference(self, other):
        result = self.copy()
        result.symmetric_difference_update(other)
        return result


SET_LIKE = (BuiltinSet, frozenset)


def _operator(method):
    def apply(self, other):
        if not isinstance(other, SET_LIKE) and not hasattr(other, "mapping"):
            return NotImplemented
        return method(self, other)
    return apply


def _reflected(method):
    def apply(self, other):
        if not isinstance(other, SET_LIKE) and not hasattr(other, "mapping"):
            return NotImplemented
        return method(OrderedSet(other), self)
    return apply


def _in_place(method):
    def apply(self, other):
        if not isinstance(other, SET_LIKE):
            return NotImplemented
        method(self, other)
        return self
    return apply


for _name, _method, _update in (
    ("or", OrderedSet.union, OrderedSet.update),
    ("and", OrderedSet.intersection, OrderedSet.intersection_update),
    ("sub", OrderedSet.difference, OrderedSet.difference_update),
    ("xor", OrderedSet.symmetric_difference, OrderedSet.symmetric_difference_update),
):
    setattr(OrderedSet, f"__{_name}__", _operator(_method))
    setattr(OrderedSet, f"__r{_name}__", _reflected(_method))
    setattr(OrderedSet, f"__i{_name}__", _in_place(_update))

OrderedSet.__name__ = OrderedSet.__qualname__ = "set"
OrderedSet.__module__ = "builtins"
