# cancel() of the gathered future cancels what is pending and says whether anything was.
import asyncio


async def main():
    gathered = asyncio.gather(asyncio.sleep(1, "a"), asyncio.sleep(5, "b"))
    await asyncio.sleep(2)
    print(gathered.cancel(), gathered.cancelled())
    try:
        await gathered
    except asyncio.CancelledError:
        print("cancelled", gathered.cancelled())
    finished = asyncio.gather(asyncio.sleep(0))
    await finished
    print(finished.cancel())


asyncio.run(main())
