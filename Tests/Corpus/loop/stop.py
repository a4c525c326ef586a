# stop() lets the current tick end; run_forever returns after it.
import asyncio

loop = asyncio.new_event_loop()


def first():
    print("first")
    loop.stop()
    loop.call_soon(print, "in the next run")


loop.call_soon(first)
loop.call_soon(print, "same tick")
loop.run_forever()
print("stopped")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
