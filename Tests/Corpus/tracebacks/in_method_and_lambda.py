# Frames of methods, lambdas, comprehensions and generators.
# record: stderr
class Worker:
    def work(self, items):
        return [self.check(item) for item in items]

    def check(self, item):
        return (lambda x: x.missing)(item)


def generate():
    yield Worker().work([1])


for result in generate():
    print(result)
