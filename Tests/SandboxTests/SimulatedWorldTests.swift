import Engine
import Sandbox
import Testing

/// Programs against what is simulated: sites, streams, threads, files. CPython has no such world to be recorded in.
@Suite struct SimulatedWorldTests {
    private final class Capture: WorldOutput {
        var text = ""

        func write(_ bytes: UnsafeRawBufferPointer) { text += String(decoding: bytes, as: UTF8.self) }
        func writeError(_ bytes: UnsafeRawBufferPointer) { text += String(decoding: bytes, as: UTF8.self) }
        func flush() {}
    }

    private func output(_ program: String, sites: [(url: String, nanoseconds: Int, bytes: Int)] = [])
        -> String
    {
        let capture = Capture()
        var options = WorldOptions()
        options.sites = sites
        _ = ProgramRunner(options: options, output: capture).run(program, fileName: "program.py")
        return capture.text
    }

    @Test func `an echo server answers a client of the same program`() {
        let text = output(
            """
            import asyncio
            async def echo(reader, writer):
                writer.write((await reader.readline()).upper())
                await writer.drain()
                writer.close()
            async def main():
                server = await asyncio.start_server(echo, "127.0.0.1", 8888)
                reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
                writer.write(b"hello\\n")
                print(await reader.read(), reader.at_eof())
                writer.close()
                await writer.wait_closed()
                server.close()
                await server.wait_closed()
                try:
                    await asyncio.open_connection("127.0.0.1", 8888)
                except ConnectionRefusedError as error:
                    print(error)
            asyncio.run(main())
            """)
        #expect(text == "b'HELLO\\n' True\n[Errno 111] Connect call failed ('127.0.0.1', 8888)\n")
    }

    @Test func `a site answers after its latency, another one after the usual one`() {
        let text = output(
            """
            import aiohttp, asyncio, time
            async def main():
                async with aiohttp.ClientSession() as session:
                    for url in ("http://a.com", "http://b.com"):
                        async with session.get(url) as response:
                            print(response.status, len(await response.text()), time.monotonic())
                    try:
                        session.ws_connect("http://a.com")
                    except AttributeError as error:
                        print(str(error)[:68])
            asyncio.run(main())
            """, sites: [("http://a.com", 2_000_000_000, 10)])
        #expect(
            text == """
                200 10 2.0
                200 1256 2.1
                'ClientSession' of the simulated aiohttp has no attribute 'ws_connec

                """)
    }

    @Test func `a sleep in a thread passes beside the loop`() {
        let text = output(
            """
            import asyncio, time
            def work(seconds):
                time.sleep(seconds)
                print("worked", time.monotonic())
                return seconds
            async def main():
                asyncio.create_task(asyncio.sleep(0.5)).add_done_callback(lambda _: print("slept", time.monotonic()))
                print(await asyncio.gather(asyncio.to_thread(work, 1), asyncio.to_thread(work, 0.7)))
                print(time.monotonic())
            asyncio.run(main())
            """)
        #expect(text == "slept 0.5\nworked 0.7\nworked 1.0\n[1, 0.7]\n1.0\n")
    }

    @Test func `threads take turns at a lock, and the program waits for them at its end`() {
        let text = output(
            """
            import threading, time
            lock = threading.Lock()
            def work(name):
                with lock:
                    time.sleep(1)
                    print(name, time.monotonic(), threading.current_thread().name)
            for name in "ab":
                threading.Thread(target=work, args=(name,)).start()
            print("main ends")
            """)
        #expect(text == "main ends\na 1.0 Thread-1 (work)\nb 2.0 Thread-2 (work)\n")
    }

    @Test func `a loop in a thread runs what is sent to it`() {
        let text = output(
            """
            import asyncio, threading
            loop = asyncio.new_event_loop()
            thread = threading.Thread(target=loop.run_forever)
            thread.start()
            async def job():
                await asyncio.sleep(3)
                return loop.time()
            print(asyncio.run_coroutine_threadsafe(job(), loop).result())
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            print(loop.is_running())
            """)
        #expect(text == "3.0\nFalse\n")
    }

    @Test func `now is the virtual clock in UTC`() {
        let text = output(
            """
            import time
            from datetime import datetime, timezone
            time.sleep(1.5)
            print(datetime.now(), datetime.now(timezone.utc), time.localtime().tm_zone)
            """)
        #expect(text == "2023-11-14 22:13:21.500000 2023-11-14 22:13:21.500000+00:00 UTC\n")
    }
}
