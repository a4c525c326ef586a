# Exceptions raised in generators, and generators used after they failed.
def g():
    yield 1
    raise ValueError("in the generator")


it = g()
print(next(it))
try:
    next(it)
except ValueError as error:
    print(error)
print(list(it), next(it, "finished"))


def cleanup():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise


it = cleanup()
next(it)
it.close()
it.close()


def refuses():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


it = refuses()
next(it)
try:
    it.close()
except RuntimeError as error:
    print(error)
