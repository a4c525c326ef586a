# A stop() before run_forever lets one tick run, timers not yet due stay.
import asyncio

loop = asyncio.new_event_loop()
loop.call_later(1, print, "never")
loop.call_soon(print, "ready")
loop.stop()
loop.run_forever()
print(loop.time())
loop.close()
