/// Resuming, suspending and ending generators, coroutines and async generators.
///
/// A coroutine that awaits another one calls it like a function: the awaited frame's caller is the awaiting frame, and
/// stays so while both are suspended. Only the root of such a chain is resumed; execution goes on in its innermost frame.
extension Machine {
    // MARK: Resuming

    /// What a resumed generator did.
    enum Resumption {
        case yielded(Value)
        case returned(Value)
    }

    /// Resumes a generator from native code.
    func resume(_ generator: GeneratorObject, sending value: Value) throws(Raised) -> Resumption {
        guard let position = try prepareResume(generator, sending: value) else { return .returned(.none) }
        return try finish(generator, position)
    }

    /// Throws an exception into a generator from native code.
    func resume(_ generator: GeneratorObject, throwing exception: Value) throws(Raised) -> Resumption {
        let position = try prepareThrow(generator, exception)
        return try finish(generator, position)
    }

    func finish(_ generator: GeneratorObject, _ position: Position) throws(Raised) -> Resumption {
        let value = try run(position)
        switch state.pointee.outcome {
        case .returned, .blocked: return .returned(value)
        case .yielded: return .yielded(value)
        case .asyncYielded: return .yielded(value)
        }
    }

    /// Readies a generator to go on with a value. Its frame returns to native code unless the caller links it otherwise.
    /// Nil: it is closed and gives nothing more.
    func prepareResume(_ generator: GeneratorObject, sending value: Value) throws(Raised) -> Position? {
        switch generator.state {
        case .running:
            throw raise(.valueError, "\(noun(generator)) already executing")
        case .closed:
            if generator.object.kind == .coroutine {
                throw raise(.runtimeError, "cannot reuse already awaited coroutine")
            }
            return nil
        case .created where !value.isNone:
            throw raise(.typeError, "can't send non-None value to a just-started \(noun(generator))")
        case .created, .suspended:
            break
        }
        let innermost = try wake(generator)
        if innermost.resumeRegister != GeneratorObject.noRegister {
            innermost.frame[innermost.resumeRegister] = value
        } else {
            state.pointee.sent = value
        }
        return Position(innermost.frame.registers, innermost.resumeAddress)
    }

    func noun(_ generator: GeneratorObject) -> String {
        switch generator.object.kind {
        case .coroutine: "coroutine"
        case .asyncGenerator: "async generator"
        default: "generator"
        }
    }

    /// Marks the chain below a root as running; gives its innermost generator.
    private func wake(_ root: GeneratorObject) throws(Raised) -> GeneratorObject {
        root.frame.setReturn(.entry, inGenerator: true, register: 0)
        let outer = state.pointee.handled
        if root.state == .suspended, root[.outerHandled] !== outer { rebase(root, to: outer) }
        root[.outerHandled] = outer
        var innermost = root
        innermost.state = .running
        var length = 1
        while let inner = innerGenerator(innermost[.delegate]) {
            innermost = inner
            innermost.state = .running
            length += 1
        }
        state.pointee.depth += length
        if state.pointee.depth > state.pointee.recursionLimit {
            rest(root, innermost)
            throw raise(.recursionError, "maximum recursion depth exceeded")
        }
        if !innermost[.handled].isUndefined { state.pointee.handled = innermost[.handled] }
        return innermost
    }

    /// Undoes `wake` after a failure.
    private func rest(_ root: GeneratorObject, _ innermost: GeneratorObject) {
        var generator = root
        while true {
            generator.state = .suspended
            state.pointee.depth -= 1
            guard let inner = innerGenerator(generator[.delegate]) else { return }
            generator = inner
        }
    }

    /// The generator that a delegate stands for, if it is one.
    @inline(__always) func innerGenerator(_ delegate: Value) -> GeneratorObject? {
        if delegate.kind.isGenerator { return GeneratorObject(delegate) }
        if delegate.kind == .asyncGeneratorStep { return GeneratorObject(Object(delegate)[0]) }
        return nil
    }

