extension Machine {
    /// Finds the handler of the exception in `raised`, ending frames on the way. Nil: native code that called the
    /// interpreter gets it.
    @inline(never)
    func unwind(_ position: Position) -> Position? {
        if traps.isPausing { return nil }
        var fp = position.fp
        var pc = position.pc
        if state.pointee.redirectFrame != 0 {
            fp = UnsafeMutablePointer(bitPattern: state.pointee.redirectFrame) ?? fp
            pc = UnsafeMutablePointer(bitPattern: state.pointee.redirectAddress) ?? pc
            state.pointee.redirectFrame = 0
        }
        while true {
            let frame = Frame(fp)
            let code = frame.code
            let index = pc - 1 - code.instructions
            if state.pointee.isReraise {
                state.pointee.isReraise = false
            } else {
                addTraceback(state.pointee.raised, code, index)
            }
            if !state.pointee.isHalting, let handler = findHandler(code, index) {
                fp[Int(handler.register)] = state.pointee.raised
                state.pointee.raised = .undefined
                return Position(fp, code.instructions + handler.target)
            }
            switch leave(frame) {
            case .native: return nil
            case .resume(let position): return position
            case .search(let position): (fp, pc) = (position.fp, position.pc)
            }
        }
    }

    private func findHandler(_ code: CodeObject, _ index: Int) -> (target: Int, register: UInt32)? {
        let handlers = code.handlers
        var entry = 0
        while entry < handlers.count {
            if index >= Int(handlers[entry]), index < Int(handlers[entry + 1]) {
                return (Int(handlers[entry + 2]), handlers[entry + 3])
            }
            entry += 4
        }
        return nil
    }

    /// Where an exception goes when it leaves a frame.
    private enum Departure {
        /// To the native code that runs the interpreter.
        case native
        /// On through the caller.
        case search(Position)
        /// Nowhere: the caller takes it as a normal end.
        case resume(Position)
    }

    /// Ends a frame with an exception.
    private func leave(_ frame: Frame) -> Departure {
        guard frame.isInGenerator else {
            popFrame(frame.registers)
            if frame.mode == .entry { return .native }
            return .search(Position(frame.caller.registers, frame.returnAddress))
        }
        let generator = frame.generator
        let mode = frame.mode
        let resumed = mode == .entry ? nil : Position(frame.caller.registers, frame.returnAddress)
        state.pointee.handled = generator[.outerHandled]
        let isChained = generator.isThrownInto && leaveThrown(generator, awaitedBy: frame.caller.generator)
        generator.close()
        state.pointee.depth -= 1
        convertStopIteration(generator)
        if isChained { setContext(state.pointee.raised) }
        switch mode {
        case .await:
            frame.caller.generator[.delegate] = .undefined
            releaseOwned(frame, generator)
        case .step:
            let caller = frame.caller.generator
            let step = Object(caller[.delegate])
            caller[.delegate] = .undefined
            if let resumed, endsQuietly(step) {
                resumed.fp[frame.returnRegister] = .none
                state.pointee.raised = .undefined
                return .resume(resumed)
            }
        case .call, .entry, .construct, .binary, .iterate:
            break
        }
        return resumed.map { .search($0) } ?? .native
    }

    /// Whether `aclose()` takes the exception as the end that it asked for.
    func endsQuietly(_ step: Object) -> Bool {
        guard step[1].int == StepKind.close.rawValue else { return false }
        let raised = type(of: state.pointee.raised)
        return raised.isSubclass(of: exceptionClass(.generatorExit))
            || raised.isSubclass(of: exceptionClass(.stopAsyncIteration))
    }

    /// A StopIteration must not leave a generator, nor a StopAsyncIteration an async generator (PEP 479, PEP 525).
    private func convertStopIteration(_ generator: GeneratorObject) {
        let raised = state.pointee.raised
        let type = type(of: raised)
        guard type.traits.contains(.stop) else { return }
        let isStop = type.isSubclass(of: exceptionClass(.stopIteration))
        let isAsyncStop =
            generator.object.kind == .asyncGenerator
            && type.isSubclass(of: exceptionClass(.stopAsyncIteration))
        guard isStop || isAsyncStop else { return }
        let replacement = makeException(
            .runtimeError, "\(noun(generator)) raised \(isStop ? "StopIteration" : "StopAsyncIteration")")
        let exception = ExceptionObject(replacement)
        exception[.cause] = raised
        exception[.context] = raised
        exception[.suppressContext] = .true
        addTraceback(replacement, generator.code, 0)
        state.pointee.raised = replacement
    }

    /// Adds a level to an exception's traceback.
    func addTraceback(_ exception: Value, _ code: CodeObject, _ instruction: Int) {
        guard exception.kind == .exception else { return }
        let object = ExceptionObject(exception)
        let next = object[.traceback].kind == .traceback ? object[.traceback] : .none
        object[.traceback] =
            TracebackObject.allocate(
                heap, class: classBits(.traceback), next: next, code: code, instruction: instruction
            ).value
    }
}
