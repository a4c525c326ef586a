/// Simulated threads, in virtual time.
///
/// One runs at a time, until it waits: in `time.sleep`, for a lock, for a queue. Then its frames are put aside, and the
/// one that started or resumed it goes on. Whoever waits lets the others run up to the time at which it goes on: the
/// main program in a sleep or a lock, an event loop in its poll. So a sleep in a thread passes beside the loop.
extension Machine {
    // MARK: Threads

    private var threads: ListObject {
        if state.pointee.threads.kind != .list { state.pointee.threads = list([]).value }
        return ListObject(state.pointee.threads)
    }

    /// Whether any thread has not finished.
    var hasThreads: Bool { state.pointee.threads.kind == .list && threads.count > 0 }

    func makeThread(_ owner: Value) -> ThreadObject {
        let object = heap.allocate(
            .iterator, class: libraryClass(.thread).bits, count: ThreadObject.fieldCount)
        for index in 0..<ThreadObject.fieldCount { object[index] = .none }
        let thread = ThreadObject(object)
        thread[.owner] = owner
        thread[.wake] = Value(Int.max)
        thread[.context] = .undefined
        thread[.runningLoop] = .undefined
        thread.state = .running
        return thread
    }

    /// What runs now: a thread, or the object that stands for the main program.
    var currentThread: ThreadObject {
        if state.pointee.currentThread.isObject { return ThreadObject(state.pointee.currentThread) }
        if !state.pointee.mainThread.isObject { state.pointee.mainThread = makeThread(.none).value }
        return ThreadObject(state.pointee.mainThread)
    }

    /// Starts a thread: it runs at once, until it waits.
    func startThread(_ function: Value, _ owner: Value) throws(Raised) -> Value {
        let thread = makeThread(owner)
        threads.append(thread.value, heap)
        try run(thread) { () throws(Raised) in _ = try call(function) }
        return thread.value
    }

    // MARK: Running

    /// Lets a thread run until it waits or ends; around it everything is as before.
    private func run(_ thread: ThreadObject, _ body: () throws(Raised) -> Void) throws(Raised) {
        let outer = state.pointee
        let base = state.pointee.stackTop
        state.pointee.blockedFrame = 0
        state.pointee.callSiteFrame = 0
        state.pointee.currentThread = thread.value
        state.pointee.runningLoop = thread[.runningLoop]
        state.pointee.contextVariables = thread[.context]
        state.pointee.handled = thread[.handled]
        state.pointee.nesting += 1
        state.pointee.threadNesting = state.pointee.nesting + 1
        thread.state = .running
        defer { leave(thread, outer) }
        do throws(Raised) {
            try body()
        } catch {
            finish(thread)
            throw error
        }
        if state.pointee.blockedFrame != 0 {
            putAside(thread, base, outer.depth)
        } else {
            finish(thread)
        }
    }

    /// Restores what belongs to whoever goes on.
    private func leave(_ thread: ThreadObject, _ outer: MachineState) {
        state.pointee.stackTop = outer.stackTop
        state.pointee.depth = outer.depth
        state.pointee.nesting = outer.nesting
        state.pointee.threadNesting = outer.threadNesting
        state.pointee.blockedFrame = outer.blockedFrame
        state.pointee.blockedAddress = outer.blockedAddress
        state.pointee.blockedRegister = outer.blockedRegister
        state.pointee.outcome = outer.outcome
        state.pointee.currentThread = outer.currentThread
        state.pointee.runningLoop = outer.runningLoop
        state.pointee.contextVariables = outer.contextVariables
        state.pointee.handled = outer.handled
        state.pointee.callSiteFrame = outer.callSiteFrame
        state.pointee.callSiteAddress = outer.callSiteAddress
    }

    private func finish(_ thread: ThreadObject) {
        thread.state = .finished
        let list = threads
        for index in 0..<list.count where list[index] === thread.value {
            list.remove(at: index)
            break
        }
    }

