# Marks below awaits, async for and async comprehensions.
# record: stderr
# record: no trace
import asyncio
errors = []
async def attempt(f):
    try:
        await f()
    except BaseException as e:
        errors.append(e)
async def agen():
    yield 1
    1 / 0
async def f0():
    return [x async for x in agen()]
async def f1():
    return [
        x
        async for x in agen()
    ]
async def f2():
    async for x in agen(): pass
async def f3():
    async for x in 5:
        pass
    else:
        print(1)
async def f4():
    async with 5: pass
async def f5():
    await 5
async def f6():
    return await asyncio.sleep("x")
async def f7():
    x = await undefined_thing(5)
async def f8():
    return [await f5() for _ in range(3)]
async def f9():
    async for x in (y async for y in agen() if y):
        print(x,
          2)
async def f10():
    await asyncio.wait_for(asyncio.sleep(5), 1)
async def f11():
    for x in agen(): pass
async def f12():
    with asyncio.Lock(): pass
async def f13():
    return await (
        f6()
    )
async def main():
    for f in f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13:
        await attempt(f)
    raise BaseExceptionGroup("all", errors)
asyncio.run(main())
