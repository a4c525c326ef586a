# Names that task factories leave, and athrow and aclose of an async generator that has ended.
import asyncio
async def f(n):
    print(asyncio.current_task().get_name())
    await asyncio.sleep(n)
    print(asyncio.current_task().get_name())
async def g():
    yield 1
async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(f(1))
    u = asyncio.create_task(f(0), name="u")
    print(t.get_name(), u.get_name())
    await asyncio.gather(t, u, f(1))
    loop.set_task_factory(lambda loop, coro, **k: asyncio.Task(coro, loop=loop, **k))
    v = asyncio.create_task(f(1))
    print(v.get_name())
    await v
    a = g()
    async for x in a: pass
    print(await a.athrow(ValueError(1)))
    print(await a.aclose())
    try: print(await a.asend(None))
    except StopAsyncIteration as e: print(repr(e))
asyncio.run(main())
