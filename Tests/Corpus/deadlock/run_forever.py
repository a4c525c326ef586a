# run_forever with nothing to do is a deadlock too.
import asyncio

loop = asyncio.new_event_loop()
loop.call_later(1, print, "only callback")
loop.run_forever()
