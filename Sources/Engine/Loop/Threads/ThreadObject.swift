/// A simulated thread: a call that is suspended where it waits.
struct ThreadObject: ObjectReference {
    let object: Object

    enum Field: Int {
        /// The `threading.Thread`, or what else Python keeps with it.
        case owner
        /// The registers of its frames while it waits, and where they lay.
        case segment, base
        /// The frame, the instruction and the register at which it goes on; how many calls deep it is.
        case frame, address, register, depth
        /// When it goes on by itself, in nanoseconds; Int.max: when it is woken.
        case wake
        case state
        /// It was woken before its time.
        case wasWoken
        case context, handled, runningLoop
        /// The loop that it runs while it waits; None if it does not.
        case servedLoop
        /// Numbers the waits, so that equal times are served in order.
        case sequence
        /// The wait is `time.sleep`, which gives None.
        case sleeps
    }

    static let fieldCount = 16

    enum State: Int {
        case running, waiting, finished
    }

    @inline(__always) init(_ object: Object) { self.object = object }

    subscript(field: Field) -> Value {
        get { object[field.rawValue] }
        nonmutating set { object[field.rawValue] = newValue }
    }

    var state: State {
        get { State(rawValue: self[.state].int) ?? .finished }
        nonmutating set { self[.state] = Value(newValue.rawValue) }
    }
}
