/// What a call did at once: gave a value, or made a frame that is to run.
enum CallStart {
    case value(Value)
    case frame(UnsafeMutablePointer<Value>)
    /// The object is made, its `__init__` is to run.
    case construct(UnsafeMutablePointer<Value>, Value)
}

extension Machine {
    // MARK: From the interpreter

    /// Calls from a frame: the result goes to `register` at once, or a new frame is entered. Nil: the frame waits for the
    /// event loop.
    ///
    /// The register in front of `args` is overwritten where a call needs room for `self`.
    @inline(never)
    func call(
        _ callee: Value, _ args: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value,
        register: UInt16,
        _ position: Position
    ) throws(Raised) -> Position? {
        if callee.kind == .classObject, keywords.isUndefined,
            let exception = makePlainException(ClassObject(callee), args, count)
        {
            position.fp[Int(register)] = exception
            return position
        }
        if callee.kind == .iterator, Object(callee).classBits == libraryClass(.frameFunction).bits {
            position.fp[Int(register)] = try callWithFrames(Object(callee), args, count, keywords, position)
            return position
        }
        switch try start(callee, args, count, keywords) {
        case .value(let value):
            if value.isUndefined { return try finishBlocking(register, position) }
            position.fp[Int(register)] = value
            if value.kind == .coroutine, position.pc.pointee.opcode != .await {
                coroutineMade(value, position)
            }
            return position
        case .frame(let new):
            link(new, position, .call, register: register)
            return Position(new, Frame(new).code.instructions)
        case .construct(let new, let object):
            link(new, position, .construct, register: register)
            Frame(new).ownerBits = object.bits
            return Position(new, Frame(new).code.instructions)
        }
    }

    /// An instance of an exception class that changes nothing about how exceptions are made; nil for all others.
    private func makePlainException(
        _ type: ClassObject, _ args: UnsafeMutablePointer<Value>, _ count: Int
    ) -> Value? {
        guard type.traits.contains(.exception), type.object.classBits == classBits(.classObject),
            let new = lookup(type, names.new), new === state.pointee.exceptionNew,
            let initializer = lookup(type, names.initialize), initializer === state.pointee.objectInit
        else { return nil }
        let arguments = TupleObject.allocate(heap, class: classBits(.tuple), count: count)
        Machine.copyArguments(args, to: arguments.items, count)
        return makeException(type, arguments)
    }

    @inline(__always)
    private func link(
        _ new: UnsafeMutablePointer<Value>, _ position: Position, _ mode: Frame.Mode, register: UInt16
    ) {
        let frame = Frame(new)
        frame.callerBits = UInt64(UInt(bitPattern: position.fp))
        frame.returnAddress = position.pc
        frame.setReturn(mode, inGenerator: false, register: register)
    }

    /// `callKeywords` and `callSpread`.
    @inline(never)
    func callUnusual(_ i: Instruction, _ position: Position) throws(Raised) -> Position? {
        var base = position.fp + Int(i.b)
        if i.opcode == .callKeywords {
            let names = Frame(position.fp).code.constants[(position.pc - 1).pointee.wide]
            let callee = base.pointee
            var count = Int(i.c)
            if i.d & 1 == 1 {
                if base[1].isUndefined { base += 1 } else { count += 1 }
            }
            return try call(callee, base + 1, count, names, register: i.a, position)
        }
        let (args, count, keywords) = try spread(base[0], base[1], base[2])
        return try call(base[0], args, count, keywords, register: i.a, position)
    }

    /// Lays out the arguments of `f(*a, **k)`: in storage of their own, with a free value in front.
    private func spread(
        _ callee: Value, _ positional: Value, _ mapping: Value
    ) throws(Raised) -> (UnsafeMutablePointer<Value>, Int, Value) {
        let (items, positionalCount) = sequenceItems(positional)
        let dict = mapping.isUndefined ? nil : DictObject(mapping)
        let keywordCount = dict?.count ?? 0
        let storage = BufferObject.allocate(heap, capacity: 1 + positionalCount + keywordCount)
        storage.items[0] = .undefined
        (storage.items + 1).update(from: items, count: positionalCount)
        storage.object.count = 1 + positionalCount + keywordCount
        guard let dict, keywordCount > 0 else { return (storage.items + 1, positionalCount, .undefined) }
        let names = TupleObject.allocate(heap, class: classBits(.tuple), count: keywordCount)
        var entry = 0
        var index = 0
        while let found = dict.next(from: entry) {
            guard dict.key(at: found).kind == .string else {
                throw raise(.typeError, "keywords must be strings")
            }
            names[index] = strings.intern(StringObject(dict.key(at: found))).value
            storage.items[1 + positionalCount + index] = dict.value(at: found)
            index += 1
            entry = found + 1
        }
        return (storage.items + 1, positionalCount + keywordCount, names.value)
    }

