# A coroutine made and dropped by a statement of the module.
# record: stderr
# record: no trace
async def main(): pass
main()
print("x")
