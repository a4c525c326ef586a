# A future is completed by whoever has it; its second completion is an error.
import asyncio


async def waiter(future):
    print("got", await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(future), name="waiter")
    await asyncio.sleep(1)
    future.set_result("value")
    print(future.done(), future.result())
    for attempt in (lambda: future.set_result(2), lambda: future.set_exception(ValueError())):
        try:
            attempt()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    await task


asyncio.run(main())
