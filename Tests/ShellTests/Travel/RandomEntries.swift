/// Entries of all kinds, drawn from a seed.
struct RandomEntries {
    private var generator: SplitMix
    private var spawned: [String] = []
    private var typed = 0

    init(seed: UInt64) { generator = SplitMix(state: seed) }

    /// Entries that every session begins with: functions that wait, print, fail, catch and pass on.
    static let definitions = [
        """
        import random
        log = []
        counter = 0
        """,
        """
        async def worker(name, seconds):
            log.append(name)
            try:
                print(name, "starts")
                for i in range(2):
                    await asyncio.sleep(seconds)
                    print(name, i, random.randrange(100))
            except asyncio.CancelledError:
                print(name, "is cancelled")
                raise
            finally:
                log.append(-1)
            return len(log)

        """,
        """
        async def boss(count):
            async with asyncio.TaskGroup() as group:
                for i in range(count):
                    group.create_task(worker(f"w{i}", i / 2), name=f"w{i}")
            return count

        """,
        """
        async def stubborn():
            try:
                await asyncio.sleep(9)
            except asyncio.CancelledError:
                await asyncio.sleep(0.5)
            raise ValueError([object.__hash__(log) != 0, sorted(log, key=str)])

        """,
    ]

    mutating func number(below limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }

    private mutating func pick(_ choices: [String]) -> String { choices[number(below: choices.count)] }

    private mutating func name() -> String { spawned.isEmpty ? "nobody" : pick(spawned) }

    /// Something to type; `travels`: also what goes through time.
    mutating func next(travels: Bool) -> String {
        typed += 1
        switch number(below: travels ? 12 : 9) {
        case 0, 1: return spawn()
        case 2, 3: return forward()
        case 4: return "cancel \(name())" + pick(["", " -m \"enough\""])
        case 5: return python()
        case 6: return stop()
        case 7: return outside()
        case 8: return look()
        default: return travel()
        }
    }

    private mutating func spawn() -> String {
        let name = "t\(typed)"
        defer { spawned.append(name) }
        let call = pick([
            "worker(\"\(name)\", 0)", "worker(\"\(name)\", 1.5)", "worker(\"\(name)\", random.random())",
            "boss(3)", "stubborn()", "asyncio.wait_for(stubborn(), 1)",
            "asyncio.gather(worker(\"x\", 1), worker(\"y\", 2))",
        ])
        return call.hasPrefix("asyncio.gather") ? "\(name) = \(call)" : "spawn \(name) = \(call)"
    }

    private mutating func forward() -> String {
        pick([
            "step", "step 2", "step 3", "step handle", "step line", "step line \(name())",
            "run until \(number(below: 4))s", "run until tick \(typed)", "run until len(log) > \(typed)",
            "run until output \"starts\"", "run until \(name()) waiting", "run until \(name()) done",
        ])
    }

    private mutating func python() -> String {
        pick([
            "counter = counter + 1", "print(counter, random.random())", "log",
            "await asyncio.sleep(0.5)", "1 / counter", "def helper(x):\n    return [x] * 3\n",
            "helper(counter)",
            "counter = undefined_name", "x = (", "log.append(len(asyncio.all_tasks()))",
            "asyncio.get_running_loop().call_soon(print, \"called\")",
            "f\(typed) = asyncio.get_running_loop().create_future()", "object()",
            "asyncio.get_running_loop().call_later(2, log.append, \"later\")",
        ])
    }

    private mutating func stop() -> String {
        pick([
            "break 5", "break \(name())", "break on cancel", "break on done", "break on wait \(name())",
            "breaks", "delete all", "delete 1", "break on fail",
        ])
    }

    private mutating func outside() -> String {
        pick([
            "seed \(typed)", "site https://example.com 0.5 10", "signal SIGWINCH", "signal SIGUSR1 at 30",
            "spawn n\(typed) = worker(\"n\", 0.25)", "shield s\(typed) = \(name())", "signal SIGINT",
        ])
    }

    private mutating func look() -> String {
        pick(["tasks", "inspect \(name())", "tree", "queue", "why \(name())", "log", "output", "source"])
    }

    private mutating func travel() -> String {
        pick(["back", "back 2", "undo", "redo", "goto 1", "goto time 1", "restart", "branches", "branches 1"])
    }
}

/// A small generator whose numbers are the same everywhere.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
