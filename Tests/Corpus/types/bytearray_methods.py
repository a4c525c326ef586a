# bytearray: made, changed in place, compared, and what goes wrong.
b = bytearray(b"abc"); b.append(100); b += b"ef"; b[0] = 65; print(b, len(b), b[1:3], bytes(b), b == b"Abcdef", b"c" in b, list(b), b.decode(), bytearray(3), b.upper(), isinstance(b, (bytes, bytearray)), type(b))
for i in range(100): b.append(i)
del b[2:50]; print(b, b.pop(), b.find(b"\x30"))
c = bytearray(range(5))
c[1:3] = b"xyz"; print(c)
c.extend([1, 2]); c.insert(0, 9); c.remove(9); c.reverse(); print(c, c.copy() == c, c is c.copy())
c *= 2; print(c, c + b"!", b"!" + c, 2 * bytearray(b"a"), c.hex(" "), bytearray.fromhex("00 ff"))
print(bytearray(b"a,b").split(b","), bytearray(b"a-b").partition(b"-"), b"-".join([bytearray(b"x"), b"y"]))
for make in (lambda: c.append(256), lambda: c.append("a"), lambda: bytearray("a"), lambda: hash(c), lambda: c[99],
             lambda: bytearray().pop(), lambda: c.remove(77), lambda: bytearray(-1), lambda: c + "a",
             lambda: {c: 1}, lambda: bytearray([300])):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
class Buffer(bytearray):
    def add(self, item):
        self.append(item)
        return self
print(Buffer(b"q").add(65), len(Buffer()), isinstance(Buffer(), bytearray))
