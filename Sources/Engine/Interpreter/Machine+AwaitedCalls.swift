/// `await f(…)` in one go: the coroutine is entered as it is made.
extension Machine {
    /// Calls a coroutine function whose coroutine the next instruction awaits. Nil: the plain way must be gone.
    ///
    /// Nothing but the awaiting frame ever sees the coroutine, so its memory is given back the moment it ends. Who hands
    /// it out all the same (`cr_await`) takes the mark `isOwned` from its frame.
    @inline(never)
    func enterAwaited(
        _ function: FunctionObject, _ code: CodeObject, _ args: UnsafeMutablePointer<Value>, _ count: Int,
        _ position: Position
    ) -> Position? {
        let parameters = code.awaitCount
        var defaults: UnsafeMutablePointer<Value>?
        if count != parameters {
            guard count < parameters, function[.defaults].kind == .tuple else { return nil }
            let tuple = TupleObject(function[.defaults])
            let missing = parameters - count
            guard tuple.count >= missing else { return nil }
            defaults = tuple.items + (tuple.count - missing)
        }
        guard state.pointee.depth < state.pointee.recursionLimit else { return nil }
        state.pointee.depth += 1
        let object = heap.allocate(
            .coroutine, class: classBits(.coroutine), count: GeneratorObject.fieldCount + code.frameSize)
        let generator = GeneratorObject(object)
        object[0] = .undefined
        object[1] = .undefined
        object[2] = state.pointee.handled
        object[3] = Value(.int, UInt64(UInt(bitPattern: code.instructions)))
        object[4] = Value(GeneratorObject.State.running.rawValue | Int(GeneratorObject.noRegister) << 8)
        object[5] = .undefined
        let frame = generator.frame
        let awaiting = position.pc.pointee
        frame.callerBits = UInt64(UInt(bitPattern: position.fp))
        frame.returnAddress = position.pc + 1
        frame.code = code
        frame.function = function
        frame.ownerBits = object.bits
        frame.setReturn(.await, inGenerator: true, register: awaiting.a)
        frame.setOwned()
        Frame(position.fp).generator[.delegate] = generator.value
        let registers = frame.registers + FrameLayout.headerSize
        for index in 0..<count { registers[index] = args[index] }
        if let defaults { (registers + count).update(from: defaults, count: parameters - count) }
        for index in parameters..<max(parameters, code.registerCount) { registers[index] = .undefined }
        if code.freeCount != 0 {
            (registers + code.localCount).update(
                from: TupleObject(function.closure).items, count: code.freeCount)
        }
        return Position(frame.registers, code.instructions)
    }

    /// Gives back the memory of a coroutine that has ended and that nobody else knows.
    @inline(__always)
    func releaseOwned(_ frame: Frame, _ generator: GeneratorObject) {
        if frame.isOwned { heap.release(generator.object) }
    }
}
