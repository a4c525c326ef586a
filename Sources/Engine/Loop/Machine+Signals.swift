/// Signals, which arrive when the virtual clock reaches their time.
///
/// What was added with `add_signal_handler` is told by way of the loop: the next iteration's poll finds the wake-up
/// channel readable, its reader runs in that tick and queues the handler for the next. Everything else happens at the very
/// moment of arrival: the handler that asyncio.run or `signal.signal` set is called, KeyboardInterrupt raised, the process
/// ended.
extension Machine {
    private var planned: ListObject? {
        state.pointee.plannedSignals.kind == .list ? ListObject(state.pointee.plannedSignals) : nil
    }

    /// When the next signal arrives, in nanoseconds.
    var nextSignal: Int? {
        guard let planned, planned.count > 0 else { return nil }
        return TupleObject(planned[0])[0].int
    }

    /// Moves the clock forward; signals that come due on the way arrive.
    func moveClock(to time: Int) throws(Raised) {
        while let due = nextSignal, due <= max(time, state.pointee.clock), let planned {
            let number = TupleObject(planned[0])[1]
            planned.remove(at: 0)
            advanceClock(to: due)
            try arrive(number)
        }
        advanceClock(to: time)
    }

    func advanceClock(to time: Int) {
        if time > state.pointee.clock {
            state.pointee.clock = time
            state.pointee.clockReads = 0
        }
    }

    /// A signal arrives.
    func arrive(_ number: Value) throws(Raised) {
        if let loop = loopWithHandler(number) {
            loop[.arrivedSignals] =
                loop[.arrivedSignals].kind == .list ? loop[.arrivedSignals] : list([]).value
            ListObject(loop[.arrivedSignals]).append(number, heap)
            return
        }
        let table = DictObject(signalTable)
        if let entry = try table.find(number, hash: try hash(number), self) {
            let handler = table.value(at: entry)
            // SIG_DFL and SIG_IGN are the numbers 0 and 1.
            let setting = payload(handler)
            if setting.isInt {
                if setting.int == 1 { return }
            } else {
                _ = try call(handler, number, .none)
                if let loop = runningLoopObject { loop[.wasInterrupted] = .true }
                return
            }
        } else if number.int == 2 {
            state.pointee.raised = makeException(.keyboardInterrupt)
            throw Raised()
        }
        // SIGCHLD, SIGCONT, SIGURG and SIGWINCH do nothing by default.
        if ![17, 18, 23, 28].contains(number.int) { throw halt(.killed(signal: number.int)) }
    }

    private var runningLoopObject: LoopObject? {
        state.pointee.runningLoop.kind == .eventLoop ? LoopObject(state.pointee.runningLoop) : nil
    }

    private func loopWithHandler(_ number: Value) -> LoopObject? {
        guard let loop = runningLoopObject else { return nil }
        let handlers = DictObject(loop[.signalHandlers])
        for entry in 0..<handlers.entryCount where handlers.key(at: entry) === number { return loop }
        return nil
    }

    /// The poll: readers of the in-memory network and that of the wake-up channel join the ready queue, in front of the
    /// timers due.
    func queueSignals(_ loop: LoopObject) {
        guard loop[.arrivedSignals].kind == .list || loop[.wasInterrupted].kind == .bool else { return }
        let arrived = loop[.arrivedSignals].kind == .list ? ListObject(loop[.arrivedSignals]) : list([])
        let wasInterrupted = loop[.wasInterrupted].kind == .bool
        loop[.arrivedSignals] = .none
        loop[.wasInterrupted] = .none
        var numbers: [Value] = []
        for index in 0..<arrived.count {
            if arrived[index].kind == .handle {
                loop.push(.handle, arrived[index], .undefined, heap)
            } else {
                numbers.append(arrived[index])
            }
        }
        guard wasInterrupted || !numbers.isEmpty else { return }
        loop.push(.signal, .undefined, numbers.isEmpty ? .none : list(numbers).value, heap)
    }

    /// Has a callback run in the next iteration as a reader that the poll finds ready.
    func pollSoon(_ handle: Value, _ loop: LoopObject) {
        if loop[.arrivedSignals].kind != .list { loop[.arrivedSignals] = list([]).value }
        ListObject(loop[.arrivedSignals]).append(handle, heap)
    }

    /// The reader: queues the handlers of the signals that arrived.
    func runSignalReader(_ arrived: Value, _ loop: LoopObject) throws(Raised) {
        guard arrived.kind == .list else { return }
        let handlers = DictObject(loop[.signalHandlers])
        for index in 0..<ListObject(arrived).count {
            let number = ListObject(arrived)[index]
            guard let entry = try handlers.find(number, hash: try hash(number), self) else { continue }
            let handle = handlers.value(at: entry)
            if !HandleObject(handle).isCancelled { loop.push(.handle, handle, .undefined, heap) }
        }
    }

    /// `signal.signal`'s table: number → handler.
    var signalTable: Value {
        if state.pointee.signalTable.isUndefined {
            state.pointee.signalTable = DictObject.allocate(heap, .dict, class: classBits(.dict)).value
        }
        return state.pointee.signalTable
    }
}
