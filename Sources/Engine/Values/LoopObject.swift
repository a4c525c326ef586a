/// An event loop: the ready queue, a ring of entries; the timers, a binary heap; and what else asyncio keeps in a loop.
struct LoopObject: ObjectReference {
    let object: Object

    enum Field: Int {
        case shape
        /// Storage of the ring, entries of three values (see `ReadyEntry`); index of the first; how many.
        case ready, first, count
        /// Storage of the heap, entries of three values: deadline, sequence number, handle; the next sequence number.
        case timers, sequence
        case flags
        case currentTask
        case exceptionHandler, taskFactory
        /// Tasks that are not done, a dict used as an ordered set.
        case tasks
        /// Signal number → handle.
        case signalHandlers
        case asyncGenerators
        /// The future that `run_until_complete` waits for; undefined for `run_forever`.
        case target
        /// Numbers of signals that arrived and whose handlers are not yet queued: a list, or None.
        case arrivedSignals
        /// A handler ran that the loop does not know: its poll was woken.
        case wasInterrupted
        case slowCallbackDuration
        /// Debug mode: future, task or handle → where it was made, a list of frame summaries.
        case origins
    }

    /// Where the attributes begin that a program sets on a loop.
    static let fieldCount = 18

    struct Flag: OptionSet {
        let rawValue: Int
        static let running = Flag(rawValue: 1)
        static let stopping = Flag(rawValue: 2)
        static let closed = Flag(rawValue: 4)
        static let debug = Flag(rawValue: 8)
        /// `run_until_complete` made the task that it waits for.
        static let targetIsNew = Flag(rawValue: 16)
        static let asyncGeneratorsShutDown = Flag(rawValue: 32)
        /// What runs is the loop's own shutdown, whose ticks are not counted.
        static let uncounted = Flag(rawValue: 64)
        /// The class overrides `time`, or the object has one of its own.
        static let hasOwnTime = Flag(rawValue: 128)
        /// The same of `_run_once`.
        static let hasOwnIteration = Flag(rawValue: 256)
    }

    @inline(__always) init(_ object: Object) { self.object = object }

    @inline(__always) subscript(field: Field) -> Value {
        get { object[field.rawValue] }
        nonmutating set { object[field.rawValue] = newValue }
    }

    @inline(__always) var flags: Flag {
        get { Flag(rawValue: self[.flags].int) }
        nonmutating set { self[.flags] = Value(newValue.rawValue) }
    }

    // MARK: The ready queue

    @inline(__always) var readyCount: Int { self[.count].int }

    @inline(__always) func push(_ kind: ReadyEntry, _ a: Value, _ b: Value, _ heap: Heap) {
        var ring = BufferObject(self[.ready])
        let count = self[.count].int
        if 3 * count == ring.count {
            grow(heap)
            ring = BufferObject(self[.ready])
        }
        let mask = ring.count / 3 - 1
        let entry = ring.items + 3 * ((self[.first].int + count) & mask)
        entry[0] = Value(kind.rawValue)
        entry[1] = a
        entry[2] = b
        self[.count] = Value(count + 1)
    }

    @inline(__always) func pop() -> (ReadyEntry, Value, Value) {
        let ring = BufferObject(self[.ready])
        let first = self[.first].int
        let entry = ring.items + 3 * first
        let result = (ReadyEntry(rawValue: entry[0].int) ?? .nothing, entry[1], entry[2])
        entry[1] = .undefined
        entry[2] = .undefined
        self[.first] = Value((first + 1) & (ring.count / 3 - 1))
        self[.count] = Value(self[.count].int - 1)
        return result
    }

    /// The entries in order, for showing them.
    func readyEntries() -> [(ReadyEntry, Value, Value)] {
        let ring = BufferObject(self[.ready])
        let mask = ring.count / 3 - 1
        return (0..<readyCount).map { index in
            let entry = ring.items + 3 * ((self[.first].int + index) & mask)
            return (ReadyEntry(rawValue: entry[0].int) ?? .nothing, entry[1], entry[2])
        }
    }

    static func ring(_ heap: Heap, _ capacity: Int) -> BufferObject {
        let ring = BufferObject.allocate(heap, capacity: 3 * capacity)
        for index in 0..<3 * capacity { ring.items[index] = .undefined }
        ring.object.count = 3 * capacity
        return ring
    }

