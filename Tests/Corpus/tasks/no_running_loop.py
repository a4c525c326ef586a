# Without a running loop, create_task, current_task and get_running_loop raise RuntimeError.
import asyncio


async def nothing():
    pass


for ask in (asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks):
    try:
        ask()
    except RuntimeError as error:
        print(error)
coroutine = nothing()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
