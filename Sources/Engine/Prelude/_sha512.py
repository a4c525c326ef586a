"""SHA-512 (FIPS 180-4), for the seeds of random: texts and bytes are hashed before use."""

_mask = (1 << 64) - 1


def _root(number, degree):
    """The whole part of a root, by bisection from above."""
    low, high = 0, 1 << (number.bit_length() // degree + 1)
    while low < high:
        middle = (low + high + 1) >> 1
        if middle ** degree <= number:
            low = middle
        else:
            high = middle - 1
    return low


def _primes(count):
    found = []
    candidate = 2
    while len(found) < count:
        if all([candidate % prime for prime in found]):
            found.append(candidate)
        candidate += 1
    return found


def _turn(word, count):
    return (word >> count | word << (64 - count)) & _mask


def sha512(data):
    """The 64 bytes of the hash of `data`."""
    primes = _primes(80)
    constants = [_root(prime << 192, 3) & _mask for prime in primes]
    state = [_root(prime << 128, 2) & _mask for prime in primes[:8]]
    padding = b"\x80" + bytes((111 - len(data)) % 128)
    data = data + padding + (len(data) * 8).to_bytes(16, "big")
    for start in range(0, len(data), 128):
        words = [int.from_bytes(data[place:place + 8], "big") for place in range(start, start + 128, 8)]
        for index in range(16, 80):
            a, b = words[index - 15], words[index - 2]
            a = _turn(a, 1) ^ _turn(a, 8) ^ a >> 7
            b = _turn(b, 19) ^ _turn(b, 61) ^ b >> 6
            words.append((words[index - 16] + a + words[index - 7] + b) & _mask)
        state = [(old + new) & _mask for old, new in zip(state, _rounds(state, words, constants))]
    return b"".join([word.to_bytes(8, "big") for word in state])


def _rounds(state, words, constants):
    a, b, c, d, e, f, g, h = state
    for word, constant in zip(words, constants):
        choice = e & f ^ ~e & g
        first = h + (_turn(e, 14) ^ _turn(e, 18) ^ _turn(e, 41)) + choice + constant + word
        majority = a & b ^ a & c ^ b & c
        second = (_turn(a, 28) ^ _turn(a, 34) ^ _turn(a, 39)) + majority
        a, b, c, d, e, f, g, h = (first + second) & _mask, a, b, c, (d + first) & _mask, e, f, g
    return a, b, c, d, e, f, g, h
