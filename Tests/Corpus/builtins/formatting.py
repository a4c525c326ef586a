print(f"{3.14159:.2f}|{3.14159:10.3f}|{-2:+d}|{2:+}|{2: }|{1234567:,}|{1234567.891:,.2f}|{1e6:_}|{255:x}|{255:#X}|{5:08b}|{8:o}|{0.25:.1%}|{12345.678:e}|{12345.678:g}|{1e20:g}|{0.0001:g}|{0.00001:g}")
print(f"{'a':>5}|{'a':<5}|{'a':^5}|{'a':*^5}|{'abc':.2}|{42:5}|{42:<5}|{42:^5}|{-42:06}|{42:=+6}|{True:d}|{True}|{None}|{1.0}|{10:c}".replace("\n", "NL"))
x = 5; name = "n"
print(f"{x=} {x = } {name=!s} {name!r:>6} {x:{x}} {'{'}{{}}{x!s}", f"{x:>{x*2}}", f"{'nested ' + f'{x}'}")
print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0[1]} {0[0]}".format([1, 2]), "{d[k]} {o.real}".format(d={"k": "v"}, o=3), "{:>{w}}".format("x", w=4), "{!r}".format("q"), "{{}}".format(), "{:,}".format(10**9), "{a}".format_map({"a": 7}))
print("%d %s %r %5.1f %x %o %e %g %% %c %c %05d %-5d| %+d" % (1, "s", "r", 2.55, 255, 8, 12345.6, 0.1, "c", 65, 42, 42, 5), "%(k)s %(n)03d" % {"k": "v", "n": 7}, "%s" % (1,), "%s" % [1], "%*d" % (5, 42), "%.3s" % "abcdef", "%i" % 3.9)
print(format(5, "03"), format("s", ">3"), format(1.5), format(1234.5, ",.1f"), format(2**70, ","), format(1 / 3, ".3"), format(float("inf"), "5"), format(float("nan"), "f"), format(-0.0), format(1e16), format(123456789.0), format(0.1 + 0.2, ".20f"))
class P:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "P!"
print(f"{P()} {P():abc} {P()!s:>5}", "{:zz}".format(P()), format(P(), "q"))
for f in (lambda: f"{'a':d}", lambda: f"{1:s}", lambda: f"{[]:>5}", lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{0} {}".format(1, 2), lambda: "%d" % "a", lambda: "%d %d" % (1,), lambda: "%d" % (1, 2), lambda: "%z" % 1, lambda: f"{1.5:d}", lambda: f"{'a':+}", lambda: f"{5:.2d}", lambda: "%(a)s" % 5, lambda: format(1, 2), lambda: f"{1:,x}", lambda: "%x" % 1.5, lambda: "%c" % "ab", lambda: f"{object():5}"[:0] + f"{None:5}", lambda: "{!z}".format(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for v in (0.1, 1.0, 1e15, 1e16, 1e17, 123456789012345680.0, 1e-4, 1e-5, 0.00012345, 5e-324, 1.7976931348623157e308, -0.0, float("inf"), -float("inf"), float("nan"), 100.0, 2.5, 1/3, 1e22, 123e20): print(v, end=" ")
print()
