# collections: deque, defaultdict, Counter, namedtuple, OrderedDict.
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, d.pop(), d.popleft(), len(d), d[0], 3 in d, list(d))
d.rotate(1)
d.extend([7, 8])
d.extendleft([9])
print(d, d.maxlen, deque("ab"), deque([1]) == deque([1]), list(reversed(d)))
try:
    deque().popleft()
except IndexError as error:
    print(error)
groups = defaultdict(list)
for word in ("apple", "bob", "avocado"):
    groups[word[0]].append(word)
print(groups, dict(groups), groups["x"], "y" in groups, defaultdict(int)["n"])
c = Counter("abracadabra")
print(c, c.most_common(2), c["a"], c["z"], sum(c.values()), Counter(a=3) + Counter(a=1, b=2), Counter(a=3) - Counter(a=1))
c.update("aaa")
c.subtract({"b": 5})
print(c["a"], c["b"], sorted(c.elements())[:3], c.total())
Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1, y=2)
print(p, p.x, p[1], p._replace(x=5), p._asdict(), Point(3), Point._fields, p == (1, 2), [*p], Point._make([7, 8]))
x, y = p
try:
    p.x = 5
except AttributeError as error:
    print(error)
o = OrderedDict(a=1, b=2)
o.move_to_end("a")
print(o, o.popitem(last=False), OrderedDict([("k", 1)]) == {"k": 1})
