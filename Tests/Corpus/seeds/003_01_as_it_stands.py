# Seed 003, block 1 as it stands: a function without a body is an IndentationError.
import asyncio

async def my_coroutine():
    # perform some async operations

task = asyncio.create_task(my_coroutine())
