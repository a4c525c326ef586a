/// A future or task.
struct FutureObject: ObjectReference {
    let object: Object

    enum Field: Int {
        case shape, state, result, exception
        /// Undefined, one callback (a task that waits, or a tuple of callable and context), or a list of them.
        case callbacks
        case loop
        /// Bits: see `Flag`.
        case flags
        case cancelMessage
        // Tasks only:
        case coroutine, waiter, cancelRequests, name, context, number
    }

    enum State: Int {
        case pending, cancelled, finished
    }

    struct Flag: OptionSet {
        let rawValue: Int
        /// `_asyncio_future_blocking`: yielded by `await` and not yet seen by the task.
        static let blocking = Flag(rawValue: 1)
        /// An exception that nobody has retrieved.
        static let unretrieved = Flag(rawValue: 2)
        static let mustCancel = Flag(rawValue: 4)
        /// A task's "was destroyed but it is pending" message is wanted.
        static let logDestroyPending = Flag(rawValue: 8)
        static let bitCount = 8
    }

    /// What a session's observer calls the moment at which it was done, in the upper bits of the flags; 0: not known.
    var origin: Int {
        get { self[.flags].int >> Flag.bitCount }
        nonmutating set {
            self[.flags] = Value(newValue << Flag.bitCount | self[.flags].int & (1 << Flag.bitCount - 1))
        }
    }

    @inline(__always) init(_ object: Object) { self.object = object }

    @inline(__always) subscript(field: Field) -> Value {
        get { object[field.rawValue] }
        nonmutating set { object[field.rawValue] = newValue }
    }

    @inline(__always) var state: State {
        get { State(rawValue: self[.state].int) ?? .pending }
        nonmutating set { self[.state] = Value(newValue.rawValue) }
    }

    @inline(__always) var flags: Flag {
        get { Flag(rawValue: self[.flags].int) }
        nonmutating set { self[.flags] = Value(newValue.rawValue) }
    }
}

/// Where the attributes begin that a program sets on a future or task.
enum FutureLayout {
    static let futureFieldCount = 8
    static let taskFieldCount = 14
}
