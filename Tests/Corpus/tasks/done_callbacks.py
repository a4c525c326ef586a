# Done callbacks run in the order added, a tick after the end; one added later runs a tick after it was added.
import asyncio


async def work():
    await asyncio.sleep(0)
    return 1


async def main():
    task = asyncio.create_task(work(), name="work")
    for label in ("first", "second"):
        task.add_done_callback(lambda t, label=label: print(label, t.result(), t.get_name()))
    await task
    print("main resumes")
    task.add_done_callback(lambda t: print("late"))
    print("added late")
    await asyncio.sleep(0)


asyncio.run(main())
