/// What a task that is suspended waits for.
public struct WaitFact: Sendable, Equatable {
    public enum Subject: Sendable, Equatable {
        /// One tick: `asyncio.sleep(0)`, a bare `yield`.
        case nextTick
        /// A coroutine of asyncio, as it would be written: `sleep(3)`, `Queue.get()`.
        case call(String)
        /// Another task.
        case task(String)
        /// A `gather` of tasks and futures, those that are not done.
        case gather([String])
        /// A `shield` around a task.
        case shield(String)
        /// A future that someone is to complete.
        case future
        /// An object that only behaves like a future.
        case foreign
    }

    public var subject: Subject
    /// When a timer ends the wait, in virtual nanoseconds.
    public var due: Int?
    /// When a timeout around the wait strikes, in virtual nanoseconds.
    public var timeout: Int?
    /// Line of the innermost frame of the program's own.
    public var line: Int?
    /// The iterations of the loop from a cancel() to the CancelledError in this task; nil: others decide.
    public var cancelDistance: Int?
}

/// One thing that happened to a task, with what is known of its cause at that moment.
public struct TaskFact: Sendable, Equatable {
    public enum Resumption: Sendable, Equatable {
        case firstStep
        /// What it waited for is over.
        case over(WaitFact?)
        /// An exception is thrown in, or met at the await: its class, and whether that is a cancellation.
        case exception(String, isCancellation: Bool, WaitFact?)
    }

    public enum What: Sendable, Equatable {
        case made
        case runs(Resumption)
        case waits(WaitFact)
        /// The result, shown shortly.
        case returned(String)
        /// Class and message.
        case failed(String, message: String)
        case cancelled
        /// It waits for that, or runs, or has not begun.
        case askedToCancel(WaitFact?, hasBegun: Bool, isRunning: Bool)
        /// What it waits for is done: its next step is queued.
        case woken
        /// It waits inside the handler of the CancelledError that was thrown in; the line of the wait.
        case cancelCaught
        /// It goes on though it was asked to cancel; `cancelling()`.
        case cancelSuppressed(requests: Int)
        /// What it passed the request on to has ended otherwise: no CancelledError arrives.
        case cancelLost(WaitFact?)
        /// `uncancel()`; what `cancelling()` gives now.
        case cancelTakenBack(requests: Int)
        /// It was asked to cancel so often, and did not end cancelled.
        case cancelSwallowed(requests: Int)
        /// It failed, and nobody waits for it: so far nobody sees its exception.
        case failureUnseen
        /// No task: a callback runs.
        case callback(String, Trigger)
        /// No task: something that the session's user did, or the program that was loaded.
        case entry
        /// No task: a program goes on behind the loop that it ran.
        case resumption
    }

    /// A remark about a task: nothing has happened to the task itself.
    public var isRemark: Bool {
        switch what {
        case .cancelCaught, .cancelSuppressed, .cancelLost, .cancelTakenBack, .cancelSwallowed,
            .failureUnseen:
            true
        default: false
        }
    }

    /// What makes a callback run.
    public enum Trigger: Sendable, Equatable {
        /// A timer, due at that virtual time in nanoseconds.
        case timer(Int)
        /// `call_soon`
        case queued
        /// The end of a task, by name, or of a future.
        case end(String?)
    }

    /// Facts of a session are numbered from 1.
    public var id = 0
    /// The number of the fact that led to it; 0: none is known.
    public var cause = 0
    public var what: What
    /// The task's number and name.
    public var number: Int
    public var task: String
    /// The task that ran when it happened; nil: nobody's step, or the session's user.
    public var by: String?
    /// The line in the task's own program that it is about.
    public var line: Int?
    /// The message of a `cancel()`.
    public var message: String?
    /// Which of several: the requests to cancel this task so far.
    public var count = 0
}

/// All that can be shown of a task.
public struct TaskDescription: Sendable, Equatable {
    public enum State: Sendable, Equatable {
        case neverStarted
        /// Its next step is queued.
        case ready
        case waiting
        case running
        case finished(String)
        case failed(String, message: String)
        case cancelled
    }

    /// One level of the stack, outermost first.
    public struct Level: Sendable, Equatable {
        public var function: String
        public var file: String
        public var line: Int
        /// The source line without its indentation.
        public var source: String?
        /// Belongs to the box's own asyncio.
        public var isLibrary: Bool
        /// Variables and their values, shown shortly.
        public var locals: [(name: String, value: String)]

        public static func == (a: Level, b: Level) -> Bool {
            a.function == b.function && a.file == b.file && a.line == b.line
                && a.locals.elementsEqual(b.locals) { $0 == $1 }
        }
    }

    public var number: Int
    public var name: String
    public var state: State
    /// What it waits for, or waited for before its next step was queued.
    public var wait: WaitFact?
    /// The CancelledError is on its way.
    public var isCancelling = false
    /// `cancelling()`
    public var cancelRequests = 0
    /// The call that made the coroutine.
    public var call: String
    public var madeInTick = 0
    /// Who made it; nil: the session's user.
    public var madeBy: String?
    /// Where it is; for a task that failed, where the exception was raised.
    public var stack: [Level] = []
    /// Tasks that wait for this one, and done callbacks.
    public var awaitedBy: [String] = []
    public var callbacks: [String] = []
    /// Requests to cancel it, oldest first.
    public var cancels: [CancelRequest] = []
    /// It is a future, no task.
    public var isFuture = false
}
