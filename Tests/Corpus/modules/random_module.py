# random: the Mersenne Twister, number for number, seeded with 0.
import random

print(random.random(), random.random())
print([random.randint(1, 100) for _ in range(10)], random.randrange(10), random.randrange(5, 50, 5))
print(random.uniform(1, 2), random.choice("abcdef"), random.choice([1, 2, 3]))
items = list(range(10))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.sample(items, 3), random.choices("ab", k=5), random.choices([1, 2, 3], weights=[1, 0, 5], k=4))
print(random.getrandbits(10), random.getrandbits(70), random.gauss(0, 1), random.expovariate(2), random.normalvariate(5, 2), random.triangular(0, 10, 3))
print(random.betavariate(1, 2), random.randbytes(3))
try:
    random.choice([])
except IndexError as error:
    print(error)
try:
    random.randint(5, 1)
except ValueError as error:
    print(error)
