# Lambdas with all kinds of parameters, and conditional expressions.
print((lambda: 1)(), (lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1, 2, 3, k=4, z=5))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
print([("even" if n % 2 == 0 else "odd") for n in range(3)])
print((lambda n: "big" if n > 10 else "small" if n > 5 else "tiny")(7))
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 10)(5))
