/// A tick that was stopped inside: what is left of it.
struct OpenTick {
    /// What runs in the handle that was stopped inside.
    enum Work {
        case task(FutureObject)
        case handle(HandleObject)
        /// A future's callback, and the future.
        case callback(Value, Value)
    }

    /// A handle that was stopped inside.
    struct Paused {
        var frame: TrapTable.PausedFrame
        var work: Work
        /// The context in which a callback runs.
        var context: Value
        /// The stack's end when the handle began.
        var stackTop: UnsafeMutablePointer<Value>
    }

    var isOpen = false
    /// Handles of this tick that have not begun.
    var left = 0
    /// It was stopped in front of the next handle.
    var isAnnounced = false
    var paused: Paused?
    /// What the session's observer said was being done.
    var activity = 0
    var actor: String?

    /// What a stopped tick keeps alive.
    func markRoots(_ heap: Heap) {
        guard let paused else { return }
        heap.mark(paused.frame.handled)
        heap.mark(paused.frame.variables)
        heap.mark(paused.context)
        heap.markConservatively(UInt64(UInt(bitPattern: paused.frame.registers)))
        heap.markConservatively(UInt64(UInt(bitPattern: paused.frame.address)))
        switch paused.work {
        case .task(let task): heap.mark(task.value)
        case .handle(let handle): heap.mark(handle.value)
        case .callback(let callable, let future):
            heap.mark(callable)
            heap.mark(future)
        }
    }
}

/// Where a tick is to be stopped.
public struct TickStops {
    /// Lines of the program at whose beginning it may stop.
    public enum Lines: Sendable, Equatable {
        case none
        case all
        /// Those of the functions that have one of these lines.
        case some(Set<Int>)
    }

    public var lines = Lines.none
    /// Asked in front of each step of a task, with its name.
    public var beforeTask: (String) -> Bool = { _ in false }
    /// Asked behind each handle.
    public var afterHandle: () -> Bool = { false }
    /// Asked at the beginning of each line: the task's name, if a task runs there, and the line.
    public var atLine: (String?, Int) -> Bool = { _, _ in false }

    /// Stops nowhere.
    public init() {}
}

/// Where a tick was stopped.
public enum TickStop: Sendable, Equatable {
    /// In front of a task's step.
    case beforeTask(String)
    /// Behind a handle.
    case handle
    case line(CodePlace)
}

/// A line that is about to run.
public struct CodePlace: Sendable, Equatable {
    /// The task whose step it is.
    public var task: String?
    public var function: String
    public var file: String
    public var line: Int
    /// The source line without its indentation.
    public var source: String?
}
