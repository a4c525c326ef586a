# Operators, reflected and in place, and comparisons.
class V:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"V({self.x})"

    def __add__(self, other):
        if isinstance(other, V):
            return V(self.x + other.x)
        return NotImplemented

    def __radd__(self, other):
        return V(other + self.x)

    def __mul__(self, n):
        return V(self.x * n)

    __rmul__ = __mul__

    def __iadd__(self, other):
        self.x += other
        return self

    def __neg__(self):
        return V(-self.x)

    def __eq__(self, other):
        return isinstance(other, V) and self.x == other.x

    def __lt__(self, other):
        return self.x < other.x

    def __hash__(self):
        return hash(self.x)

    def __matmul__(self, other):
        return self.x * other.x

    def __divmod__(self, n):
        return divmod(self.x, n)

    def __abs__(self):
        return abs(self.x)

    def __index__(self):
        return self.x


v = V(3)
print(v + V(1), 10 + v, v * 2, 2 * v, -v, v @ V(5), divmod(v, 2), abs(V(-7)))
v += 5
print(v, v == V(8), v != V(8), v < V(9), v > V(9), sorted([V(3), V(1)]), {V(1), V(1)}, "abcdefghij"[v], hex(v))
print(sum([V(1), V(2)], V(0)), sum([V(1), V(2)]))
for attempt in (lambda: v + "a", lambda: "a" + v, lambda: v - 1, lambda: v <= v, lambda: +v):
    try:
        attempt()
    except TypeError as error:
        print(error)
