a = [3, 1, 2]
a.append(4); a.extend([5, 6]); a.extend("xy"); a.insert(0, 0); a.insert(-1, "mid"); a.insert(100, "end")
print(a, len(a), a.index(5), a.count(1))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x"); print(a)
a.reverse(); print(a)
b = a.copy(); b.clear(); print(a, b)
a = [5, 3, 9, 1]
a.sort(); print(a); a.sort(reverse=True); print(a)
words = ["banana", "Apple", "cherry", "date", "fig"]
words.sort(key=len); print(words)
words.sort(key=str.lower, reverse=True); print(words)
a += (7, 8); print(a); a *= 2; print(a)
print([1, 2] + [3], [0] * 3, 2 * [1], [1, 2] < [1, 3], [1, 2] == [1, 2.0], [] or "empty")
a[1:3] = ["s"]; print(a); a[::2] = [0] * len(a[::2]); print(a); del a[0], a[-1]; print(a); del a[1:]; print(a)
print(list("abc"), list(range(3)), list({"k": 1}), list((1, 2)), [*"ab", *[1]])
for f in (lambda: [].pop(), lambda: [1].pop(3), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1][5],
          lambda: [1]["a"], lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1, "a"].sort(), lambda: [] + (1,),
          lambda: list(3), lambda: [].insert("a", 1), lambda: [1] * "a", lambda: list(1, 2), lambda: [].sort(3)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def bad(x):
    if x == 2: raise KeyError("k")
    return x
c = [3, 2, 1]
try: c.sort(key=bad)
except KeyError as e: print(repr(e), c)
c = [3, 2, 1]
def spy(x):
    c.append(x); return x
try: c.sort(key=spy)
except ValueError as e: print(e, c)
l = [1]; l.append(l); print(l)
print([1, 2, 3].__len__(), [1].__contains__(1), [4, 5].__getitem__(1), list.__name__, list.append([], 1))
