# Integers have no bounds.
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


print(factorial(30))
print(2 ** 200, -(2 ** 64), 2 ** 63 - 1, 2 ** 63)
a = 123456789012345678901234567890
print(a // 987654321, a % 987654321, -a // 7, -a % 7, divmod(-a, 10 ** 9))
print(a * a, a - a, a == a + 0, a > 2 ** 90)
print(a >> 50, a << 5, a & 0xFFFF, a | 1, a ^ a, ~a)
print(int("9" * 40) + 1, len(str(3 ** 1000)))
print(9223372036854775807 + 1, -9223372036854775808 - 1, 4611686018427387904 * 2, -4611686018427387904 * 2)
print(hex(a), bin(2 ** 65), oct(2 ** 66))
print(float(2 ** 100), int(1e20), 2 ** 100 / 3, 10 ** 25 / 10 ** 24)
print(pow(3, 1000, 1000007), a.bit_length())
