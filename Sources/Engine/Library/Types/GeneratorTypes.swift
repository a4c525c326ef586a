/// Generators and coroutines as objects.
extension Machine {
    func installGenerators() {
        let generator = Definition(self, class: kindClass(.generator), receiver: .generator)
        generator.method("__iter__", 0) { (_, args) in args[0] }
        generator.method("__next__", 0) { (machine, args) throws(Raised) in
            try machine.advance(GeneratorObject(args[0]), sending: .none)
        }
        defineResumption(generator)
        defineState(generator, prefix: "gi", delegate: "gi_yieldfrom")
        let coroutine = Definition(self, class: kindClass(.coroutine), receiver: .coroutine)
        coroutine.method("__await__", 0) { (machine, args) in machine.coroutineWrapper(args[0]) }
        defineResumption(coroutine)
        defineState(coroutine, prefix: "cr", delegate: "cr_await")
        coroutine.property("cr_origin") { (_, _) in .none }
        installCoroutineWrapper()
        installAsyncGenerators()
    }

    private func defineResumption(_ define: Definition) {
        define.method("send", 1) { (machine, args) throws(Raised) in
            try machine.advance(GeneratorObject(args[0]), sending: args[1])
        }
        define.method("throw", 1, 3) { (machine, args) throws(Raised) in
            let exception = try machine.exceptionToThrow(args)
            return try machine.advance(GeneratorObject(args[0]), throwing: exception)
        }
        define.method("close", 0) { (machine, args) throws(Raised) in
            try machine.closeGenerator(GeneratorObject(args[0]))
        }
    }

    // MARK: Resuming

    /// Resumes with a value; its end is a StopIteration.
    func advance(_ generator: GeneratorObject, sending value: Value) throws(Raised) -> Value {
        try unwrap(try resume(generator, sending: value))
    }

    func advance(_ generator: GeneratorObject, throwing exception: Value) throws(Raised) -> Value {
        try unwrap(try resume(generator, throwing: exception))
    }

    private func unwrap(_ resumption: Resumption) throws(Raised) -> Value {
        switch resumption {
        case .yielded(let value): return value
        case .returned(let value):
            state.pointee.stopValue = value
            throw raiseStopIteration()
        }
    }

    /// The exception that `throw(type[, value[, traceback]])` means.
    func exceptionToThrow(_ args: Arguments) throws(Raised) -> Value {
        let (given, value) = (args[1], args.count > 2 ? args[2] : .none)
        if args.count > 3, !args[3].isNone, args[3].kind != .traceback {
            throw raise(.typeError, "throw() third argument must be a traceback object")
        }
        let exception: Value
        if given.kind == .exception {
            if !value.isNone { throw raise(.typeError, "instance exception may not have a separate value") }
            exception = given
        } else if given.kind == .classObject, ClassObject(given).traits.contains(.exception) {
            if value.kind == .exception, isInstance(value, ClassObject(given)) {
                exception = value
            } else if value.isNone {
                exception = try call(given)
            } else {
                let arguments = value.kind == .tuple ? try listOf(value) : list([value])
                let buffer = UnsafeBufferPointer(
                    start: UnsafePointer(arguments.items), count: arguments.count)
                exception = try call(given, buffer, keywords: .undefined)
            }
        } else {
            throw raise(
                .typeError,
                "exceptions must be classes or instances deriving from BaseException, not \(typeName(given))")
        }
        if args.count > 3, args[3].kind == .traceback { ExceptionObject(exception)[.traceback] = args[3] }
        return exception
    }

    /// `generator.close()`: gives what the generator returned in answer.
    func closeGenerator(_ generator: GeneratorObject) throws(Raised) -> Value {
        switch generator.state {
        case .closed: return .none
        case .created:
            generator.close()
            return .none
        case .running, .suspended: break
        }
        do throws(Raised) {
            switch try resume(generator, throwing: makeException(.generatorExit)) {
            case .returned(let value): return generator.object.kind == .generator ? value : .none
            case .yielded: throw raise(.runtimeError, "\(noun(generator)) ignored GeneratorExit")
            }
        } catch {
            let raised = type(of: state.pointee.raised)
            if raised.isSubclass(of: exceptionClass(.stopIteration)) {
                return ExceptionObject(takeRaised())[.detail]
            }
            guard raised.isSubclass(of: exceptionClass(.generatorExit)) else { throw error }
            _ = takeRaised()
            return .none
        }
    }

