# __aenter__ and __aexit__ may await; a true result of __aexit__ swallows the exception.
import asyncio


class Manager:
    def __init__(self, swallows):
        self.swallows = swallows

    async def __aenter__(self):
        await asyncio.sleep(1)
        print("enter")
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(1)
        print("exit", kind.__name__ if kind else None, error)
        return self.swallows


async def main():
    async with Manager(False) as manager:
        print(manager.swallows)
    async with Manager(True):
        raise ValueError("swallowed")
    try:
        async with Manager(False):
            raise ValueError("passed on")
    except ValueError as error:
        print("caught", error)


asyncio.run(main())
