import Engine

/// A place or an event at which running stops.
public struct Breakpoint: Sendable, Equatable {
    public enum Event: String, Sendable, CaseIterable {
        /// A task is asked to cancel.
        case cancel
        /// A task is done: it returned, failed or was cancelled.
        case done
        case fail
        /// A task begins to wait.
        case wait
    }

    public enum Kind: Sendable, Equatable {
        /// In front of each step of the task of that name.
        case task(String)
        /// In front of the line, wherever the program has code there.
        case line(Int)
        /// Behind the handle in which it happens, to the task of that name or to any.
        case event(Event, task: String?)
    }

    /// What `breaks` calls it, counted from 1.
    public var number: Int
    public var kind: Kind

    /// Creates a breakpoint.
    public init(number: Int, kind: Kind) { (self.number, self.kind) = (number, kind) }

    /// `break a`, `break 7`, `break on cancel a`
    public var command: String {
        switch kind {
        case .task(let name): "break \(name)"
        case .line(let line): "break \(line)"
        case .event(let event, let task): "break on \(event.rawValue)" + (task.map { " \($0)" } ?? "")
        }
    }
}

/// Where a tick stops inside.
public struct StopRule: Sendable, Equatable {
    /// Whose lines are waited for.
    public enum Line: Sendable, Equatable {
        case any
        case task(String)
    }

    /// Behind one handle.
    public var handle = false
    /// In front of the next line.
    public var line: Line?
    public var breakpoints: [Breakpoint] = []

    /// Creates a rule; without arguments it stops nowhere.
    public init(handle: Bool = false, line: Line? = nil, breakpoints: [Breakpoint] = []) {
        (self.handle, self.line, self.breakpoints) = (handle, line, breakpoints)
    }

    public var isEmpty: Bool { self == StopRule() }
}

/// Where and why a tick was stopped.
public enum SessionStop: Sendable, Equatable {
    /// Behind a handle; so many of the tick are left.
    case handle(left: Int)
    case line(CodePlace, Breakpoint?)
    /// In front of a task's step.
    case beforeTask(String, Breakpoint?)
    /// Behind the handle in which that happened, to that task.
    case event(Breakpoint, task: String)
}
