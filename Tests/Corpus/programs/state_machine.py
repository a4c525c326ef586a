# A traffic light as an asynchronous generator driving a task.
import asyncio
from enum import Enum


class Light(Enum):
    RED = 3
    GREEN = 2
    YELLOW = 1


async def lights(rounds):
    for _ in range(rounds):
        for light in Light:
            yield light
            await asyncio.sleep(light.value)


async def main():
    crossed = 0
    async for light in lights(2):
        print(f"{asyncio.get_running_loop().time():4.1f} {light.name:<6} for {light.value}")
        if light is Light.GREEN:
            crossed += 1
    print(crossed, "crossed")


asyncio.run(main())
