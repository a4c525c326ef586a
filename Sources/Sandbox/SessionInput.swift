/// Something that a session is given; the list of them is the session, since the same inputs give the same world.
public enum SessionInput: Sendable, Equatable {
    /// Python typed at the prompt, or what a command stands for.
    case python(String)
    /// A program's text and its file's name.
    case load(source: String, path: String)
    /// One iteration of the event loop, or what is left of the one that was stopped inside.
    case tick
    /// The same, up to a stop.
    case tickUntil(StopRule)
    /// The breakpoints from now on.
    case breakpoints([Breakpoint])
    /// A signal, by number, and the virtual time in nanoseconds at which it arrives; one that is over: in the next tick.
    case signal(Int, nanoseconds: Int)
    /// What an unseeded `random` is seeded with.
    case seed(Int)
    /// What a simulated site answers.
    case site(url: String, nanoseconds: Int, bytes: Int, status: Int)
    /// A Python expression whose truth is asked for.
    case condition(String)
}

/// Something that a session has to show, in the order in which it happened.
public enum SessionEvent: Sendable, Equatable {
    /// A tick begins: its number and the virtual time in nanoseconds.
    case tick(number: Int, nanoseconds: Int)
    case transition(Transition)
    /// Text that the program wrote.
    case output(String, isError: Bool)
}

/// A change of a task's state and why it happened.
public struct Transition: Sendable, Equatable {
    public var task: String
    /// `new → pending`, `cancel requested`.
    public var change: String
    /// One short sentence.
    public var cause: String
    /// The line of the program that it is about.
    public var line: Int?
    /// A link in the chain of causes that is shown only on request: a callback, a wake-up.
    public var isDetail: Bool

    /// Creates a transition.
    public init(task: String, change: String, cause: String, line: Int? = nil, isDetail: Bool = false) {
        (self.task, self.change, self.cause, self.line) = (task, change, cause, line)
        self.isDetail = isDetail
    }
}

/// What an input came to.
public enum SessionResult: Sendable, Equatable {
    case done
    /// The program that was loaded waits in `asyncio.run`.
    case waiting
    /// The program that waited has ended.
    case programEnded
    /// Nothing was changed or what was begun has failed: a traceback or an error with its caret.
    case failed(String)
    /// `sys.exit`
    case exited(status: Int, message: String?)
    /// Nothing can ever run again, and tasks are alive.
    case deadlock
    /// There is nothing to run.
    case idle
    /// Ctrl-C; the task in whose step it came.
    case interrupted(task: String?)
    /// The tick was stopped inside, or at its end by an event.
    case stopped(SessionStop)
    /// What a condition came to.
    case truth(Bool)
}
