/// Async generators and their steps as objects.
extension Machine {
    func installAsyncGenerators() {
        let define = Definition(self, class: kindClass(.asyncGenerator), receiver: .asyncGenerator)
        define.method("__aiter__", 0) { (_, args) in args[0] }
        define.method("__anext__", 0) { (machine, args) in machine.makeStep(args[0], .send, .none) }
        define.method("asend", 1) { (machine, args) in machine.makeStep(args[0], .send, args[1]) }
        define.method("athrow", 1, 3) { (machine, args) throws(Raised) in
            machine.makeStep(args[0], .throw, try machine.exceptionToThrow(args))
        }
        define.method("aclose", 0) { (machine, args) in machine.makeStep(args[0], .close, .none) }
        defineState(define, prefix: "ag", delegate: "ag_await")
        installSteps()
    }

    /// A step can be awaited, or driven by hand like a coroutine.
    private func installSteps() {
        let define = Definition(self, class: kindClass(.asyncGeneratorStep), receiver: .asyncGeneratorStep)
        define.method("__await__", 0) { (_, args) in args[0] }
        define.method("__iter__", 0) { (_, args) in args[0] }
        define.method("__next__", 0) { (machine, args) throws(Raised) in
            try machine.drive(Object(args[0]), sending: .none)
        }
        define.method("send", 1) { (machine, args) throws(Raised) in
            try machine.drive(Object(args[0]), sending: args[1])
        }
        define.method("throw", 1, 3) { (machine, args) throws(Raised) in
            let step = Object(args[0])
            let exception = try machine.exceptionToThrow(args)
            step[3] = .true
            let generator = GeneratorObject(step[0])
            let position = try machine.prepareThrow(generator, exception)
            return try machine.runStep(step, generator, position)
        }
        define.method("close", 0) { (machine, args) throws(Raised) in
            try machine.closeStep(Object(args[0]))
            return .none
        }
    }

    /// `close()` of a step: ends what its async generator waits in.
    func closeStep(_ step: Object) throws(Raised) {
        let generator = GeneratorObject(step[0])
        let isWaiting = step[3].bool && generator.state == .suspended
        step[3] = .true
        guard isWaiting else { return }
        do throws(Raised) {
            let position = try prepareThrow(generator, makeException(.generatorExit))
            _ = try runStep(step, generator, position)
        } catch {
            let raised = type(of: state.pointee.raised)
            let ends: [ExceptionType] = [.stopIteration, .stopAsyncIteration, .generatorExit]
            guard ends.contains(where: { raised.isSubclass(of: exceptionClass($0)) }) else { throw error }
            _ = takeRaised()
            return
        }
        throw raise(.runtimeError, "coroutine ignored GeneratorExit")
    }

    /// Resumes a step's async generator by hand: an awaited value is given, a yielded one ends the step.
    private func drive(_ step: Object, sending value: Value) throws(Raised) -> Value {
        let generator = GeneratorObject(step[0])
        if step[3].bool, generator.state == .suspended,
            !generator[.delegate].isUndefined || generator.resumeRegister != GeneratorObject.noRegister
        {
            guard let position = try prepareResume(generator, sending: value) else {
                throw raiseStopAsyncIteration()
            }
            return try runStep(step, generator, position)
        }
        switch try prepareStep(step) {
        case .finished(let result):
            state.pointee.stopValue = result
            throw raiseStopIteration()
        case .at(let position):
            return try runStep(step, generator, position)
        }
    }

    private func runStep(_ step: Object, _ generator: GeneratorObject, _ position: Position) throws(Raised)
        -> Value
    {
        let isClose = step[1].int == StepKind.close.rawValue
        let value: Value
        do throws(Raised) {
            value = try run(position)
        } catch {
            let raised = type(of: state.pointee.raised)
            guard isClose,
                raised.isSubclass(of: exceptionClass(.generatorExit))
                    || raised.isSubclass(of: exceptionClass(.stopAsyncIteration))
            else { throw error }
            _ = takeRaised()
            state.pointee.stopValue = .none
            throw raiseStopIteration()
        }
        switch state.pointee.outcome {
        case .yielded: return value
        case .asyncYielded:
            if let failure = stepYielded(step) { throw failure }
            state.pointee.stopValue = value
            throw raiseStopIteration()
        case .returned, .blocked:
            if isClose {
                state.pointee.stopValue = .none
                throw raiseStopIteration()
            }
            throw raiseStopAsyncIteration()
        }
    }
}
