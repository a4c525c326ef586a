# An uncaught exception: file, line, function, source line.
# record: stderr
def divide(a, b):
    return a / b


def calculate():
    print("calculating")
    return divide(1, 0)


calculate()