    // MARK: State

    func defineState(_ define: Definition, prefix: String, delegate: String) {
        define.property("\(prefix)_running") { (_, value) in Value(GeneratorObject(value).state == .running) }
        if prefix != "ag" {
            define.property("\(prefix)_suspended") { (_, value) in
                Value(GeneratorObject(value).state == .suspended)
            }
        }
        define.property("\(prefix)_code") { (_, value) in GeneratorObject(value).code.value }
        define.property("\(prefix)_frame") { (machine, value) in
            let generator = GeneratorObject(value)
            return generator.state == .closed ? .none : machine.frameView(of: generator)
        }
        define.property(delegate) { (_, value) in
            let generator = GeneratorObject(value)
            let waitsFor = generator[.delegate]
            if waitsFor.kind == .coroutine { GeneratorObject(waitsFor).frame.clearOwned() }
            return generator.state == .closed || waitsFor.isUndefined ? .none : waitsFor
        }
        for (place, name) in ["__name__", "__qualname__"].enumerated() {
            define.property(
                name, { (machine, value) in machine.generatorName(GeneratorObject(value), place) },
                set: { (machine, value, new) throws(Raised) in
                    guard machine.payload(new).kind == .string else {
                        throw machine.raise(.typeError, "\(name) must be set to a string object")
                    }
                    let generator = GeneratorObject(value)
                    let names = (0..<2).map { $0 == place ? new : machine.generatorName(generator, $0) }
                    generator[.names] = machine.tuple(names).value
                })
        }
        let kind = prefix == "gi" ? "generator" : prefix == "cr" ? "coroutine" : "async_generator"
        define.method("__repr__", 0) { (machine, args) in
            let name = machine.text(machine.generatorName(GeneratorObject(args[0]), 1))?.text ?? "?"
            return machine.makeString("<\(kind) object \(name) at \(machine.addressText(args[0]))>")
        }
    }

    /// The name (0) or qualified name (1) of a generator: its function's unless a program set it.
    func generatorName(_ generator: GeneratorObject, _ place: Int) -> Value {
        if generator[.names].kind == .tuple { return TupleObject(generator[.names])[place] }
        if generator.state == .closed {
            return place == 0 ? generator.code[.name] : generator.code[.qualifiedName]
        }
        let function = generator.frame.function
        return place == 0 ? function[.name] : function[.qualifiedName]
    }

    // MARK: coroutine_wrapper

    private func coroutineWrapper(_ coroutine: Value) -> Value {
        let wrapper = heap.allocate(.iterator, class: libraryClass(.coroutineWrapper).bits, count: 1)
        wrapper[0] = coroutine
        return wrapper.value
    }

    private func installCoroutineWrapper() {
        let define = Definition(self, class: libraryClass(.coroutineWrapper), receiver: .iterator)
        define.method("__iter__", 0) { (_, args) in args[0] }
        define.method("__next__", 0) { (machine, args) throws(Raised) in
            try machine.advance(GeneratorObject(Object(args[0])[0]), sending: .none)
        }
        define.method("send", 1) { (machine, args) throws(Raised) in
            try machine.advance(GeneratorObject(Object(args[0])[0]), sending: args[1])
        }
        define.method("throw", 1, 3) { (machine, args) throws(Raised) in
            let exception = try machine.exceptionToThrow(args)
            return try machine.advance(GeneratorObject(Object(args[0])[0]), throwing: exception)
        }
        define.method("close", 0) { (machine, args) throws(Raised) in
            try machine.closeGenerator(GeneratorObject(Object(args[0])[0]))
        }
    }
}
