class V:
    def __init__(s, n): s.n = n
    def __repr__(s): return f"V{s.n}"
    def __add__(s, o): return NotImplemented
    def __radd__(s, o): return f"radd {o}"
    def __mul__(s, o): return f"{s}*{o}"
    def __matmul__(s, o): return "mm"
    def __truediv__(s, o): return "td"
    def __floordiv__(s, o): return "fd"
    def __mod__(s, o): return "mod"
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __lshift__(s, o): return "ls"
    def __and__(s, o): return "and"
    def __rand__(s, o): return "rand"
    def __or__(s, o): return "or"
    def __xor__(s, o): return "xor"
    def __invert__(s): return "inv"
    def __pos__(s): return "pos"
    def __abs__(s): return "abs"
    def __round__(s, n=None): return ("round", n)
    def __divmod__(s, o): return "dm"
    def __eq__(s, o): return NotImplemented
    def __ge__(s, o): return "ge"
    def __imul__(s, o): return "imul"
    def __length_hint__(s): return 3
    def __hash__(s): return 7
    def __trunc__(s): return 5
    def __bytes__(s): return b"by"
    def __format__(s, f): return "F" + f
v = V(1)
print(1 + v, v * 2, v @ 1, v / 1, v // 1, v % 2, v ** 2, pow(v, 2, 3), v << 1, v & 1, 1 & v, v | 1, v ^ 1, ~v, +v, abs(v), round(v), round(v, 2), divmod(v, 1), v == v, v == V(1), v >= 1, 1 <= v, hash(v), bytes(v), f"{v:x}", "%s" % v)
v *= 2; print(v)
class Child(V):
    def __radd__(s, o): return "child radd"
    def __rmul__(s, o): return "child rmul"
print(V(1) + Child(2), V(1) * Child(2), Child(1) * V(2))
for f in (lambda: V(1) + 1, lambda: V(1) + V(2), lambda: V(1) - 1, lambda: V(1) < 1, lambda: -V(1), lambda: V(1) >> 1, lambda: 1 - V(1), lambda: V(1)[0], lambda: V(1)(), lambda: 3 @ 4, lambda: "a" % 5, lambda: [1] & 1, lambda: {} + {}, lambda: None + 1, lambda: (1,) + [1], lambda: 1 in 5, lambda: {1} < 5, lambda: "a" * "b", lambda: [] @ [], lambda: "3" ** 2, lambda: 1.5 // "a", lambda: not_defined):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class B:
    def __init__(s, b): s.b = b
    def __bool__(s): return s.b
class Bad:
    def __bool__(s): return 5
    def __len__(s): return -1
    def __str__(s): return 5
    def __repr__(s): return None
    def __hash__(s): return "a"
    def __index__(s): return "x"
    def __iter__(s): return 5
    def __contains__(s, x): return []
    def __int__(s): return "q"
    def __float__(s): return 1
print(bool(B(True)), not B(False), B(True) and 1, B(False) or 2, 1 if B(False) else 0, all([B(True)]), any([B(False)]), list(filter(None, [B(True)])) != [], 5 in Bad())
for f in (lambda: bool(Bad()), lambda: len(Bad()), lambda: str(Bad()), lambda: repr(Bad()), lambda: hash(Bad()), lambda: [1][Bad()], lambda: iter(Bad()), lambda: int(Bad()), lambda: float(Bad()), lambda: f"{Bad()}", lambda: range(Bad()), lambda: hex(Bad()), lambda: {Bad(): 1}):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = [1, 2]; y = x; y += [3]; print(x); t = (1,); u = t; u += (2,); print(t, u); s = "a"; s += "b"; print(s); n = 5; n -= 2; n *= 3; n //= 2; n **= 2; n %= 7; n <<= 2; n |= 1; n ^= 3; n &= 0xF; n >>= 1; print(n)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, "a" < "b" <= "b", [] is [], None is None, not None, 1 and 0 or 5, (1, 2) < (1, 2, 0), [1] == (1,), {1: 2} == {1: 2.0}, "a" in ["a"], "a" not in {"b"}, 5 if 0 else 6, -2 ** 2, 2 ** 3 ** 2, 7 // -2, ~-5, 1 or 1 / 0, (lambda: (yield)) is not None)
