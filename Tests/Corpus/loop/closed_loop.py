# A closed loop takes no more callbacks.
import asyncio

loop = asyncio.new_event_loop()
loop.close()
for attempt in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), loop.run_forever):
    try:
        attempt()
    except RuntimeError as error:
        print(error)
