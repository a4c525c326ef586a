# A wait that runs into its limit cancels nothing.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(s), name=f"s{s}") for s in (1, 3)]
    done, pending = await asyncio.wait(tasks, timeout=2)
    print([t.get_name() for t in done], [t.get_name() for t in pending])
    done, pending = await asyncio.wait(tasks, timeout=0)
    print(len(done), len(pending), asyncio.get_running_loop().time())
    await tasks[1]
    print(tasks[1].cancelled(), asyncio.get_running_loop().time())


asyncio.run(main())