    /// Readies a generator to go on with an exception, raised where it is suspended.
    func prepareThrow(_ generator: GeneratorObject, _ exception: Value) throws(Raised) -> Position {
        switch generator.state {
        case .running:
            throw raise(.valueError, "\(noun(generator)) already executing")
        case .closed:
            if generator.object.kind == .coroutine {
                throw raise(.runtimeError, "cannot reuse already awaited coroutine")
            }
            throw raiseAgain(exception)
        case .created:
            // Nothing runs: it fails at its first line.
            generator.close()
            addTraceback(exception, generator.code, 0)
            throw raiseAgain(exception)
        case .suspended:
            break
        }
        if type(of: exception).isSubclass(of: exceptionClass(.generatorExit)) {
            return try throwExit(generator, exception)
        }
        let innermost = try wake(generator)
        markThrown(generator, exception)
        return try throwInto(innermost, exception)
    }

    /// A GeneratorExit goes into the outermost generator alone, once what that awaits is closed.
    private func throwExit(_ generator: GeneratorObject, _ exception: Value) throws(Raised) -> Position {
        var exception = exception
        let delegate = generator[.delegate]
        if let inner = innerGenerator(delegate) {
            let awaiting = inner.frame.returnAddress - 1
            do throws(Raised) {
                try closeAwaited(by: generator)
            } catch {
                exception = takeRaised()
            }
            generator[.delegate] = .undefined
            generator.suspend(at: awaiting, register: GeneratorObject.noRegister)
        }
        let innermost = try wake(generator)
        markThrown(generator, exception)
        return try throwInto(innermost, exception)
    }

    private func closeAwaited(by generator: GeneratorObject) throws(Raised) {
        generator.state = .running
        state.pointee.depth += 1
        defer { state.pointee.depth -= 1 }
        guard state.pointee.depth < state.pointee.recursionLimit else {
            throw raise(.recursionError, "maximum recursion depth exceeded")
        }
        let delegate = generator[.delegate]
        if delegate.kind == .asyncGeneratorStep {
            try closeStep(Object(delegate))
        } else {
            _ = try closeGenerator(GeneratorObject(delegate))
        }
    }

    /// Throws into a generator that is the innermost of a running chain: into what it waits for, if that takes
    /// exceptions, else at its own instruction.
    private func throwInto(_ innermost: GeneratorObject, _ exception: Value) throws(Raised) -> Position {
        let delegate = innermost[.delegate]
        var address = innermost.resumeAddress
        if !delegate.isUndefined, !isNativeAwaitable(delegate) {
            if let position = try throwIntoIterator(innermost, delegate, exception) { return position }
        }
        innermost[.delegate] = .undefined
        // An await that is to be executed again is itself the place.
        if innermost.resumeRegister == GeneratorObject.noRegister { address += 1 }
        state.pointee.raised = exception
        state.pointee.redirectFrame = UInt(bitPattern: innermost.frame.registers)
        state.pointee.redirectAddress = UInt(bitPattern: address)
        return Position(innermost.frame.registers, raiseInstruction)
    }

    /// An instruction that raises what is in `raised`, at the redirected place.
    private var raiseInstruction: UnsafeMutablePointer<Instruction> {
        (Object(state.pointee.trampoline).address + Object.headerSize).assumingMemoryBound(
            to: Instruction.self)
    }

