# A coroutine driven by hand has its frames in the traceback.
# record: stderr
async def inner():
    raise ValueError("inside")


async def outer():
    await inner()


coroutine = outer()
coroutine.send(None)
