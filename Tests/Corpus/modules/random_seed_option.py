# The option --seed seeds random.
# flags: --seed 12345
import random

print(random.random(), random.randint(1, 1000), random.choice("abc"))
