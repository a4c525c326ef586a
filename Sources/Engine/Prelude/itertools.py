"""Building blocks for iterators.

Each class holds a generator that does the work; a `for` loop talks to that generator directly.
"""


class _Lazy:
    def __iter__(self):
        return self._items

    def __next__(self):
        return next(self._items)


class count(_Lazy):
    """start, start + step, start + 2 * step, …"""

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not (hasattr(number, "__add__") and hasattr(number, "__abs__")):
                raise TypeError("a number is required")
        self._next = start
        self._step = step
        self._items = self._run()

    def _run(self):
        while True:
            value = self._next
            self._next = value + self._step
            yield value

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class cycle(_Lazy):
    """The items of an iterable, over and over."""

    def __init__(self, iterable, /):
        self._items = self._run(iter(iterable))

    def _run(self, items):
        saved = []
        for item in items:
            yield item
            saved.append(item)
        while saved:
            yield from saved


class repeat(_Lazy):
    """An object without end, or a number of times."""

    def __init__(self, object, times=None):
        self._object = object
        self._times = None if times is None else max(_index(times), 0)
        self._items = self._run()

    def _run(self):
        value = self._object
        if self._times is None:
            while True:
                yield value
        while self._times > 0:
            self._times -= 1
            yield value

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return self._times

    def __repr__(self):
        if self._times is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._times})"


class accumulate(_Lazy):
    """Running totals, or the running results of a function of two arguments."""

    def __init__(self, iterable, func=None, *, initial=None):
        self._items = self._run(iter(iterable), func, initial)

    def _run(self, items, func, total):
        if total is None:
            for total in items:
                break
            else:
                return
        yield total
        if func is None:
            for item in items:
                total = total + item
                yield total
        else:
            for item in items:
                total = func(total, item)
                yield total


