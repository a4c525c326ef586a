# done(), cancelled() and cancelling() through a task's life.
import asyncio


async def work():
    await asyncio.sleep(1)
    return "result"


def show(label, task):
    print(label, task.done(), task.cancelled(), task.cancelling())


async def main():
    task = asyncio.create_task(work())
    show("new", task)
    await asyncio.sleep(0)
    show("waiting", task)
    await task
    show("finished", task)
    print(task.result(), task.exception())


asyncio.run(main())