    private func grow(_ heap: Heap) {
        let old = BufferObject(self[.ready])
        let capacity = old.count / 3
        let first = self[.first].int
        let larger = LoopObject.ring(heap, capacity * 2)
        larger.items.update(from: old.items + 3 * first, count: 3 * (capacity - first))
        (larger.items + 3 * (capacity - first)).update(from: old.items, count: 3 * first)
        heap.release(old.object)
        self[.ready] = larger.value
        self[.first] = Value(0)
    }
}

/// What a handle of the ready queue does.
enum ReadyEntry: Int {
    case nothing
    /// a: task; b: the exception to throw in, or undefined.
    case step
    /// a: task; b: the future that it waited for.
    case wakeup
    /// a: callable; b: the future that is done.
    case callback
    /// a: a Handle object.
    case handle
    /// a: the future that `run_until_complete` waited for: stops the loop.
    case stop
    /// The loop's wake-up channel became readable: b is a signal's number.
    case signal
}

/// A Handle or TimerHandle.
struct HandleObject: ObjectReference {
    let object: Object
    /// Values: callable, tuple of arguments, cancelled, context, deadline in nanoseconds (None: no timer), loop, state of a
    /// timer (scheduled: bit 0) and origin (the other bits).
    static let fieldCount = 7

    @inline(__always) init(_ object: Object) { self.object = object }

    var callback: Value { object[0] }
    var arguments: TupleObject { TupleObject(object[1]) }
    @inline(__always) var isCancelled: Bool { object[2].bool }
    var context: Value { object[3] }
    var when: Value { object[4] }
    var loop: Value { object[5] }
    var isScheduled: Bool {
        get { object[6].int & 1 != 0 }
        nonmutating set { object[6] = Value(object[6].int & ~1 | (newValue ? 1 : 0)) }
    }
    /// What a session's observer calls the moment at which the handle was made; 0 where nobody looks on.
    @inline(__always) var origin: Int { object[6].int >> 1 }
}

/// The heap of timers: earliest deadline first, equal ones in the order in which they were set.
extension LoopObject {
    private func isEarlier(_ a: UnsafeMutablePointer<Value>, _ b: UnsafeMutablePointer<Value>) -> Bool {
        a[0].int < b[0].int || (a[0].int == b[0].int && a[1].int < b[1].int)
    }

    var timerCount: Int { BufferObject(self[.timers]).count / 3 }

    func timer(_ index: Int) -> (deadline: Int, sequence: Int, handle: Value) {
        let entry = BufferObject(self[.timers]).items + 3 * index
        return (entry[0].int, entry[1].int, entry[2])
    }

    func addTimer(_ deadline: Int, _ handle: Value, _ heap: Heap) {
        var storage = BufferObject(self[.timers])
        var index = storage.count / 3
        if storage.count + 3 > storage.capacity {
            storage = storage.grown(heap, to: max(48, storage.capacity * 2))
            self[.timers] = storage.value
        }
        let sequence = self[.sequence].int
        self[.sequence] = Value(sequence + 1)
        let items = storage.items
        storage.object.count = storage.count + 3
        while index > 0 {
            let parent = (index - 1) / 2
            let above = items + 3 * parent
            if above[0].int <= deadline { break }
            (items + 3 * index).update(from: above, count: 3)
            index = parent
        }
        items[3 * index] = Value(deadline)
        items[3 * index + 1] = Value(sequence)
        items[3 * index + 2] = handle
    }

    /// Takes the earliest timer out.
    func removeFirstTimer() -> Value {
        let storage = BufferObject(self[.timers])
        let items = storage.items
        let handle = items[2]
        let last = storage.count / 3 - 1
        storage.object.count = 3 * last
        guard last > 0 else { return handle }
        let moved = items + 3 * last
        var index = 0
        while true {
            var child = 2 * index + 1
            guard child < last else { break }
            if child + 1 < last, isEarlier(items + 3 * (child + 1), items + 3 * child) { child += 1 }
            if !isEarlier(items + 3 * child, moved) { break }
            (items + 3 * index).update(from: items + 3 * child, count: 3)
            index = child
        }
        (items + 3 * index).update(from: moved, count: 3)
        return handle
    }
}
