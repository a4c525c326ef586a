/// Looking things up on classes, and making classes.
extension Machine {
    /// The cache of look-ups, in the world's memory: an entry is three values: class, name and epoch, and what was
    /// found.
    private static let methodCacheSize = 2048

    func makeMethodCache() {
        let buffer = BufferObject.allocate(heap, capacity: 3 * Machine.methodCacheSize)
        for index in 0..<3 * Machine.methodCacheSize { buffer.items[index] = .undefined }
        state.pointee.methodCache = buffer.value
    }

    /// Forgets cached look-ups: what they hold could be freed otherwise.
    func clearMethodCache() {
        let items = BufferObject(state.pointee.methodCache).items
        for index in 0..<3 * Machine.methodCacheSize { items[index] = .undefined }
    }

    /// What a class or one of its bases defines under an interned name.
    @inline(__always)
    func lookup(_ type: ClassObject, _ name: StringObject) -> Value? {
        let (entry, stamp) = cacheEntry(type, name)
        if entry[0].bits == type.bits, entry[1].bits == stamp, entry[0].kind == .int {
            return entry[2].isUndefined ? nil : entry[2]
        }
        let found = lookupUncached(type, name)
        entry[0] = Value(.int, type.bits)
        entry[1] = Value(.int, stamp)
        entry[2] = found ?? .undefined
        return found
    }

    @inline(never) private func lookupUncached(_ type: ClassObject, _ name: StringObject) -> Value? {
        let order = type.order
        for index in 0..<order.count {
            if let value = ClassObject(order[index]).namespace.get(name) { return value }
        }
        return nil
    }

    @inline(__always)
    private func cacheEntry(_ type: ClassObject, _ name: StringObject) -> (
        UnsafeMutablePointer<Value>, UInt64
    ) {
        let stamp = name.bits ^ UInt64(bitPattern: Int64(state.pointee.epoch)) << 48
        let mixed = type.bits ^ (stamp << 7)
        let slot = Int(truncatingIfNeeded: (mixed >> 4) ^ (mixed >> 15)) & (Machine.methodCacheSize - 1)
        return (BufferObject(state.pointee.methodCache).items + 3 * slot, stamp)
    }

    /// Forgets what was cached of one name of a class and its subclasses.
    func forgetLookup(_ type: ClassObject, _ name: StringObject) {
        cacheEntry(type, name).0[0] = .undefined
        let subclasses = ListObject(type.object[ClassObject.Field.subclasses.rawValue])
        for index in 0..<subclasses.count { forgetLookup(ClassObject(subclasses[index]), name) }
    }

    /// Called when a class's namespace changed in a way that caches must notice.
    func classChanged() { state.pointee.epoch += 1 }

    // MARK: Making classes

    /// A class with its method resolution order computed.
    func makeClass(
        name: String, bases: [ClassObject], namespace: DictObject, metaclass: ClassObject?,
        traits: ClassObject.Traits
    ) throws(Raised) -> ClassObject {
        let object = heap.allocate(
            .classObject, class: metaclass?.bits ?? classBits(.classObject), count: ClassObject.fieldCount)
        for index in 0..<ClassObject.fieldCount { object[index] = .undefined }
        let type = ClassObject(object)
        type.setField(.namespace, namespace.value)
        type.setField(.name, strings.intern(name).value)
        type.setField(.bases, tuple(bases.map(\.value)).value)
        let order = try resolutionOrder(type, bases)
        type.setField(.order, tuple(order.map(\.value)).value)
        type.setField(.traits, Value(traits.rawValue))
        type.setField(.subclasses, ListObject.allocate(heap, class: classBits(.list), capacity: 0).value)
        type.setField(.nativeConstructor, Value(-1))
        for base in bases {
            ListObject(base.object[ClassObject.Field.subclasses.rawValue]).append(type.value, heap)
        }
        return type
    }

