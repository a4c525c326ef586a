/// The class `type`.
extension Machine {
    func installType() {
        let define = Definition(self, class: kindClass(.classObject), receiver: nil)
        define.constructor { (machine, args) throws(Raised) in try machine.newType(args) }
        define.variadicMethod("__init__") { (_, _) in .none }
        define.variadicMethod("__call__") { (machine, args) throws(Raised) in try machine.callType(args) }
        let prepare = makeNative("__prepare__", .any, isMethod: true, owner: "type") { (machine, _) in
            DictObject.allocate(machine.heap, .dict, class: machine.classBits(.dict)).value
        }
        define.set("__prepare__", wrap(.classMethod, prepare))
        define.method("__repr__", 0) { (machine, args) in
            machine.makeString(machine.repr(ofClass: ClassObject(args[0])))
        }
        define.method("mro", 0) { (machine, args) in
            let order = ClassObject(args[0]).order
            return machine.list((0..<order.count).map { order[$0] }).value
        }
        define.method("__subclasses__", 0) { (machine, args) in
            let subclasses = ListObject(ClassObject(args[0]).object[ClassObject.Field.subclasses.rawValue])
            return machine.list((0..<subclasses.count).map { subclasses[$0] }).value
        }
        define.method("__instancecheck__", 1) { (machine, args) in
            Value(machine.isInstance(args[1], ClassObject(args[0])))
        }
        define.method("__subclasscheck__", 1) { (machine, args) throws(Raised) in
            guard args[1].kind == .classObject else {
                throw machine.raise(.typeError, "issubclass() arg 1 must be a class")
            }
            return Value(ClassObject(args[1]).isSubclass(of: ClassObject(args[0])))
        }
        define.method("__or__", 1) { (machine, args) in machine.unionOf(args[0], args[1]) ?? .notImplemented }
        define.method("__ror__", 1) { (machine, args) in machine.unionOf(args[1], args[0]) ?? .notImplemented
        }
        define.method("__dir__", 0) { (machine, args) throws(Raised) in
            try machine.attributeNames(args[0]).value
        }
        define.set("__module__", makeString("builtins"))
        define.set("__doc__", .none)
        installTypeProperties(define)
    }

    private func installTypeProperties(_ define: Definition) {
        define.property(
            "__name__", { (_, value) in ClassObject(value).name.value },
            set: { (machine, value, new) throws(Raised) in
                guard let name = machine.text(new) else {
                    throw machine.raise(
                        .typeError,
                        "can only assign string to \(ClassObject(value).name.text).__name__, not '\(machine.typeName(new))'"
                    )
                }
                ClassObject(value).setField(.name, machine.strings.intern(name).value)
            })
        define.property(
            "__qualname__",
            { (machine, value) in machine.makeString(machine.qualifiedName(ClassObject(value))) },
            set: { (machine, value, new) throws(Raised) in
                ClassObject(value).namespace.set(machine.names.qualname, new, machine.heap)
            })
        define.property("__mro__") { (_, value) in ClassObject(value).order.value }
        define.property("__bases__") { (_, value) in ClassObject(value).bases.value }
        define.property("__base__") { (machine, value) in machine.soleBase(ClassObject(value)) }
        define.property("__dict__") { (machine, value) in
            let proxy = machine.heap.allocate(
                .mappingProxy, class: machine.classBits(.mappingProxy), count: 1)
            proxy[0] = ClassObject(value).namespace.value
            return proxy.value
        }
        define.property("__text_signature__") { (_, _) in .none }
    }

    /// The base whose instances have the layout that the class's have.
    private func soleBase(_ type: ClassObject) -> Value {
        let bases = type.bases
        guard bases.count > 0 else { return .none }
        for index in 0..<bases.count {
            let base = ClassObject(bases[index])
            if base.layout != .instance || base.payloadKind != .undefined { return base.value }
        }
        return bases[0]
    }

    /// `type(x)` and `type(name, bases, namespace)`.
    private func newType(_ args: Arguments) throws(Raised) -> Value {
        let metaclass = try classArgument(args, "type")
        if args.count == 2, args.keywordCount == 0, metaclass.bits == classBits(.classObject) {
            return type(of: args[1]).value
        }
        guard args.count == 4 else {
            throw raise(
                .typeError,
                metaclass.bits == classBits(.classObject)
                    ? "type() takes 1 or 3 arguments"
                    : "type.__new__() takes exactly 3 arguments (\(args.count - 1) given)")
        }
        guard let name = text(args[1]) else {
            throw raise(.typeError, "type.__new__() argument 1 must be str, not \(typeName(args[1]))")
        }
        guard payload(args[2]).kind == .tuple else {
            throw raise(.typeError, "type.__new__() argument 2 must be tuple, not \(typeName(args[2]))")
        }
        let bases = TupleObject(payload(args[2]))
        let winner = try mostDerivedMetaclass(metaclass, bases)
        if winner.bits != metaclass.bits, let new = lookup(winner, names.new),
            new !== lookup(metaclass, names.new) ?? .undefined
        {
            let callee = new.kind == .staticMethod ? Object(new)[0] : new
            return try call(callee, winner.value, args[1], args[2], args[3])
        }
        var keywords: DictObject?
        if args.keywordCount > 0 {
            let dict = DictObject.allocate(heap, .dict, class: classBits(.dict))
            for index in 0..<args.keywordCount {
                dict.set(args.keywordName(index), args.keywordValue(index), heap)
            }
            keywords = dict
        }
        return try createClass(winner, name, bases, args[3], keywords)
    }

    private func mostDerivedMetaclass(_ given: ClassObject, _ bases: TupleObject) throws(Raised)
        -> ClassObject
    {
        var winner = given
        for index in 0..<bases.count {
            let candidate = type(of: bases[index])
            if winner.isSubclass(of: candidate) { continue }
            guard candidate.isSubclass(of: winner) else {
                throw raise(
                    .typeError,
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                        + "metaclasses of all its bases")
            }
            winner = candidate
        }
        return winner
    }

    /// `type.__call__(cls, …)`: makes an object, without asking the metaclass again.
    private func callType(_ args: Arguments) throws(Raised) -> Value {
        guard args.count > 0, args[0].kind == .classObject else {
            throw raise(.typeError, "descriptor '__call__' requires a 'type' object")
        }
        let count = args.count - 1 + args.keywordCount
        let scratch = state.pointee.stackTop
        guard scratch + count + 2 < heap.stackLimit else {
            throw raise(.recursionError, "maximum recursion depth exceeded")
        }
        for index in 0...count { scratch[index] = args.base[index] }
        state.pointee.stackTop = scratch + count + 1
        defer { state.pointee.stackTop = scratch }
        switch try construct(ClassObject(args[0]), scratch + 1, count, args.keywordNames) {
        case .value(let value): return value
        case .frame(let new): return try runFrame(new)
        case .construct(let new, let object):
            scratch[0] = object
            try checkInitResult(try runFrame(new))
            return object
        }
    }

    private func runFrame(_ new: UnsafeMutablePointer<Value>) throws(Raised) -> Value {
        let frame = Frame(new)
        frame.callerBits = 0
        frame.setReturn(.entry, inGenerator: false, register: 0)
        return try run(Position(new, frame.code.instructions))
    }
}
