# random.seed and Random objects.
import random

random.seed(42)
first = [random.random() for _ in range(3)]
random.seed(42)
print(first == [random.random() for _ in range(3)], first)
random.seed("text")
print(random.random(), random.randint(0, 10 ** 20))
own = random.Random(7)
print(own.random(), own.randint(1, 6), own.choice("xyz"), own.sample("abcdef", 3))
random.seed(-5)
print(random.random())
random.seed(2 ** 70)
print(random.random())
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random())