    /// Moves the frames of a thread that waits from the stack into a buffer of its own.
    private func putAside(_ thread: ThreadObject, _ base: UnsafeMutablePointer<Value>, _ depth: Int) {
        let count = max(state.pointee.stackTop - base, 0)
        let segment = heap.allocateRaw(.rawBuffer, class: UInt64(count), bytes: 16 * count)
        (segment.address + Object.headerSize).copyMemory(from: UnsafeRawPointer(base), byteCount: 16 * count)
        thread[.segment] = segment.value
        thread[.base] = Value(Int(bitPattern: base))
        thread[.frame] = Value(Int(truncatingIfNeeded: state.pointee.blockedFrame))
        thread[.address] = Value(Int(truncatingIfNeeded: state.pointee.blockedAddress))
        thread[.register] = Value(Int(state.pointee.blockedRegister))
        thread[.depth] = Value(state.pointee.depth - depth)
        thread[.context] = state.pointee.contextVariables
        thread[.handled] = state.pointee.handled
        thread[.runningLoop] = state.pointee.runningLoop
        thread[.sequence] = Value(state.pointee.threadWaits)
        state.pointee.threadWaits += 1
        thread.state = .waiting
    }

    /// Lets a thread that waits go on, its wait giving `value`.
    private func resume(_ thread: ThreadObject, _ value: Value) throws(Raised) {
        thread[.wake] = Value(Int.max)
        thread[.wasWoken] = .false
        try run(thread) { () throws(Raised) in
            guard let position = bringBack(thread) else { return }
            position.fp[thread[.register].int] = value
            _ = try run(position)
        }
    }

    /// Lays the frames on the stack again, which may be at another place than before.
    private func bringBack(_ thread: ThreadObject) -> Position? {
        let segment = Object(thread[.segment])
        let count = Int(segment.classBits)
        let base = state.pointee.stackTop
        guard base + count < heap.stackLimit,
            let frame = UnsafeMutablePointer<Value>(bitPattern: UInt(bitPattern: thread[.frame].int)),
            let address = UnsafeMutablePointer<Instruction>(
                bitPattern: UInt(bitPattern: thread[.address].int))
        else { return nil }
        UnsafeMutableRawPointer(base).copyMemory(
            from: segment.address + Object.headerSize, byteCount: 16 * count)
        let old = UInt(bitPattern: thread[.base].int)
        let range = old..<(old + UInt(16 * count))
        let delta = UInt(bitPattern: base) &- old
        func moved(_ bits: UInt) -> UInt { range.contains(bits) ? bits &+ delta : bits }
        var here = Frame(UnsafeMutablePointer(bitPattern: moved(UInt(bitPattern: frame))) ?? frame)
        let start = here
        while here.mode != .entry, here.callerBits != 0 {
            here.callerBits = UInt64(moved(UInt(here.callerBits)))
            here = here.caller
        }
        state.pointee.stackTop = base + count
        state.pointee.depth += thread[.depth].int
        thread[.segment] = .none
        return Position(start.registers, address)
    }

    /// Marks what the frames of waiting threads refer to; for the collector.
    func markThreads() {
        guard state.pointee.threads.kind == .list else { return }
        for index in 0..<threads.count {
            let segment = ThreadObject(threads[index])[.segment]
            guard segment.kind == .rawBuffer else { continue }
            let start = UnsafeRawPointer(Object(segment).address) + Object.headerSize
            heap.markConservatively(from: start, to: start + 16 * Int(Object(segment).classBits))
        }
    }

    // MARK: Waiting

    /// Whether the thread that runs can be put aside here: the interpreter itself called, on the thread's own level.
    private var canPutAside: Bool {
        state.pointee.currentThread.isObject && state.pointee.nesting == state.pointee.threadNesting
    }

    /// A wait up to a time, or until `wakeThread`; gives whether it was woken. Undefined: the thread is to be put aside.
    func wait(until time: Int?) throws(Raised) -> Value {
        let thread = currentThread
        if thread[.wasWoken].bool, thread[.wasWoken].kind == .bool {
            thread[.wasWoken] = .false
            return .true
        }
        thread[.wake] = Value(time ?? Int.max)
        thread[.sleeps] = .false
        if canPutAside { return .undefined }
        return try waitHere()
    }