    /// The items of a list or tuple where they lie.
    @inline(__always) func sequenceItems(_ value: Value) -> (UnsafeMutablePointer<Value>, Int) {
        if value.kind == .list {
            let list = ListObject(value)
            return (list.items, list.count)
        }
        let tuple = TupleObject(value)
        return (tuple.items, tuple.count)
    }

    // MARK: Starting a call

    /// Begins a call of anything. `count` counts all arguments, the last ones are those of `keywords`.
    func start(
        _ callee: Value, _ args: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
    ) throws(Raised) -> CallStart {
        switch callee.kind {
        case .function:
            return try startFunction(FunctionObject(callee), args, count, keywords)
        case .boundMethod:
            let method = Object(callee)
            (args - 1).pointee = method[1]
            return try start(method[0], args - 1, count + 1, keywords)
        case .nativeFunction:
            return .value(try callNative(callee, args, count, keywords))
        case .classObject:
            return try instantiate(ClassObject(callee), args, count, keywords)
        default:
            guard let function = lookup(type(of: callee), names.call) else {
                throw raise(.typeError, "'\(typeName(callee))' object is not callable")
            }
            if let bound = try bindDescriptor(function, callee) {
                return try start(bound, args, count, keywords)
            }
            (args - 1).pointee = callee
            return try start(function, args - 1, count + 1, keywords)
        }
    }

    private func startFunction(
        _ function: FunctionObject, _ args: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
    ) throws(Raised) -> CallStart {
        let code = function.code
        var flags = code.flags
        if flags.contains(.deferred) {
            try complete(code, of: function.module)
            flags = code.flags
        }
        if !flags.isDisjoint(with: [.generator, .coroutine, .asyncGenerator]) {
            return .value(try makeGenerator(function, code, args, count, keywords).value)
        }
        let new = try pushFrame(function, code)
        do throws(Raised) {
            try bind(function, code, args, count, keywords, into: new + FrameLayout.headerSize)
        } catch {
            popFrame(new)
            throw error
        }
        return .frame(new)
    }

    /// A frame on the stack, its locals unbound; the return is not yet linked.
    func pushFrame(_ function: FunctionObject, _ code: CodeObject) throws(Raised) -> UnsafeMutablePointer<
        Value
    > {
        let new = state.pointee.stackTop
        let end = new + code.frameSize
        if end >= heap.stackLimit || state.pointee.depth >= state.pointee.recursionLimit {
            throw raise(.recursionError, "maximum recursion depth exceeded")
        }
        let frame = Frame(new)
        frame.code = code
        frame.function = function
        frame.ownerBits = 0
        clearLocals(function, code, new + FrameLayout.headerSize)
        state.pointee.stackTop = end
        state.pointee.depth += 1
        return new
    }

    @inline(__always)
    private func clearLocals(
        _ function: FunctionObject, _ code: CodeObject, _ registers: UnsafeMutablePointer<Value>
    ) {
        let localCount = code.localCount
        for index in 0..<localCount { registers[index] = .undefined }
        if code.freeCount != 0 {
            (registers + localCount).update(from: TupleObject(function.closure).items, count: code.freeCount)
        }
    }

    @inline(__always) func popFrame(_ fp: UnsafeMutablePointer<Value>) {
        state.pointee.stackTop = fp
        state.pointee.depth -= 1
    }

    /// The generator, coroutine or async generator of a call.
    func makeGenerator(
        _ function: FunctionObject, _ code: CodeObject, _ args: UnsafeMutablePointer<Value>, _ count: Int,
        _ keywords: Value
    ) throws(Raised) -> GeneratorObject {
        let flags = code.flags
        let kind: Kind =
            flags.contains(.coroutine)
            ? .coroutine : flags.contains(.asyncGenerator) ? .asyncGenerator : .generator
        let size = GeneratorObject.fieldCount + code.frameSize
        let object = heap.allocate(kind, class: classBits(kind), count: size)
        let generator = GeneratorObject(object)
        let frame = generator.frame
        object[0] = .undefined
        object[1] = .undefined
        object[2] = .undefined
        object[3] = Value(.int, UInt64(UInt(bitPattern: code.instructions)))
        object[4] = Value(GeneratorObject.State.created.rawValue | Int(GeneratorObject.noRegister) << 8)
        object[5] = .undefined
        frame.callerBits = 0
        frame.code = code
        frame.function = function
        frame.ownerBits = object.bits
        frame.setReturn(.entry, inGenerator: true, register: 0)
        let registers = frame.registers + FrameLayout.headerSize
        if code.flags.isDisjoint(with: [.variadic, .keywordVariadic]), keywords.isUndefined,
            count == code.positionalCount,
            count == code.parameterCount
        {
            registers.update(from: args, count: count)
            for index in count..<max(count, code.registerCount) { registers[index] = .undefined }
            if code.freeCount != 0 {
                (registers + code.localCount).update(
                    from: TupleObject(function.closure).items, count: code.freeCount)
            }
            return generator
        }
        for index in 0..<code.registerCount { registers[index] = .undefined }
        clearLocals(function, code, registers)
        try bind(function, code, args, count, keywords, into: registers)
        return generator
    }

