people = [("b", 2), ("a", 1), ("c", 2), ("d", 1), ("e", 3)] * 4
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
import random
random.seed(4)
data = [random.randrange(50) for _ in range(200)]
print(sorted(data) == sorted(sorted(data, reverse=True)), sorted(data)[:20])
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, other): return self.v < other.v
    def __repr__(self): return f"K{self.v}"
print(sorted([K(3), K(1), K(2)]), max([K(3), K(1)], key=lambda k: k.v), min(K(3), K(1)))
print(sorted([1.5, 1, True, 0, -2.5]), sorted(["b", "a", "é", "Z"]), sorted([(1, "b"), (1, "a")]), sorted([[2], [1, 5]]))
try: sorted([1, "a", 2])
except TypeError as e: print(e)
try: sorted([None, None])
except TypeError as e: print(e)
print(sorted([]), sorted([1]), sorted({"b": 1, "a": 2}), sorted("hello"))
