# A child cancelled by itself makes gather raise CancelledError, without cancelling the others.
import asyncio


async def main():
    first = asyncio.create_task(asyncio.sleep(5, "first"), name="first")
    second = asyncio.create_task(asyncio.sleep(5, "second"), name="second")
    asyncio.get_running_loop().call_later(1, first.cancel)
    try:
        await asyncio.gather(first, second)
    except asyncio.CancelledError as error:
        print("cancelled", error.args, second.done())
    print(await second)


asyncio.run(main())
