"""The current loop while none runs, before anybody set one: made, with a warning."""

import asyncio
import warnings


async def answer(seconds):
    await asyncio.sleep(seconds)
    return asyncio.get_event_loop() is asyncio.get_running_loop()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loop = asyncio.get_event_loop()
    print([(each.category.__name__, str(each.message), each.filename[-15:]) for each in caught])
print(loop is asyncio.get_event_loop(), isinstance(loop, asyncio.AbstractEventLoop))
print(loop.run_until_complete(answer(1)), loop.time())
whole = asyncio.gather(answer(1), answer(2))
print(loop.run_until_complete(whole), loop.time())
print(loop.run_until_complete(asyncio.ensure_future(answer(1))))
print(loop.run_until_complete(asyncio.shield(answer(1))))
print(loop.run_until_complete(asyncio.gather()))
for each in asyncio.as_completed([answer(1), answer(2)]):
    print(loop.run_until_complete(each))
loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
policy = asyncio.get_event_loop_policy()
print(policy is asyncio.get_event_loop_policy(), isinstance(policy, asyncio.AbstractEventLoopPolicy))


class Mine(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new loop")
        return super().new_event_loop()


asyncio.set_event_loop_policy(Mine())
print(asyncio.run(answer(0)))
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()) is Mine)
