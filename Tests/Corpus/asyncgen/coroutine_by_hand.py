# A coroutine driven by hand with send, throw and close.
import asyncio


class Suspend:
    def __await__(self):
        received = yield "suspended"
        return received


async def work():
    try:
        print("got", await Suspend())
        print("got", await Suspend())
    except ValueError as error:
        print("caught", error)
        return "result"


coroutine = work()
print(coroutine.send(None))
print(coroutine.send(1))
try:
    coroutine.throw(ValueError("thrown"))
except StopIteration as stop:
    print(stop.value)
second = work()
second.send(None)
second.close()
try:
    second.send(None)
except RuntimeError as error:
    print(error)