class chain(_Lazy):
    """The items of one iterable after those of the other."""

    def __init__(self, *iterables):
        self._items = self._run(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        """As chain(*iterable), but the iterable is read as needed."""
        self = cls()
        self._items = self._run(iter(iterable))
        return self

    def _run(self, iterables):
        for iterable in iterables:
            yield from iter(iterable)


class compress(_Lazy):
    """The items of data whose selector is true."""

    def __init__(self, data, selectors):
        self._items = self._run(iter(data), iter(selectors))

    def _run(self, data, selectors):
        for item, selected in zip(data, selectors):
            if selected:
                yield item


class dropwhile(_Lazy):
    """The items from the first one on for which the predicate is false."""

    def __init__(self, predicate, iterable, /):
        self._items = self._run(predicate, iter(iterable))

    def _run(self, predicate, items):
        for item in items:
            if not predicate(item):
                yield item
                break
        yield from items


class takewhile(_Lazy):
    """The items before the first one for which the predicate is false."""

    def __init__(self, predicate, iterable, /):
        self._items = self._run(predicate, iter(iterable))

    def _run(self, predicate, items):
        for item in items:
            if not predicate(item):
                return
            yield item


class filterfalse(_Lazy):
    """The items for which the function (or the item, for None) is false."""

    def __init__(self, function, iterable, /):
        self._items = self._run(bool if function is None else function, iter(iterable))

    def _run(self, function, items):
        for item in items:
            if not function(item):
                yield item


class starmap(_Lazy):
    """function(*item) for each item."""

    def __init__(self, function, iterable, /):
        self._items = self._run(function, iter(iterable))

    def _run(self, function, items):
        for item in items:
            yield function(*item)


class pairwise(_Lazy):
    """Each item with the one behind it."""

    def __init__(self, iterable, /):
        self._items = self._run(iter(iterable))

    def _run(self, items):
        for left in items:
            for right in items:
                yield left, right
                left = right


class batched(_Lazy):
    """Tuples of n items; the last may be shorter, unless strict."""

    def __init__(self, iterable, n, *, strict=False):
        if _index(n) < 1:
            raise ValueError("n must be at least one")
        self._items = self._run(iter(iterable), n, strict)

    def _run(self, items, n, strict):
        batch = []
        for item in items:
            batch.append(item)
            if len(batch) == n:
                yield tuple(batch)
                batch = []
        if batch:
            if strict:
                raise ValueError("batched(): incomplete batch")
            yield tuple(batch)


class islice(_Lazy):
    """A slice of an iterable, by counting."""

    def __init__(self, iterable, /, *limits):
        if not 1 <= len(limits) <= 3:
            raise TypeError(f"islice expected at {'most 4' if limits else 'least 2'} arguments, "
                            f"got {len(limits) + 1}")
        start, stop, step = 0, None, 1
        if len(limits) == 1:
            stop = limits[0]
            if not _is_limit(stop):
                raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        else:
            start, stop = limits[0], limits[1]
            if not _is_limit(stop):
                raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
            if not _is_limit(start):
                raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
            if len(limits) == 3 and limits[2] is not None:
                step = limits[2]
                if not _is_limit(step) or step < 1:
                    raise ValueError("Step for islice() must be a positive integer or None.")
        self._items = self._run(iter(iterable), start or 0, stop, step)

    def _run(self, items, start, stop, step):
        position = 0
        wanted = start
        while stop is None or wanted < stop:
            for item in items:
                position += 1
                if position > wanted:
                    break
            else:
                return
            yield item
            wanted += step
        if stop is not None and position < stop:
            for item in items:
                position += 1
                if position >= stop:
                    break


def _is_limit(value):
    return value is None or (hasattr(value, "__index__") and 0 <= value <= 0x7FFFFFFFFFFFFFFF)


class zip_longest(_Lazy):
    """As zip, until the longest iterable ends."""

    def __init__(self, *iterables, fillvalue=None):
        self._items = self._run([iter(iterable) for iterable in iterables], fillvalue)

    def _run(self, iterators, fillvalue):
        active = len(iterators)
        while active:
            row = []
            for position, items in enumerate(iterators):
                item = fillvalue
                if items is not None:
                    for item in items:
                        break
                    else:
                        iterators[position] = None
                        active -= 1
                        if not active:
                            return
                row.append(item)
            yield tuple(row)


class product(_Lazy):
    """What nested loops over the iterables would meet."""

    def __init__(self, *iterables, repeat=1):
        if _index(repeat) < 0:
            raise ValueError("repeat argument cannot be negative")
        self._items = self._run([tuple(iterable) for iterable in iterables] * repeat)

    def _run(self, pools):
        if not all(pools):
            return
        places = [0] * len(pools)
        row = [pool[0] for pool in pools]
        while True:
            yield tuple(row)
            column = len(pools) - 1
            while column >= 0:
                places[column] += 1
                if places[column] < len(pools[column]):
                    row[column] = pools[column][places[column]]
                    break
                places[column] = 0
                row[column] = pools[column][0]
                column -= 1
            else:
                return


class permutations(_Lazy):
    """The orders in which r items can be picked."""

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError("Expected int as r")
        r = len(pool) if r is None else r
        if r < 0:
            raise ValueError("r must be non-negative")
        self._items = self._run(pool, r)

    def _run(self, pool, r):
        size = len(pool)
        if r > size:
            return
        order = list(range(size))
        turns = list(range(size, size - r, -1))
        while True:
            yield tuple([pool[index] for index in order[:r]])
            for place in range(r - 1, -1, -1):
                turns[place] -= 1
                if turns[place]:
                    other = size - turns[place]
                    order[place], order[other] = order[other], order[place]
                    break
                order.append(order.pop(place))
                turns[place] = size - place
            else:
                return


class combinations(_Lazy):
    """The ways to pick r items, in the order of the iterable."""

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if _index(r) < 0:
            raise ValueError("r must be non-negative")
        self._items = self._run(pool, r)

    def _run(self, pool, r):
        size = len(pool)
        if r > size:
            return
        picked = list(range(r))
        while True:
            yield tuple([pool[index] for index in picked])
            place = r - 1
            while place >= 0 and picked[place] == size - r + place:
                place -= 1
            if place < 0:
                return
            first = picked[place] + 1
            picked[place:] = range(first, first + r - place)


class combinations_with_replacement(_Lazy):
    """The ways to pick r items, each as often as one likes."""

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if _index(r) < 0:
            raise ValueError("r must be non-negative")
        self._items = self._run(pool, r)

    def _run(self, pool, r):
        last = len(pool) - 1
        if last < 0 and r:
            return
        picked = [0] * r
        while True:
            yield tuple([pool[index] for index in picked])
            place = r - 1
            while place >= 0 and picked[place] == last:
                place -= 1
            if place < 0:
                return
            picked[place:] = [picked[place] + 1] * (r - place)


class groupby:
    """(key, items) for each run of neighbours with the same key."""

    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._item = self._item_key = self._wanted = _none
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        item = next(self._source)
        self._item_key = item if self._key is None else self._key(item)
        self._item = item

    def __next__(self):
        self._group = None
        while self._item is _none or (self._wanted is not _none and self._item_key == self._wanted):
            self._advance()
        self._wanted = self._item_key
        self._group = _grouper(self, self._wanted)
        return self._wanted, self._group


_none = object()


class _grouper:
    def __init__(self, parent, wanted):
        self._parent = parent
        self._wanted = wanted

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._item is _none:
            parent._advance()
        if parent._item_key != self._wanted:
            raise StopIteration
        item = parent._item
        parent._item = _none
        return item


class _tee:
    """One of several readers of the same iterator; what others still need is kept in linked cells."""

    def __init__(self, source, cell=None):
        self._source = source
        self._cell = [None, None] if cell is None else cell

    def __iter__(self):
        return self

    def __next__(self):
        cell = self._cell
        if cell[1] is None:
            cell[0] = next(self._source)
            cell[1] = [None, None]
        value, self._cell = cell
        return value

    def __copy__(self):
        return _tee(self._source, self._cell)


def tee(iterable, n=2, /):
    """n independent iterators over one iterable."""
    if _index(n) < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = iterable.__copy__() if isinstance(iterable, _tee) else _tee(iter(iterable))
    return (first,) + tuple([first.__copy__() for _ in range(n - 1)])


def _index(value):
    if not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()