    /// Throws into a foreign iterator that a chain waits on. Nil: it has no `throw`.
    private func throwIntoIterator(
        _ innermost: GeneratorObject, _ delegate: Value, _ exception: Value
    ) throws(Raised) -> Position? {
        let isExit = try matches(exception, exceptionClass(.generatorExit).value)
        let name = isExit ? names.close : names.throw
        guard let method = try getAttributeIfPresent(delegate, name) else { return nil }
        do throws(Raised) {
            let result = isExit ? try call(method) : try call(method, exception)
            if isExit { return nil }
            state.pointee.transfer = result
            return Position(innermost.frame.registers, suspendInstruction)
        } catch {
            let raised = state.pointee.raised
            if try matches(raised, exceptionClass(.stopIteration).value) {
                innermost[.delegate] = .undefined
                let awaiting = innermost.resumeAddress
                innermost.frame[awaiting.pointee.a] = ExceptionObject(raised)[.detail]
                return Position(innermost.frame.registers, awaiting + 1)
            }
            innermost[.delegate] = .undefined
            if !innermost[.handled].isUndefined { setContext(raised) }
            state.pointee.redirectFrame = UInt(bitPattern: innermost.frame.registers)
            state.pointee.redirectAddress = UInt(bitPattern: innermost.resumeAddress + 1)
            return Position(innermost.frame.registers, raiseInstruction)
        }
    }

    /// An instruction that suspends the chain with `transfer`.
    private var suspendInstruction: UnsafeMutablePointer<Instruction> { raiseInstruction + 1 }

    // MARK: Suspending

    /// Suspends the chain whose innermost generator is that of `position`; the value goes to whoever resumed the root.
    /// Nil: that was native code, and the value is in `transfer`.
    func suspend(
        _ value: Value, _ position: Position, at address: UnsafeMutablePointer<Instruction>, register: UInt16
    ) throws(Raised) -> Position? {
        let innermost = Frame(position.fp).generator
        innermost.suspend(at: address, register: register)
        var root = innermost
        var length = 1
        while root.frame.mode == .await || root.frame.mode == .step {
            root = root.frame.caller.generator
            root.state = .suspended
            length += 1
        }
        state.pointee.depth -= length
        if state.pointee.thrownInto != 0 { restThrown(root) }
        let outer = root[.outerHandled]
        innermost[.handled] = state.pointee.handled === outer ? .undefined : state.pointee.handled
        state.pointee.handled = outer
        return try deliver(value, from: root.frame)
    }

    /// Gives a yielded value to the resumer of a frame.
    private func deliver(_ value: Value, from frame: Frame) throws(Raised) -> Position? {
        if frame.mode == .iterate {
            let caller = frame.caller
            caller.registers[frame.returnRegister] = value
            return Position(caller.registers, frame.returnAddress)
        }
        state.pointee.outcome = .yielded
        state.pointee.transfer = value
        return nil
    }

    /// The `yield` instruction.
    @inline(never)
    func yield(_ value: Value, _ i: Instruction, _ position: Position) throws(Raised) -> Position? {
        let frame = Frame(position.fp)
        guard frame.generator.object.kind == .asyncGenerator else {
            return try suspend(value, position, at: position.pc, register: i.a)
        }
        // An async generator's value ends the step that its consumer awaits; the consumer itself goes on at once.
        let generator = frame.generator
        generator.suspend(at: position.pc, register: i.a)
        state.pointee.depth -= 1
        let outer = generator[.outerHandled]
        generator[.handled] = state.pointee.handled === outer ? .undefined : state.pointee.handled
        state.pointee.handled = outer
        if frame.mode == .step {
            let caller = frame.caller
            if generator.isThrownInto { leaveThrown(generator, awaitedBy: caller.generator) }
            let step = Object(caller.generator[.delegate])
            caller.generator[.delegate] = .undefined
            let resumed = Position(caller.registers, frame.returnAddress)
            if let failure = stepYielded(step) {
                redirect(resumed)
                throw failure
            }
            caller.registers[frame.returnRegister] = value
            return resumed
        }
        state.pointee.outcome = .asyncYielded
        state.pointee.transfer = value
        return nil
    }

    func redirect(_ position: Position) {
        state.pointee.redirectFrame = UInt(bitPattern: position.fp)
        state.pointee.redirectAddress = UInt(bitPattern: position.pc)
    }

    // MARK: Awaiting

