"""Random asyncio programs, each made from a seed, that end the same way every time.

Every loop in them is bounded and a function starts only functions of a higher number, so they end: by
themselves, by an exception, or by a deadlock. Nothing they print depends on addresses, hashes or
the moment when an object is freed.
"""
