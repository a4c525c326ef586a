# reprs of synchronisation objects, without their addresses.
import asyncio


def cut(text):
    return text.split(" object at")[0] + " " + text[text.index("["):] if " object at" in text else text


async def main():
    event, lock, queue = asyncio.Event(), asyncio.Lock(), asyncio.Queue(3)
    print(cut(repr(event)), cut(repr(lock)))
    event.set()
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(cut(repr(event)), cut(repr(lock)))
    queue.put_nowait(1)
    print(queue, str(queue))
    lock.release()
    await waiter


asyncio.run(main())