    /// Enters an inner generator as the thing that the frame at `position` awaits.
    private func enterInner(
        _ inner: GeneratorObject, _ delegate: Value, _ mode: Frame.Mode, _ i: Instruction,
        _ position: Position
    ) throws(Raised) -> Position {
        if state.pointee.depth >= state.pointee.recursionLimit {
            throw raise(.recursionError, "maximum recursion depth exceeded")
        }
        let wasCreated = inner.state == .created
        let frame = inner.frame
        // What was suspended on its own keeps its own chain below it.
        let innermost = wasCreated ? inner : try wake(inner)
        if wasCreated {
            inner.state = .running
            inner[.outerHandled] = state.pointee.handled
            state.pointee.depth += 1
        }
        frame.callerBits = UInt64(UInt(bitPattern: position.fp))
        frame.returnAddress = position.pc
        frame.setReturn(mode, inGenerator: true, register: i.a)
        Frame(position.fp).generator[.delegate] = delegate
        if !wasCreated, innermost.resumeRegister != GeneratorObject.noRegister {
            innermost.frame[innermost.resumeRegister] = .none
        }
        return Position(innermost.frame.registers, innermost.resumeAddress)
    }

    /// The `await` instruction.
    @inline(never)
    func awaitValue(_ value: Value, _ i: Instruction, _ position: Position) throws(Raised) -> Position? {
        switch value.kind {
        case .coroutine:
            let inner = GeneratorObject(value)
            switch inner.state {
            case .created:
                return try enterInner(inner, value, .await, i, position)
            case .closed:
                throw raise(.runtimeError, "cannot reuse already awaited coroutine")
            case .suspended where inner.frame.mode != .await:
                return try enterInner(inner, value, .await, i, position)
            case .running, .suspended:
                throw raise(.runtimeError, "coroutine is being awaited already")
            }
        case .future, .task:
            if let result = try futureResult(value) {
                Frame(position.fp).generator[.delegate] = .undefined
                position.fp[Int(i.a)] = result
                return position
            }
            Frame(position.fp).generator[.delegate] = value
            return try suspend(value, position, at: position.pc - 1, register: GeneratorObject.noRegister)
        case .iterator where Object(value).flags == IteratorForm.pause.rawValue:
            return try suspend(.none, position, at: position.pc, register: i.a)
        case .asyncGeneratorStep:
            return try awaitStep(value, i, position)
        default:
            return try awaitObject(value, i, position)
        }
    }

    /// Awaits something by its `__await__`, or goes on with the iterator that it gave.
    private func awaitObject(_ value: Value, _ i: Instruction, _ position: Position) throws(Raised)
        -> Position?
    {
        let generator = Frame(position.fp).generator
        if !generator[.delegate].isUndefined { return try advanceDelegate(generator, i, position) }
        guard let iterator = try awaitableIterator(value) else {
            throw raise(.typeError, "object \(typeName(value)) can't be used in 'await' expression")
        }
        return try delegate(to: iterator, i, position)
    }

    /// The iterator behind an awaitable that is not known to the machine.
    private func awaitableIterator(_ value: Value) throws(Raised) -> Value? {
        guard let iterator = try callSpecial(value, names.await) else { return nil }
        if isNativeAwaitable(iterator) { return iterator }
        if iterator.kind == .coroutine {
            throw raise(.typeError, "__await__() returned a coroutine")
        }
        if lookup(type(of: iterator), names.next) == nil {
            throw raise(.typeError, "__await__() returned non-iterator of type '\(typeName(iterator))'")
        }
        return iterator
    }

    /// The `yieldFrom` instruction.
    @inline(never)
    func yieldFrom(_ value: Value, _ i: Instruction, _ position: Position) throws(Raised) -> Position? {
        let generator = Frame(position.fp).generator
        if !generator[.delegate].isUndefined { return try advanceDelegate(generator, i, position) }
        if value.kind == .coroutine || isNativeAwaitable(value) { return try awaitValue(value, i, position) }
        return try delegate(to: try iterator(of: value), i, position)
    }

