/// `asyncio.Task`.
extension Machine {
    func installTask() {
        let define = Definition(self, class: loopClass(.task), receiver: nil)
        define.constructor { (m, a) throws(Raised) in
            let type = ClassObject(a[0])
            let capacity = max(type.instanceCapacity, FutureLayout.taskFieldCount)
            let object = m.heap.allocate(.task, class: type.bits, count: capacity)
            for index in 0..<capacity { object[index] = .undefined }
            object[0] = type.rootShape
            let task = FutureObject(object)
            task[.state] = Value(0)
            task[.flags] = Value(0)
            task[.cancelRequests] = Value(0)
            return task.value
        }
        define.method("__init__", "coro,/,*,loop,name,context,eager_start", required: 1) {
            (m, a) throws(Raised) in
            try m.checkCoroutine(a[1])
            let loop = try m.loopOfFuture(a[2])
            let name = a[3].isUndefined || a[3].isNone ? .none : try m.str(a[3]).value
            let task = FutureObject(a[0])
            let isEager = a[5].isUndefined ? false : try m.truth(a[5])
            if isEager, LoopObject(loop).flags.contains(.running) {
                m.prepare(task, a[1], loop: loop, name: name, context: a[4])
                try m.startEagerly(task, LoopObject(loop))
                if task.state != .pending { task[.coroutine] = .none }
            } else {
                m.initialize(task, a[1], loop: loop, name: name, context: a[4])
            }
            return .none
        }
        defineCancelling(define)
        defineNaming(define)
        defineStateFlags(define)
        define.method("set_result", 1) { (m, _) throws(Raised) in
            throw m.raise(.runtimeError, "Task does not support set_result operation")
        }
        define.method("set_exception", 1) { (m, _) throws(Raised) in
            throw m.raise(.runtimeError, "Task does not support set_exception operation")
        }
    }

    /// Refuses what is no coroutine, in CPython's words.
    func checkCoroutine(_ value: Value) throws(Raised) {
        if value.kind == .coroutine { return }
        let type = type(of: value)
        let needed = [names.send, names.throw, strings.intern("close"), strings.intern("__await__")]
        if value.kind != .generator, needed.allSatisfy({ lookup(type, $0) != nil }) { return }
        throw raise(.typeError, "a coroutine was expected, got \(try repr(value).text)")
    }

    private func defineCancelling(_ define: Definition) {
        define.method("cancel", "msg", required: 0) { (m, a) throws(Raised) in
            try m.checkInitialized(FutureObject(a[0]))
            return Value(try m.cancelTask(FutureObject(a[0]), a[1]))
        }
        define.method("cancelling", 0) { (_, a) throws(Raised) in FutureObject(a[0])[.cancelRequests] }
        define.method("uncancel", 0) { (m, a) throws(Raised) in
            let task = FutureObject(a[0])
            let count = max(0, task[.cancelRequests].int - 1)
            task[.cancelRequests] = Value(count)
            if count == 0 { task.flags.remove(.mustCancel) }
            if m.recorder.isWatched { m.recorder.watcher?.taskTakesCancelBack(task) }
            return Value(count)
        }
    }

    private func defineNaming(_ define: Definition) {
        define.method("get_name", 0) { (m, a) throws(Raised) in
            let task = FutureObject(a[0])
            if task[.name].isInt { task[.name] = m.strings.make(m.taskName(task)).value }
            return task[.name]
        }
        define.method("set_name", 1) { (m, a) throws(Raised) in
            let task = FutureObject(a[0])
            task[.name] = try m.str(a[1]).value
            if m.recorder.isOn { m.recorder.note(.rename, task[.number].int, name: m.taskName(task)) }
            return .none
        }
        define.method("get_coro", 0) { (_, a) throws(Raised) in FutureObject(a[0])[.coroutine] }
        define.method("get_context", 0) { (m, a) throws(Raised) in
            m.contextObject(FutureObject(a[0])[.context])
        }
    }

    private func defineStateFlags(_ define: Definition) {
        defineFlag(define, "_must_cancel", .mustCancel)
        defineFlag(define, "_log_destroy_pending", .logDestroyPending)
        define.property(
            "_fut_waiter",
            { (_, value) throws(Raised) in
                FutureObject(value)[.waiter].isUndefined ? .none : FutureObject(value)[.waiter]
            })
        define.property("_coro", { (_, value) throws(Raised) in FutureObject(value)[.coroutine] })
        define.property(
            "_num_cancels_requested", { (_, value) throws(Raised) in FutureObject(value)[.cancelRequests] })
        // Called by a foreign future when it is done.
        define.method("_wakeup", 1) { (m, a) throws(Raised) in
            let task = FutureObject(a[0])
            let loop = LoopObject(task[.loop])
            do throws(Raised) {
                _ = try m.call(try m.getAttribute(a[1], m.strings.intern("result")))
            } catch {
                try m.step(task, throwing: m.takeRaised(), loop: loop)
                return .none
            }
            try m.step(task, throwing: .undefined, loop: loop)
            return .none
        }
    }
}
