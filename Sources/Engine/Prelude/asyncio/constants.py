"""Numbers that asyncio goes by."""

DEBUG_STACK_DEPTH = 10
# Seconds.
THREAD_JOIN_TIMEOUT = 300
