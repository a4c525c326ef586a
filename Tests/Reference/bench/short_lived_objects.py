# 1 million short-lived objects made by a method that adds two others.


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, other):
        return Vector(self.x + other.x, self.y + other.y)


def run(count):
    position = Vector(0, 0)
    step = Vector(1, 2)
    for _ in range(count):
        position = position.add(step)
    return position


end = run(1_000_000)
print(end.x, end.y)
