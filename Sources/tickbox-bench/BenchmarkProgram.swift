/// A program of the benchmark, and how it has to do.
struct BenchmarkProgram {
    /// Its file, without the suffix.
    let name: String
    /// What it does, in words.
    let summary: String
    /// Our CPU time over CPython's, at most.
    let limit: Double
    /// Whether it also has to use less memory than CPython at its peak.
    var needsLessMemory = false

    /// The programs and limits that issue 2 sets.
    static let all = [
        BenchmarkProgram(
            name: "tasks_sleep0", summary: "1,000 tasks, each 1,000 times `sleep(0)`", limit: 0.08),
        BenchmarkProgram(
            name: "timers_distinct", summary: "10,000 tasks, each 20 sleeps, all deadlines distinct",
            limit: 0.09),
        BenchmarkProgram(
            name: "cancel_gather", summary: "100,000 sleeping tasks, every second one cancelled, `gather`",
            limit: 0.07, needsLessMemory: true),
        BenchmarkProgram(
            name: "queue_one", summary: "producer and consumer through `Queue(1)`, 500,000 items", limit: 0.18
        ),
        BenchmarkProgram(
            name: "exceptions_through_awaits", summary: "500,000 exceptions through two awaits", limit: 0.12),
        BenchmarkProgram(
            name: "mixed_loops", summary: "5 million iterations: integers, lists, dicts, attributes, calls",
            limit: 0.45),
        BenchmarkProgram(
            name: "short_lived_objects", summary: "1 million short-lived objects", limit: 0.6),
        BenchmarkProgram(name: "fib30", summary: "recursive `fib(30)`", limit: 0.65),
    ]
}
