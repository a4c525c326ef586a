# The names that asyncio exports for tasks, exceptions and synchronisation.
import asyncio

print([asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION])
print(asyncio.TimeoutError is TimeoutError, issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__module__)
print(asyncio.QueueEmpty.__mro__[1], asyncio.InvalidStateError.__mro__[1:3])


async def coroutine():
    pass


def plain():
    pass


c = coroutine()
print(asyncio.iscoroutinefunction(coroutine), asyncio.iscoroutinefunction(plain), asyncio.iscoroutine(c), asyncio.isfuture(c))
c.close()
