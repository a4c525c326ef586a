# f-strings: conversions, format specs, nesting, =.
name, value, width = "Ann", 3.14159, 8
print(f"{name} {name!r} {name!s:>6} {value:.2f} {value:{width}.{2}f}|")
print(f"{value=} {name=!s} {1 + 1 = } {value=:.1f}")
print(f"{{}} {'nested'} {f'{name}'} {[1, 2][0]} {name.upper()} {(lambda x: x)(1)}")
print(f"{'a' if value > 3 else 'b'} {dict(a=1)['a']} {'quotes'!r} {"same"}")
print(f"{1_000_000:,} {1234.5:,.2f} {255:x} {255:#X} {5:08b} {0.25:.0%} {1e10:g} {12345.678:e}")
print(f"{'left':<8}|{'mid':^8}|{'right':>8}|{'x':*^5}|{-5:+d}|{5:+}|{5: }|{-3:06d}|{3.0:06.1f}")
print(f"multi {
    name
} line")
print(rf"raw \n {name}", f"a\tb\\", f"{'\n'.join('ab')}")
print("implicit " f"{name} " "joined")