    /// Starts to give all that an iterator yields to the resumer.
    private func delegate(to iterator: Value, _ i: Instruction, _ position: Position) throws(Raised)
        -> Position?
    {
        if iterator.kind == .generator {
            let inner = GeneratorObject(iterator)
            switch inner.state {
            case .running: throw raise(.valueError, "generator already executing")
            case .closed:
                position.fp[Int(i.a)] = .none
                return position
            case .created, .suspended:
                return try enterInner(inner, iterator, .await, i, position)
            }
        }
        if isNativeAwaitable(iterator) { return try awaitValue(iterator, i, position) }
        let generator = Frame(position.fp).generator
        generator[.delegate] = iterator
        return try advanceDelegate(generator, i, position)
    }

    /// Asks a foreign iterator for its next value; it ends with a result.
    private func advanceDelegate(
        _ generator: GeneratorObject, _ i: Instruction, _ position: Position
    ) throws(Raised) -> Position? {
        let iterator = generator[.delegate]
        let sent = state.pointee.sent
        state.pointee.sent = .none
        do throws(Raised) {
            let value: Value
            if sent.isNone {
                // Native iterators end without a value.
                state.pointee.stopValue = .none
                guard let next = try next(iterator) else {
                    generator[.delegate] = .undefined
                    position.fp[Int(i.a)] = state.pointee.stopValue
                    state.pointee.stopValue = .none
                    return position
                }
                value = next
            } else {
                value = try call(try getAttribute(iterator, names.send), sent)
            }
            return try suspend(value, position, at: position.pc - 1, register: GeneratorObject.noRegister)
        } catch {
            generator[.delegate] = .undefined
            if try matches(state.pointee.raised, exceptionClass(.stopIteration).value) {
                position.fp[Int(i.a)] = ExceptionObject(state.pointee.raised)[.detail]
                state.pointee.raised = .undefined
                return position
            }
            throw error
        }
    }

    /// Whether awaiting the value needs no iterator protocol.
    @inline(__always) func isNativeAwaitable(_ value: Value) -> Bool {
        switch value.kind {
        case .future, .task, .asyncGeneratorStep: true
        case .iterator: Object(value).flags == IteratorForm.pause.rawValue
        default: false
        }
    }

    // MARK: Async generators

    /// What a step of an async generator does.
    enum StepKind: Int {
        case send, `throw`, close
    }

    /// `agen.asend(value)` and its like: values are the generator, the kind, the value or exception, whether it is used.
    func makeStep(_ generator: Value, _ kind: StepKind, _ value: Value) -> Value {
        let step = heap.allocate(.asyncGeneratorStep, class: classBits(.asyncGeneratorStep), count: 4)
        step[0] = generator
        step[1] = Value(kind.rawValue)
        step[2] = value
        step[3] = .false
        return step.value
    }

    private func awaitStep(_ value: Value, _ i: Instruction, _ position: Position) throws(Raised) -> Position?
    {
        let caller = Frame(position.fp).generator
        let resumed = try prepareStep(Object(value))
        switch resumed {
        case .finished(let result):
            position.fp[Int(i.a)] = result
            return position
        case .at(let inner):
            let frame = GeneratorObject(Object(value)[0]).frame
            frame.callerBits = UInt64(UInt(bitPattern: position.fp))
            frame.returnAddress = position.pc
            frame.setReturn(.step, inGenerator: true, register: i.a)
            caller[.delegate] = value
            return inner
        }
    }

    enum StepStart {
        case finished(Value)
        case at(Position)
    }

