/// The module `_threads`: what `threading` and `concurrent.futures` are made of.
extension Machine {
    func installThreads(_ define: Definition) {
        define.function("start", 2) { (m, a) throws(Raised) in try m.startThread(a[0], a[1]) }
        define.function("current", 0) { (m, _) throws(Raised) in m.currentThread.value }
        define.function("is_main", 0) { (m, _) throws(Raised) in
            Value(!m.state.pointee.currentThread.isObject)
        }
        define.function("wait", 0, 1) { (m, a) throws(Raised) in
            guard a.count > 0, !a[0].isNone else { return try m.wait(until: nil) }
            let seconds = max(try m.number(a[0]), 0)
            let time = m.state.pointee.clock.addingReportingOverflow(Machine.nanoseconds(seconds))
            return try m.wait(until: time.overflow ? nil : time.partialValue)
        }
        define.function("wake", 1) { (m, a) throws(Raised) in
            m.wakeThread(ThreadObject(a[0]))
            return .none
        }
        // The context of what runs is exchanged, not entered: `Context.run` would be native code in a thread's way.
        define.function("swap_context", 1) { (m, a) throws(Raised) in
            let before = m.contextObject(m.currentContext)
            m.state.pointee.contextVariables = a[0].kind == .iterator ? Object(a[0])[0] : .undefined
            return before
        }
        define.function("owner", 1) { (_, a) throws(Raised) in ThreadObject(a[0])[.owner] }
        define.function("set_owner", 2) { (_, a) throws(Raised) in
            ThreadObject(a[0])[.owner] = a[1]
            return .none
        }
        define.function("is_finished", 1) { (_, a) throws(Raised) in
            Value(ThreadObject(a[0]).state == .finished)
        }
    }

    /// When a loop's next timer is due; nil if it has none.
    func nextTimer(_ loop: LoopObject) -> Int? {
        loop.timerCount > 0 && loop.timer(0).deadline != Int.max ? loop.timer(0).deadline : nil
    }
}
