# An exception in a task's done callback goes to the handler too.
import asyncio


def fail(task):
    raise ValueError("in a done callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])))
    task = asyncio.create_task(asyncio.sleep(0), name="task")
    task.add_done_callback(fail)
    task.add_done_callback(lambda task: print("the next one runs"))
    await task
    await asyncio.sleep(0)


asyncio.run(main())
