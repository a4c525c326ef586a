# A coroutine in a variable of a function that returns.
# record: stderr
# record: no trace
async def foo(): pass
def f():
    x = foo()
    return 1
f()
print("end")
