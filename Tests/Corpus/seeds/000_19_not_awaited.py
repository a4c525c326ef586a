# Seed 000, block 19: cancelling without awaiting.
import asyncio


async def long_running_work():
    print("long_running_work starts")
    await asyncio.sleep(10)
    print("long_running_work ends")


async def main():
    task = asyncio.create_task(long_running_work())
  
    # Later...
    task.cancel()
    # Not awaiting the task - BAD!
  
    # Application continues...


asyncio.run(main())
