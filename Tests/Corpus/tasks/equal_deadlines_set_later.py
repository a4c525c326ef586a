# Two deadlines that meet though they were set at different times fire in the order of setting.
import asyncio


async def sleeper(name, pauses):
    for pause in pauses:
        await asyncio.sleep(pause)
    print(name, asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(
        sleeper("1+2", [1, 2]), sleeper("3", [3]), sleeper("2+1", [2, 1]), sleeper("0.5*6", [0.5] * 6))


asyncio.run(main())
