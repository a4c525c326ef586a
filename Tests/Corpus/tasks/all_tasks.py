# all_tasks holds the tasks that are not done.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(i), name=f"t{i}") for i in range(3)]
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.sleep(0.5)
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.gather(*tasks)
    print([t.get_name() for t in asyncio.all_tasks()])
    print(asyncio.current_task() in asyncio.all_tasks())


asyncio.run(main())
