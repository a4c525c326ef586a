# An exception in a callback goes to the exception handler; the loop goes on.
import asyncio


def fail():
    raise ValueError("in a callback")


def handler(loop, context):
    print("handler:", context["message"].split("(")[0], repr(context["exception"]))


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "exception": KeyError("key")})


asyncio.run(main())
