# Transfers with locks in a fixed order; the sum stays.
import asyncio
import random


class Account:
    def __init__(self, name, balance):
        self.name = name
        self.balance = balance
        self.lock = asyncio.Lock()


async def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda a: a.name)
    async with first.lock, second.lock:
        if source.balance < amount:
            raise ValueError(f"{source.name} has only {source.balance}, not {amount}")
        source.balance -= amount
        await asyncio.sleep(0.01)
        target.balance += amount


async def main():
    accounts = [Account(name, 100) for name in "ABC"]
    transfers = []
    for _ in range(12):
        source, target = random.sample(accounts, 2)
        transfers.append(transfer(source, target, random.randint(1, 80)))
    results = await asyncio.gather(*transfers, return_exceptions=True)
    for result in results:
        if result is not None:
            print(result)
    print({a.name: a.balance for a in accounts}, sum(a.balance for a in accounts))


asyncio.run(main())
