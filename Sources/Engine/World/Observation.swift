/// What a session's observer keeps beyond the world's memory.
///
/// It is a value: a copy of it together with a copy of the memory is the moment, and putting both back goes back to it.
public struct Observation {
    /// Tasks that are done and can still be asked about; older ones are forgotten.
    static let mostEnded = 1000
    /// Cancel requests that are kept of one task.
    static let mostRequests = 20

    /// How far a request to cancel has come.
    enum CancelPhase {
        case none, requested
        /// The CancelledError was thrown in, and the step has not ended yet.
        case delivered
        /// The task waits inside the handler of the CancelledError.
        case caught
        /// The handler is over, and the task goes on.
        case suppressed
    }

    /// What is kept of a task beyond its own memory.
    struct Record {
        var task: Value
        var call: String
        var madeInTick: Int
        var madeBy: String?
        /// The number of the task that made it.
        var maker: Int?
        var wait: WaitFact?
        /// Set from the call of `cancel()` to the CancelledError's arrival.
        var isCancelling = false
        /// Requests in the tick of the last one: tasks that wait for each other ask without end.
        var requests = (tick: -1, count: 0)
        var phase = CancelPhase.none
        var cancels: [CancelRequest] = []
        /// The number of the last fact about it.
        var last = 0
    }

    var records: [Int: Record] = [:]
    /// Numbers of tasks that are done, in the order in which they ended, from `endedStart` on.
    private var ended: [Int] = []
    private var endedStart = 0
    /// Facts so far; they are numbered from 1.
    public internal(set) var factCount = 0
    /// The number of the fact that is being done: a task's step, a callback, an entry.
    var activity = 0
    /// Who runs where no task does; nil: the session's user.
    var actor: String?
    /// The last request to cancel within an activity, for those that pass it on.
    var ask: (fact: Int, activity: Int, task: Value)?

    /// Nothing has been observed.
    public init() {}

    /// Notes the end of a task, and forgets the one that ended longest ago.
    mutating func noteEnd(of number: Int) {
        ended.append(number)
        guard ended.count - endedStart > Observation.mostEnded else { return }
        records[ended[endedStart]] = nil
        endedStart += 1
        if endedStart > 2 * Observation.mostEnded {
            ended.removeFirst(endedStart)
            endedStart = 0
        }
    }
}

/// One call of `cancel()` on a task.
public struct CancelRequest: Sendable, Equatable {
    /// Who asked; nil: the session's user.
    public var by: String?
    /// The tick in which, or behind which, it was asked, and the virtual time in nanoseconds.
    public var tick: Int
    public var nanoseconds: Int
    public var message: String?
}
