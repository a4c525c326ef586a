# Deadlines are whole nanoseconds: sums of floats that differ in the last bits meet.
import asyncio


async def sleeper(name, pauses):
    for pause in pauses:
        await asyncio.sleep(pause)
    print(name, asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(sleeper("0.1 * 3", [0.1] * 3), sleeper("0.3", [0.3]), sleeper("0.2 + 0.1", [0.2, 0.1]))


asyncio.run(main())
