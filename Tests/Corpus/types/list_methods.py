# list: every method.
a = [3, 1, 2]
a.append(4)
a.extend("ab")
a.insert(1, "x")
a.insert(100, "end")
a.insert(-1, "before the end")
print(a, a.pop(), a.pop(0), a.index("a"), a.count(1), len(a))
a.remove("x")
a.reverse()
print(a, a.copy() == a, a.copy() is a, a + [1], [0] * 3, 4 in a)
b = [3, 1, 2]
b.sort()
print(b, b.sort(reverse=True), b, sorted(b, key=lambda x: -x))
words = ["bb", "A", "c", "aa"]
words.sort(key=str.lower)
print(words, sorted(words, key=len), sorted(words, key=len, reverse=True))
b.clear()
print(b, list("abc"), list(range(3)), list({"k": 1}), [1, [2]] == [1, [2]], [1, 2] > [1])
c = [1, 2, 3]
c[1] = "two"
c[-1:] = [3, 4]
c += (5,)
c *= 2
print(c, c.index(1, 1), [[0] * 2 for _ in range(2)])
nested = [[0]] * 2
nested[0].append(1)
print(nested, all([]), any([]), [x for x in c if isinstance(x, str)])
d = [1]
d.append(d)
print(d)