    /// Gives a class the instance layout and the traits that follow from its bases and namespace.
    func inheritLayout(_ type: ClassObject, _ bases: [ClassObject]) throws(Raised) {
        var layout = Kind.instance
        var payload = Kind.undefined
        var source: ClassObject?
        for base in bases {
            var (kind, inner) = (base.layout, base.payloadKind)
            if base.traits.contains(.builtin), inner == .undefined, Machine.payloadKinds.contains(kind) {
                (kind, inner) = (.instance, kind)
            }
            if kind == .instance, inner == .undefined { continue }
            if source != nil, kind != layout || inner != payload {
                throw raise(.typeError, "multiple bases have instance lay-out conflict")
            }
            (layout, payload, source) = (kind, inner, base)
        }
        type.setLayout(layout, payload: payload)
        var traits = type.traits
        for base in bases {
            traits.formUnion(
                base.traits.intersection([.exception, .stop, .getattr, .setattr, .descriptors, .metaclass]))
        }
        type.setField(.traits, Value(traits.rawValue))
        let first = Machine.firstAttribute(layout, payload)
        type.setField(.instanceCapacity, Value(first + max(1, inheritedCapacity(bases, first))))
        let table = DictObject.allocate(heap, .dict, class: 0)
        let shape = ShapeObject.allocate(
            heap, firstIndex: first, table: table, nextIndex: first, isExternal: false)
        type.setField(.rootShape, shape.value)
    }

    private func inheritedCapacity(_ bases: [ClassObject], _ first: Int) -> Int {
        bases.map {
            $0.object[ClassObject.Field.instanceCapacity.rawValue].isUndefined
                ? 3 : $0.instanceCapacity - first
        }.max() ?? 3
    }

    /// Kinds of which an instance of a subclass wraps one.
    static let payloadKinds: Set<Kind> = [
        .int, .float, .string, .bytes, .list, .tuple, .dict, .set, .frozenSet, .deque, .iterator,
    ]

    /// The index of the first attribute's value in an instance.
    static func firstAttribute(_ layout: Kind, _ payload: Kind) -> Int {
        switch layout {
        case .exception: ExceptionObject.firstAttribute
        case .function: FunctionObject.firstAttribute
        case .eventLoop: LoopObject.fieldCount
        case .future: FutureLayout.futureFieldCount
        case .task: FutureLayout.taskFieldCount
        default: payload == .undefined ? 1 : 2
        }
    }

    /// C3 linearisation.
    private func resolutionOrder(_ type: ClassObject, _ bases: [ClassObject]) throws(Raised) -> [ClassObject]
    {
        var sequences = bases.map { base in (0..<base.order.count).map { ClassObject(base.order[$0]) } }
        sequences.append(bases)
        var order = [type]
        while true {
            sequences.removeAll { $0.isEmpty }
            if sequences.isEmpty { return order }
            let candidate = sequences.lazy.compactMap(\.first).first { head in
                !sequences.contains { $0.dropFirst().contains { $0.bits == head.bits } }
            }
            guard let candidate else {
                let names = bases.map(\.name.text).joined(separator: ", ")
                throw raise(
                    .typeError, "Cannot create a consistent method resolution order (MRO) for bases \(names)")
            }
            order.append(candidate)
            for index in sequences.indices where sequences[index].first?.bits == candidate.bits {
                sequences[index].removeFirst()
            }
        }
    }

    func tuple(_ values: [Value]) -> TupleObject {
        let tuple = TupleObject.allocate(heap, class: classBits(.tuple), count: values.count)
        for (index, value) in values.enumerated() { tuple[index] = value }
        return tuple
    }

    func list(_ values: [Value]) -> ListObject {
        let list = ListObject.allocate(heap, class: classBits(.list), capacity: values.count)
        for value in values { list.append(value, heap) }
        return list
    }

    /// Whether a value is an instance of a class, without asking `__instancecheck__`.
    @inline(__always) func isInstance(_ value: Value, _ type: ClassObject) -> Bool {
        self.type(of: value).isSubclass(of: type)
    }

    /// The built-in value inside an instance of a subclass of a built-in class; other values as they are.
    @inline(__always) func payload(_ value: Value) -> Value {
        guard value.kind == .instance, Object(value).type.payloadKind != .undefined else { return value }
        return Object(value)[1]
    }

    // MARK: Instances

    /// An instance of a class without attributes yet.
    func makeInstance(_ type: ClassObject, payload: Value = .undefined) -> Object {
        let capacity = type.instanceCapacity
        let object = heap.allocate(.instance, class: type.bits, count: capacity)
        object[0] = type.rootShape
        for index in 1..<capacity { object[index] = .undefined }
        if !payload.isUndefined { object[1] = payload }
        return object
    }

