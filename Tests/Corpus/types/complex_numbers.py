# Complex numbers: literals, arithmetic, formatting, errors.
z = [1j, -1j, 1+2j, complex(3), complex("1-2j"), 2*1j, 1j**2, (1+2j)/(3-1j), abs(3+4j), (-8)**(1/3), 1j == 1j, hash(1+0j), {1+0j: 2}[1]]
print(z, (1+2j).real, (1+2j).conjugate(), f"{1+2j:.2f} {3j:>10} {1.5+2j}", isinstance(1j, complex), complex)
for make in (lambda: 1j / 0, lambda: 1j < 2, lambda: 1j % 2, lambda: int(1j), lambda: complex("1 + 2j"),
             lambda: 0j ** -1, lambda: complex("a"), lambda: complex(1, "2"), lambda: iter(1j), lambda: f"{1j:05}",
             lambda: complex(complex(1, 2), complex(3, 4)), lambda: complex("(1e3-infj)"), lambda: complex(" j ")):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
print(f"{1.5-2j:+.1f}|{1j!r}|{-0j}|{1e20+1j}|{complex(0, float('nan'))}", sum([1j, 2]), 2 ** 1j, (1 + 2j) ** 3)
