from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); print(d, d.pop(), d.popleft(), d, len(d), d[0], d[-1], 2 in d, list(d), list(reversed(d)))
d.extend([7, 8]); d.extendleft([9, 10]); print(d); d.rotate(2); print(d); d.rotate(-1); print(d); d.rotate(); print(d)
m = deque([1, 2, 3], maxlen=2); m.append(5); print(m, m.maxlen, d.maxlen); m.appendleft(6); print(m)
print(d.count(7), d.index(7), deque("abc"), deque(), deque([1]) == deque([1]), deque([1]) < deque([2]), deque([1]) + deque([2]), deque([1, 2]) * 2, deque([1]).copy(), bool(deque()))
d.remove(7); d.insert(1, "i"); d.reverse(); print(d); d[0] = "z"; del d[1]; print(d); d.clear(); print(d); d += [1, 2]; print(d)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque(5), lambda: deque([1], -1), lambda: deque([1]).index(4), lambda: deque([1], 1).insert(0, 2), lambda: hash(deque()), lambda: deque([1]) + [1], lambda: deque(maxlen="a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e)
class Q(deque): pass
q = Q([1, 2]); q.append(3); print(q, len(q), isinstance(q, deque), q.popleft(), list(q), Q(maxlen=1))
r = deque(); r.append(r); print(r); print(sorted(deque([3, 1])), max(deque([1, 9])), [*deque("ab")], deque([1, 2, 3], 2))
a, b = deque([1, 2]); print(a, b)
