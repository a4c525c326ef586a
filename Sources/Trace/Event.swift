/// Something that happened in a tick.
public enum Event: Hashable, Sendable {
    case new(task: String)
    case run(task: String)
    case suspend(task: String)
    case done(task: String)
    /// `exception`: the name of its class.
    case failed(task: String, exception: String)
    case cancelled(task: String)
    /// A `cancel()` that returned True.
    case cancel(task: String)
    /// Text on standard output; neighbouring writes are joined.
    case out(String)
}

/// One tick: an iteration of the event loop, and what happened between it and the next. Tick 0 is what happened before
/// the first.
public struct Tick: Hashable, Sendable {
    public var number: Int
    /// The virtual clock at the end of the tick, in nanoseconds.
    public var nanoseconds: Int
    public var events: [Event]

    public init(number: Int, nanoseconds: Int, events: [Event]) {
        self.number = number
        self.nanoseconds = nanoseconds
        self.events = events
    }
}