    /// Calling a class.
    func instantiate(
        _ type: ClassObject, _ args: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
    ) throws(Raised) -> CallStart {
        let metaclass = type.object.type
        if metaclass.bits != classBits(.classObject), let call = lookup(metaclass, names.call),
            call.kind == .function
        {
            (args - 1).pointee = type.value
            return try start(call, args - 1, count + 1, keywords)
        }
        return try construct(type, args, count, keywords)
    }

    /// `type.__call__`: makes an object and initialises it.
    func construct(
        _ type: ClassObject, _ args: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
    ) throws(Raised) -> CallStart {
        let new = lookup(type, names.new) ?? .undefined
        if new === state.pointee.objectNew {
            return try constructPlain(type, args, count, keywords)
        }
        let initializesItself = type.layout != .future && type.layout != .task
        if type.traits.contains(.builtin), !type.traits.contains(.exception), initializesItself {
            (args - 1).pointee = type.value
            return .value(try callNative(unwrapStatic(new), args - 1, count + 1, keywords))
        }
        let object: Value
        if type.layout == .exception, new.kind == .staticMethod || new.kind == .nativeFunction,
            new === state.pointee.exceptionNew
        {
            let positional = count - (keywords.isUndefined ? 0 : TupleObject(keywords).count)
            let arguments = TupleObject.allocate(heap, class: classBits(.tuple), count: positional)
            arguments.items.update(from: args, count: positional)
            object = makeException(type, arguments)
        } else {
            let saved = (args - 1).pointee
            (args - 1).pointee = type.value
            object = try call(
                unwrapStatic(new), UnsafeBufferPointer(start: args - 1, count: count + 1), keywords: keywords)
            (args - 1).pointee = saved
            if !isInstance(object, type) { return .value(object) }
        }
        return try initialize(object, type, args, count, keywords)
    }

    private func unwrapStatic(_ value: Value) -> Value {
        value.kind == .staticMethod ? Object(value)[0] : value
    }

    private func constructPlain(
        _ type: ClassObject, _ args: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
    ) throws(Raised) -> CallStart {
        try checkAbstract(type)
        let object = makeInstance(type).value
        return try initialize(object, type, args, count, keywords)
    }

    private func initialize(
        _ object: Value, _ type: ClassObject, _ args: UnsafeMutablePointer<Value>, _ count: Int,
        _ keywords: Value
    ) throws(Raised) -> CallStart {
        let initializer = lookup(type, names.initialize) ?? .undefined
        if initializer === state.pointee.objectInit {
            if count > 0, let new = lookup(type, names.new), new === state.pointee.objectNew {
                throw raise(.typeError, "\(type.name.text)() takes no arguments")
            }
            if type.layout == .exception, !keywords.isUndefined {
                throw raise(.typeError, "\(type.name.text)() takes no keyword arguments")
            }
            return .value(object)
        }
        (args - 1).pointee = object
        if initializer.kind == .function {
            if case .frame(let new) = try start(initializer, args - 1, count + 1, keywords) {
                return .construct(new, object)
            }
            throw raise(.typeError, "__init__() should return None, not 'coroutine'")
        }
        let result = try call(
            initializer, UnsafeBufferPointer(start: args - 1, count: count + 1), keywords: keywords)
        try checkInitResult(result)
        return .value(object)
    }

    /// Refuses to instantiate a class that has abstract methods.
    func checkAbstract(_ type: ClassObject) throws(Raised) {
        guard type.object.type.bits != classBits(.classObject),
            let names = lookup(type, names.abstractMethods)
        else { return }
        var missing: [String] = []
        try iterate(names) { (name) throws(Raised) in missing.append(try str(name).text) }
        guard !missing.isEmpty else { return }
        let list = missing.sorted().map { "'\($0)'" }.joined(separator: ", ")
        let methods = missing.count == 1 ? "method" : "methods"
        throw raise(
            .typeError,
            "Can't instantiate abstract class \(type.name.text) without an implementation for abstract \(methods) \(list)"
        )
    }
}
