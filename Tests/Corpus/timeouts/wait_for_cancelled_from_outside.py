# A cancel of the waiter goes through wait_for to the work.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("work ends")


async def waiter():
    await asyncio.wait_for(work(), 5)


async def main():
    task = asyncio.create_task(waiter(), name="waiter")
    await asyncio.sleep(1)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
