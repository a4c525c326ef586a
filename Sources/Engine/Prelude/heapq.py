"""Heaps in lists: every item is at most as large as those at 2i+1 and 2i+2."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _rise(heap, first, index):
    """Moves the item at `index` up to its place."""
    item = heap[index]
    while index > first:
        above = (index - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[index] = parent
        index = above
    heap[index] = item


def _sink(heap, index):
    """Moves the item at `index` down: along the smaller children to a leaf, then up to its place."""
    size, first, item = len(heap), index, heap[index]
    child = 2 * index + 1
    while child < size:
        other = child + 1
        if other < size and not heap[child] < heap[other]:
            child = other
        heap[index] = heap[child]
        index = child
        child = 2 * index + 1
    heap[index] = item
    _rise(heap, first, index)


def heappush(heap, item, /):
    """Adds an item."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Removes and returns the smallest item."""
    if len(heap) == 0:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    """Removes and returns the smallest item, then adds one."""
    if len(heap) == 0:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Adds an item, then removes and returns the smallest."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    """Makes a heap of a list, in place."""
    for index in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, index)


class _Reversed:
    """Compares the other way round."""

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        return other.item < self.item

    def __eq__(self, other):
        return self.item == other.item


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in one sorted order."""
    heap = []
    for order, iterable in enumerate(iterables):
        rest = iter(iterable)
        for item in rest:
            heap.append(_merge_entry(item, order, rest, key, reverse))
            break
    heapify(heap)
    while len(heap) > 1:
        _, order, item, rest = heap[0]
        yield item
        for item in rest:
            heapreplace(heap, _merge_entry(item, order, rest, key, reverse))
            break
        else:
            heappop(heap)
    if heap:
        _, _, item, rest = heap[0]
        yield item
        yield from rest


def _merge_entry(item, order, rest, key, reverse):
    rank = item if key is None else key(item)
    return [_Reversed(rank) if reverse else rank, order, item, rest]


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest items, largest first."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