    /// Readies an async generator for a step.
    func prepareStep(_ step: Object) throws(Raised) -> StepStart {
        let generator = GeneratorObject(step[0])
        let kind = StepKind(rawValue: step[1].int) ?? .send
        let call = kind == .send ? "__anext__()/asend()" : kind == .throw ? "athrow()" : "aclose()"
        if step[3].bool { throw raise(.runtimeError, "cannot reuse already awaited \(call)") }
        step[3] = .true
        let verb = kind == .send ? "anext" : kind == .throw ? "athrow" : "aclose"
        if generator.state == .running || (generator.state == .suspended && !generator[.delegate].isUndefined)
        {
            throw raise(.runtimeError, "\(verb)(): asynchronous generator is already running")
        }
        if generator.state == .closed {
            if kind != .send { return .finished(.none) }
            throw raiseStopAsyncIteration()
        }
        if generator.state == .created, kind != .close { asyncGeneratorStarted?(self, step[0]) }
        switch kind {
        case .send:
            if generator.state == .created, !step[2].isNone {
                throw raise(.typeError, "can't send non-None value to a just-started async generator")
            }
            guard let position = try prepareResume(generator, sending: step[2]) else {
                return .finished(.none)
            }
            return .at(position)
        case .throw, .close:
            if generator.state == .created, kind == .close {
                generator.close()
                return .finished(.none)
            }
            let exception = kind == .close ? makeException(.generatorExit) : step[2]
            return .at(try prepareThrow(generator, exception))
        }
    }

    func raiseStopAsyncIteration() -> Raised {
        state.pointee.raised = makeException(.stopAsyncIteration)
        return Raised()
    }

    /// The error of a step whose async generator yielded although it must not.
    func stepYielded(_ step: Object) -> Raised? {
        guard step[1].int == StepKind.close.rawValue else { return nil }
        return raise(.runtimeError, "async generator ignored GeneratorExit")
    }

    // MARK: Ending

    /// A `return` whose frame is no plain call on the stack. Nil: the run ends with the value.
    @inline(never)
    func returnSpecial(_ value: Value, _ frame: Frame) throws(Raised) -> Position? {
        guard frame.isInGenerator else {
            popFrame(frame.registers)
            if frame.mode == .construct {
                let object = Object(Value(.instance, frame.ownerBits)).value
                let resumed = Position(frame.caller.registers, frame.returnAddress)
                if !value.isNone {
                    redirect(resumed)
                    try checkInitResult(value)
                }
                resumed.fp[frame.returnRegister] = object
                return resumed
            }
            if frame.mode == .binary {
                let resumed = Position(frame.caller.registers, frame.returnAddress)
                var result = value
                if value.kind == .notImplemented {
                    redirect(resumed)
                    result = try operateReflected(frame)
                    state.pointee.redirectFrame = 0
                }
                resumed.fp[frame.returnRegister] = result
                return resumed
            }
            state.pointee.outcome = .returned
            return nil
        }
        let generator = frame.generator
        if frame.mode != .await { state.pointee.handled = generator[.outerHandled] }
        if state.pointee.thrownInto != 0, generator.isThrownInto {
            leaveThrown(generator, awaitedBy: frame.caller.generator)
        }
        generator.close()
        state.pointee.depth -= 1
        switch frame.mode {
        case .iterate:
            let address = frame.returnAddress
            return Position(frame.caller.registers, address + (address - 1).pointee.signedC)
        case .await:
            let caller = frame.caller
            caller.generator[.delegate] = .undefined
            caller.registers[frame.returnRegister] = value
            releaseOwned(frame, generator)
            return Position(caller.registers, frame.returnAddress)
        case .step:
            return try endStep(frame)
        case .call, .construct, .binary, .entry:
            state.pointee.outcome = .returned
            return nil
        }
    }

    /// The async generator returned during a step that its consumer awaits.
    private func endStep(_ frame: Frame) throws(Raised) -> Position {
        let caller = frame.caller
        let step = Object(caller.generator[.delegate])
        caller.generator[.delegate] = .undefined
        let resumed = Position(caller.registers, frame.returnAddress)
        if step[1].int == StepKind.close.rawValue {
            resumed.fp[frame.returnRegister] = .none
            return resumed
        }
        redirect(resumed)
        throw raiseStopAsyncIteration()
    }

    /// The `popHandled` instruction.
    @inline(__always)
    func popHandled(_ fp: UnsafeMutablePointer<Value>, _ i: Instruction) {
        let frame = Frame(fp)
        if i.d == 1, frame.isInGenerator {
            state.pointee.handled = frame.generator[.outerHandled]
        } else {
            state.pointee.handled = fp[Int(i.a)]
        }
    }
}
