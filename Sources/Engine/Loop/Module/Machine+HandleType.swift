/// `asyncio.Handle` and `asyncio.TimerHandle`.
extension Machine {
    func makeHandle(
        _ callback: Value, _ arguments: Value, context: Value, loop: LoopObject, when: Value = .none
    ) -> Object {
        let type = loopClass(when.isNone ? .handle : .timerHandle)
        let handle = heap.allocate(.handle, class: type.bits, count: HandleObject.fieldCount)
        handle[0] = callback
        handle[1] = arguments
        handle[2] = .false
        handle[3] = context.isUndefined || context.isNone ? currentContext : context
        handle[4] = when
        handle[5] = loop.value
        handle[6] = Value(recorder.activity << 1 | (when.isNone ? 0 : 1))
        return handle
    }

    func installHandles() {
        let define = Definition(self, class: loopClass(.handle), receiver: .handle)
        define.method("cancel", 0) { (m, a) throws(Raised) in
            let handle = Object(a[0])
            guard !handle[2].bool else { return .none }
            handle[2] = .true
            handle[0] = .none
            handle[1] = m.state.pointee.emptyTuple
            return .none
        }
        define.method("cancelled", 0) { (_, a) throws(Raised) in Object(a[0])[2] }
        define.method("get_context", 0) { (m, a) throws(Raised) in m.contextObject(Object(a[0])[3]) }
        define.property("_cancelled", { (_, value) throws(Raised) in Object(value)[2] })
        define.property("_callback", { (_, value) throws(Raised) in Object(value)[0] })
        define.property("_args", { (_, value) throws(Raised) in Object(value)[1] })
        define.property(
            "_scheduled",
            { (_, value) throws(Raised) in
                Value(HandleObject(Object(value)).isScheduled)
            })
        define.method("__repr__", 0) { (m, a) throws(Raised) in
            let handle = HandleObject(Object(a[0]))
            var parts = [m.typeName(a[0])]
            if handle.isCancelled { parts.append("cancelled") }
            if handle.when.isInt { parts.append("when=\(m.floatText(Machine.seconds(handle.when.int)))") }
            if !handle.callback.isNone {
                parts.append(try m.callbackText(handle.callback, handle.arguments.value))
            }
            return m.strings.make("<\(parts.joined(separator: " "))>").value
        }
        let timers = Definition(self, class: loopClass(.timerHandle), receiver: .handle)
        timers.method("when", 0) { (_, a) throws(Raised) in
            Value(Machine.seconds(HandleObject(Object(a[0])).when.int))
        }
    }
}
