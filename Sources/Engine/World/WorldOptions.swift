/// How a world is set up.
public struct WorldOptions: Sendable {
    /// Bytes that the program may use before it gets a MemoryError.
    public var memoryLimit = 2 << 30
    /// What an unseeded `random` is seeded with.
    public var seed = 0
    /// Ticks after which a run is stopped; nil: no limit.
    public var tickLimit: Int?
    /// Signals and the virtual times, in nanoseconds, at which they are delivered.
    public var signals: [(number: Int, nanoseconds: Int)] = []
    /// What the simulated sites answer: latency in nanoseconds and bytes, by URL.
    public var sites: [(url: String, nanoseconds: Int, bytes: Int)] = []
    /// `sys.argv`
    public var arguments: [String] = [""]
    /// Collects at every safepoint and checks the heap; slow, for tests.
    public var collectsAlways = false

    public init() {}
}

/// Where a world's text goes.
public protocol WorldOutput: AnyObject {
    /// Text for standard output, in UTF-8.
    func write(_ bytes: UnsafeRawBufferPointer)
    /// Text for standard error, in UTF-8.
    func writeError(_ bytes: UnsafeRawBufferPointer)
    /// Everything written so far is to be seen.
    func flush()
}
