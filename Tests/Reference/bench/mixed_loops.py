# 5 million inner iterations: integers, list append, dict counting, attributes and method calls.


class Counter:
    def __init__(self):
        self.total = 0
        self.calls = 0

    def add(self, amount):
        self.total += amount
        self.calls += 1
        return self.total


def run(outer, inner):
    counter = Counter()
    counts = {}
    checksum = 0
    for i in range(outer):
        values = []
        for j in range(inner):
            number = (i * 31 + j * 17) % 1_009
            values.append(number)
            counts[number] = counts.get(number, 0) + 1
            checksum += counter.add(number & 15) % 7
        checksum += len(values)
    return checksum, counter.total, counter.calls, len(counts), counts[0]


print(*run(5_000, 1_000))