    /// A wait of the main program, or of a thread within native code: the others run meanwhile.
    func waitHere() throws(Raised) -> Value {
        let thread = currentThread
        let time = thread[.wake].int
        thread[.wake] = Value(Int.max)
        while true {
            if thread[.wasWoken].kind == .bool, thread[.wasWoken].bool {
                thread[.wasWoken] = .false
                return .true
            }
            guard let next = nextThread, due(next) <= time else {
                if time == Int.max { throw halt(.deadlock) }
                try moveClock(to: time)
                return thread[.sleeps].kind == .bool && thread[.sleeps].bool ? .none : .false
            }
            try moveClock(to: due(next))
            try serve(next)
        }
    }

    /// `time.sleep`: undefined if a thread is to be put aside for that long.
    func sleep(until time: Int) throws(Raised) -> Value {
        if canPutAside {
            currentThread[.wake] = Value(time)
            currentThread[.sleeps] = .true
            return .undefined
        }
        try runThreads(until: time)
        try moveClock(to: time)
        return .none
    }

    /// Ends another thread's wait; it goes on when its turn comes.
    func wakeThread(_ thread: ThreadObject) {
        guard thread.state != .finished else { return }
        thread[.wasWoken] = .true
        if thread.state == .waiting { thread[.wake] = Value(state.pointee.clock) }
    }

    // MARK: Turns

    /// When a waiting thread goes on.
    private func due(_ thread: ThreadObject) -> Int {
        guard thread[.servedLoop].kind == .eventLoop else { return thread[.wake].int }
        let loop = LoopObject(thread[.servedLoop])
        if loop.readyCount > 0 || loop[.arrivedSignals].kind == .list || loop.flags.contains(.stopping) {
            return state.pointee.clock
        }
        return nextTimer(loop) ?? Int.max
    }

    /// The waiting thread that goes on first; nil if none does by itself.
    private var nextThread: ThreadObject? {
        guard hasThreads else { return nil }
        var best: ThreadObject?
        for index in 0..<threads.count {
            let thread = ThreadObject(threads[index])
            guard thread.state == .waiting, due(thread) != Int.max else { continue }
            if let known = best, (due(known), known[.sequence].int) <= (due(thread), thread[.sequence].int) {
                continue
            }
            best = thread
        }
        return best
    }

    /// When the next thread goes on; nil if none does by itself.
    var nextThreadTime: Int? { hasThreads ? nextThread.map { due($0) } : nil }

    /// Lets all threads run that go on up to a time, which they see pass.
    func runThreads(until time: Int) throws(Raised) {
        while hasThreads, let next = nextThread, due(next) <= time {
            try moveClock(to: due(next))
            try serve(next)
        }
    }

    /// Lets the next thread go on, the clock moved to its time.
    func runNextThread() throws(Raised) {
        guard let next = nextThread else { return }
        try moveClock(to: due(next))
        try serve(next)
    }

    private func serve(_ thread: ThreadObject) throws(Raised) {
        guard thread[.servedLoop].kind == .eventLoop else {
            let sleeps = thread[.sleeps].kind == .bool && thread[.sleeps].bool
            let wasWoken = thread[.wasWoken].kind == .bool && thread[.wasWoken].bool
            return try resume(thread, sleeps ? .none : Value(wasWoken))
        }
        let loop = LoopObject(thread[.servedLoop])
        let outer = state.pointee
        state.pointee.currentThread = thread.value
        state.pointee.runningLoop = loop.value
        state.pointee.nesting += 1
        state.pointee.threadNesting = 0
        thread.state = .running
        defer {
            leave(thread, outer)
            if thread.state == .running { thread.state = .waiting }
        }
        _ = try tick(loop)
        thread[.sequence] = Value(state.pointee.threadWaits)
        state.pointee.threadWaits += 1
        guard loop.flags.contains(.stopping) else { return }
        thread[.servedLoop] = .none
        let result = try finishLoop(loop)
        thread.state = .waiting
        thread[.runningLoop] = .undefined
        try resume(thread, result)
    }

    /// Whether a loop that a thread starts can run beside the others; the thread then waits for it.
    func serveLoop(_ loop: LoopObject) -> Bool {
        guard canPutAside else { return false }
        currentThread[.servedLoop] = loop.value
        return true
    }
}
