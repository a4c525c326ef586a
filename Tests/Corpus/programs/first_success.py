# The first to succeed wins; losers are cancelled, failures are skipped.
import asyncio


async def server(name, delay, works):
    try:
        await asyncio.sleep(delay)
        if not works:
            raise ConnectionError(f"{name} is down")
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def first_success(coroutines):
    pending = {asyncio.create_task(c) for c in coroutines}
    errors = []
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.exception() is None:
                    return task.result()
                errors.append(task.exception())
        raise ExceptionGroup("all failed", errors)
    finally:
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)


async def main():
    print(await first_success([server("a", 1, False), server("b", 2, True), server("c", 3, True)]))
    try:
        await first_success([server("d", 1, False), server("e", 0.5, False)])
    except* ConnectionError as group:
        print([str(e) for e in group.exceptions])


asyncio.run(main())
