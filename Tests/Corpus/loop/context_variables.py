# Each task has a copy of the context it was created in.
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="default")


async def child():
    print("child sees", variable.get())
    variable.set("child")
    await asyncio.sleep(0)
    print("child keeps", variable.get())


async def main():
    variable.set("main")
    task = asyncio.create_task(child())
    variable.set("main later")
    await task
    print(variable.get())


asyncio.run(main())
