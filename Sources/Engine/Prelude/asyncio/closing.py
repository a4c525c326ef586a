"""What an event loop does before it closes: async generators and threads come to their end."""


async def _shutdown_asyncgens(loop):
    open_ones = loop._take_asyncgens()
    if not open_ones:
        return
    from .gathering import gather

    results = await gather(*[each.aclose() for each in open_ones], return_exceptions=True)
    for result, each in zip(results, open_ones):
        if isinstance(result, Exception):
            loop.call_exception_handler({
                "message": f"an error occurred during closing of asynchronous generator {each!r}",
                "exception": result,
                "asyncgen": each,
            })


async def _shutdown_default_executor(loop):
    from .executors import shutdown_default
    shutdown_default(loop)
