# A failed future whose variable is deleted.
# record: stderr
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError("k"))
    del f
    print("deleted")
    await asyncio.sleep(1)
    print("end")
asyncio.run(main())
