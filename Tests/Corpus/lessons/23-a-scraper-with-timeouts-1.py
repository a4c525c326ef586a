# Program 1 of lessons/23-a-scraper-with-timeouts.md.
import asyncio
import aiohttp

async def fetch(session, url, timeout=10):
    try:
        async with session.get(url, timeout=timeout) as response:
            return await response.text()
    except asyncio.TimeoutError:
        print("timed out:", url)
        return None

async def main():
    sites = ["https://fast.example", "https://slow.example"]
    async with aiohttp.ClientSession() as session:
        pages = await asyncio.gather(
            fetch(session, sites[0]),
            fetch(session, sites[1], timeout=0.05),
            return_exceptions=True,
        )
    for site, page in zip(sites, pages):
        if isinstance(page, Exception):
            print(site, "failed with", type(page).__name__)
        else:
            print(site, "has", len(page), "characters")

asyncio.run(main())
