# Seed 000, block 15: scraping with a timeout that strikes; None has no length, so the program fails.
# record: no trace
# flags: --site https://slow-website.com=30 --site https://python.org=0.25:5000
import asyncio

import aiohttp


async def fetch_url(session, url, timeout=10):
    try:
        async with session.get(url, timeout=timeout) as response:
            return await response.text()
    except asyncio.TimeoutError:
        print(f"Fetching {url} timed out")
        return None
    except asyncio.CancelledError:
        print(f"Fetching {url} was cancelled")
        raise
    except Exception as e:
        print(f"Error fetching {url}: {e}")
        return None

async def scrape_sites():
    async with aiohttp.ClientSession() as session:
        tasks = [
            fetch_url(session, "https://example.com"),
            fetch_url(session, "https://python.org"),
            fetch_url(session, "https://slow-website.com", timeout=5)
        ]
      
        results = await asyncio.gather(*tasks, return_exceptions=True)
      
        for url, result in zip(["example.com", "python.org", "slow-website.com"], results):
            if isinstance(result, Exception):
                print(f"{url}: Failed with {type(result).__name__}")
            else:
                print(f"{url}: Successfully fetched {len(result)} bytes")


asyncio.run(scrape_sites())
