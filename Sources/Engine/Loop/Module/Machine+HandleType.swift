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

    /// The arguments of a handle's constructor by position or name, and the last one None if it is not given.
    private func handleArguments(_ a: Arguments, _ names: [String], required: Int) throws(Raised) -> [Value] {
        var values = [Value](repeating: .none, count: names.count)
        var given = min(a.count - 1, names.count)
        for index in 0..<given { values[index] = a[index + 1] }
        for index in 0..<a.keywordCount {
            guard let place = names.firstIndex(of: a.keywordName(index).text) else { continue }
            values[place] = a.keywordValue(index)
            given += 1
        }
        guard given >= required, values[required - 2].kind == .tuple || values[required - 2].kind == .list,
            values[required - 1].kind == .eventLoop
        else {
            throw raise(
                .typeError, "a handle is made of \(names.joined(separator: ", ")): args a tuple, loop a loop")
        }
        if values[required - 2].kind == .list {
            let arguments = ListObject(values[required - 2])
            values[required - 2] = tuple((0..<arguments.count).map { arguments[$0] }).value
        }
        return values
    }

    func installHandles() {
        let define = Definition(self, class: loopClass(.handle), receiver: .handle)
        define.constructor { (m, a) throws(Raised) in
            let values = try m.handleArguments(a, ["callback", "args", "loop", "context"], required: 3)
            return m.makeHandle(
                values[0], values[1], context: values[3], loop: LoopObject(values[2])
            ).value
        }
        define.method("cancel", 0) { (m, a) throws(Raised) in
            let handle = Object(a[0])
            guard !handle[2].bool else { return .none }
            handle[2] = .true
            // Debug mode keeps them for the representation.
            let loop = handle[5]
            if loop.kind == .eventLoop, LoopObject(loop).flags.contains(.debug) { return .none }
            handle[0] = .none
            handle[1] = m.state.pointee.emptyTuple
            return .none
        }
        define.method("cancelled", 0) { (_, a) throws(Raised) in Object(a[0])[2] }
        define.method("get_context", 0) { (m, a) throws(Raised) in m.contextObject(Object(a[0])[3]) }
        define.property(
            "_source_traceback",
            { (m, value) throws(Raised) in m.sourceTraceback(of: value, Object(value)[5]) ?? .none })
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
                let isDebug = handle.loop.kind == .eventLoop && LoopObject(handle.loop).flags.contains(.debug)
                parts.append(
                    try m.callbackText(handle.callback, handle.arguments.value, isDebug: isDebug))
            }
            if let origin = m.createdAt(a[0], handle.loop) { parts.append(origin) }
            return m.strings.make("<\(parts.joined(separator: " "))>").value
        }
        let timers = Definition(self, class: loopClass(.timerHandle), receiver: .handle)
        timers.constructor { (m, a) throws(Raised) in
            let values = try m.handleArguments(
                a, ["when", "callback", "args", "loop", "context"], required: 4)
            let when = Value(Machine.nanoseconds(try m.number(values[0])))
            return m.makeHandle(
                values[1], values[2], context: values[4], loop: LoopObject(values[3]), when: when
            ).value
        }
        for (name, isWanted) in [
            ("__lt__", { $0 < $1 }), ("__le__", { $0 <= $1 }), ("__gt__", { $0 > $1 }),
            ("__ge__", { $0 >= $1 }),
        ] as [(String, (Int, Int) -> Bool)] {
            timers.method(name, 1) { (_, a) throws(Raised) in
                guard a[1].kind == .handle, HandleObject(Object(a[1])).when.isInt else {
                    return .notImplemented
                }
                return Value(
                    isWanted(HandleObject(Object(a[0])).when.int, HandleObject(Object(a[1])).when.int))
            }
        }
        timers.method("when", 0) { (_, a) throws(Raised) in
            Value(Machine.seconds(HandleObject(Object(a[0])).when.int))
        }
    }
}