    // MARK: Native functions

    /// Calls a native function. Undefined: it wants the frame to wait for the event loop.
    @inline(__always)
    func callNative(
        _ callee: Value, _ args: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
    ) throws(Raised) -> Value {
        let object = Object(callee)
        if keywords.isUndefined, count >= object[2].int, count <= object[3].int {
            let receiver = object[4].int
            if receiver < 0 || Int(args.pointee.kind.rawValue) == receiver {
                return try natives[object[0].int].body(self, Arguments(args, count))
            }
        }
        return try callNativeSlow(object, args, count, keywords)
    }

    // MARK: From native code

    /// Calls anything and waits for the result. What the caller holds in local variables stays alive meanwhile.
    func call(_ callee: Value, _ args: Value...) throws(Raised) -> Value {
        try args.withUnsafeBufferPointer { (buffer) throws(Raised) in
            try call(callee, buffer, keywords: .undefined)
        }
    }

    func call(_ callee: Value) throws(Raised) -> Value {
        try call(callee, UnsafeBufferPointer(start: nil, count: 0), keywords: .undefined)
    }

    func call(_ callee: Value, _ arguments: Arguments) throws(Raised) -> Value {
        let count = arguments.count + arguments.keywordCount
        return try call(
            callee, UnsafeBufferPointer(start: arguments.base, count: count), keywords: arguments.keywordNames
        )
    }

    /// Calls anything with arguments, the last ones named by the tuple `keywords`.
    func call(_ callee: Value, _ args: UnsafeBufferPointer<Value>, keywords: Value) throws(Raised) -> Value {
        let scratch = state.pointee.stackTop
        guard scratch + args.count + 2 < heap.stackLimit else {
            throw raise(.recursionError, "maximum recursion depth exceeded")
        }
        scratch[0] = callee
        for index in 0..<args.count { scratch[index + 1] = args[index] }
        state.pointee.stackTop = scratch + args.count + 1
        // A frame that waits for the event loop stays where it is on the stack.
        var isWaiting = false
        defer { if !isWaiting { state.pointee.stackTop = scratch } }
        switch try start(callee, scratch + 1, args.count, keywords) {
        case .value(let value):
            if value.isUndefined { return state.pointee.currentThread.isObject ? try waitHere() : .none }
            return value
        case .frame(let new):
            let result = try runEntry(new)
            isWaiting = result.isUndefined
            return result
        case .construct(let new, let object):
            // The object is also the first argument, but a program may rebind that.
            scratch[0] = object
            let result = try runEntry(new)
            try checkInitResult(result)
            return object
        }
    }

    private func runEntry(_ new: UnsafeMutablePointer<Value>) throws(Raised) -> Value {
        let frame = Frame(new)
        frame.callerBits = 0
        frame.setReturn(.entry, inGenerator: false, register: 0)
        return try run(Position(new, frame.code.instructions))
    }

    func checkInitResult(_ result: Value) throws(Raised) {
        if !result.isNone {
            throw raise(.typeError, "__init__() should return None, not '\(typeName(result))'")
        }
    }

    /// A method of the value's class called with it as self; nil if there is none.
    func callSpecial(_ value: Value, _ name: StringObject, _ args: Value...) throws(Raised) -> Value? {
        guard let function = lookup(type(of: value), name) else { return nil }
        if let bound = try bindDescriptor(function, value) {
            return try args.withUnsafeBufferPointer { (buffer) throws(Raised) in
                try call(bound, buffer, keywords: .undefined)
            }
        }
        return try ([value] + args).withUnsafeBufferPointer { (buffer) throws(Raised) in
            try call(function, buffer, keywords: .undefined)
        }
    }
}
