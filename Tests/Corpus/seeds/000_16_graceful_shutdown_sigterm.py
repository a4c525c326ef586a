# Seed 000, block 16: graceful shutdown on SIGTERM.
# flags: --signal SIGTERM@0.5
import asyncio
import signal

async def worker(name):
    try:
        while True:
            print(f"Worker {name} doing work")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(f"Worker {name} shutting down gracefully")
        # Cleanup code here
        raise

async def main():
    # Start workers
    workers = [
        asyncio.create_task(worker(f"worker-{i}"))
        for i in range(3)
    ]
  
    # Setup signal handlers for graceful shutdown
    loop = asyncio.get_running_loop()
    for sig in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sig, lambda s=sig: asyncio.create_task(shutdown(s, workers)))
  
    # Wait for workers or shutdown
    await asyncio.gather(*workers, return_exceptions=True)
  
async def shutdown(signal, workers):
    print(f"Received signal {signal.name}, shutting down...")
    # Cancel all worker tasks
    for worker in workers:
        worker.cancel()
  
    # Wait for all workers to complete their cleanup
    await asyncio.gather(*workers, return_exceptions=True)
  
    # Stop the event loop
    loop = asyncio.get_running_loop()
    loop.stop()

if __name__ == "__main__":
    asyncio.run(main())
