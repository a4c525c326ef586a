import Sandbox

/// What happened in one tick, for the questions about it.
public struct TickRecord: Sendable {
    /// Tasks in the order in which they had steps.
    public private(set) var ran: [String] = []
    /// What programs wrote, errors left out.
    public private(set) var printed = ""
    /// The virtual time of the tick, in nanoseconds; nil: it did not take place.
    public private(set) var nanoseconds: Int?

    /// Of a tick that has not begun.
    public init() {}

    /// Takes an event of the tick.
    public mutating func note(_ event: SessionEvent) {
        switch event {
        case .tick(_, let nanoseconds): self.nanoseconds = nanoseconds
        case .output(let text, let isError): if !isError { printed += text }
        case .transition(let transition):
            if transition.change == "pending → running" { ran.append(transition.task) }
        }
    }
}
