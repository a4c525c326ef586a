# tuple and range objects.
r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], 5 in r, 6 in r, r.index(8), r.start, r.stop, r.step)
print(range(5) == range(0, 5, 1), range(0), list(range(5, 0, -2)), bool(range(0)), list(range(-3)), reversed(range(3)).__next__())
print(sum(range(101)), max(range(5)), range(10)[::-3], tuple(range(3)), hash(range(3)) == hash(range(3)))
t = (3, 1, 2)
print(sorted(t), t + (4,), t * 2, t.index(1), t.count(3), t[::-1], tuple(sorted(t)), min(t), sum(t), len(t), (1, 2) == [1, 2])
