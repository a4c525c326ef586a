# Generators yield, receive, return and are closed.
def count(n):
    print("start")
    try:
        for i in range(n):
            received = yield i
            if received:
                print("received", received)
    finally:
        print("finally")
    return "result"


g = count(3)
print(next(g), next(g), g.send("hello"))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
g = count(3)
next(g)
g.close()
print(next(g, "default"))
g = count(3)
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as error:
    print(error)
g = count(1)
try:
    g.send(1)
except TypeError as error:
    print(error)
g.close()
print(list(count(2)))
