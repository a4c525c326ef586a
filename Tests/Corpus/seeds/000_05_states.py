# Seed 000, block 5: a task's states.
import asyncio


async def example_coroutine():
    print("Starting work")
    await asyncio.sleep(1)  # Pause here, allowing other code to run
    print("Work completed")


async def main():
    task = asyncio.create_task(example_coroutine())
  
    print(task.done())      # False - task is still pending
    print(task.cancelled()) # False - task hasn't been cancelled
  
    await task
  
    print(task.done())      # True - task is now done


asyncio.run(main())
