# A cancelled callback still costs the tick that it would have run in.
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "never").cancel()
loop.call_later(1, loop.stop)
loop.run_forever()
print(loop.time())
loop.close()
