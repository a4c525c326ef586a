# A task that awaits itself gets a RuntimeError.
import asyncio


async def main():
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(str(error).startswith("Task cannot await on itself"))


asyncio.run(main())
