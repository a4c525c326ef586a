/// The class `object`.
extension Machine {
    func installObject() {
        let type = kindObjectClass
        let define = Definition(self, class: type, receiver: nil)
        define.constructor { (machine, args) throws(Raised) in try machine.newObject(args) }
        define.variadicMethod("__init__") { (machine, args) throws(Raised) in
            try machine.initializeObject(args)
        }
        define.method("__hash__", 0) { (machine, args) throws(Raised) in
            Value(machine.identityHash(args[0]))
        }
        define.method("__repr__", 0) { (machine, args) throws(Raised) in
            machine.makeString(machine.plainRepresentation(args[0]))
        }
        define.method("__str__", 0) { (machine, args) throws(Raised) in try machine.repr(args[0]).value }
        define.method("__eq__", 1) { (_, args) in args[0] === args[1] ? .true : .notImplemented }
        define.method("__ne__", 1) { (machine, args) throws(Raised) in
            guard let equal = machine.lookup(machine.type(of: args[0]), machine.names.eq) else {
                return .notImplemented
            }
            let result = try machine.call(
                machine.bindAttribute(equal, args[0], machine.type(of: args[0])), args[1])
            return result.kind == .notImplemented ? result : Value(try !machine.truth(result))
        }
        for name in ["__lt__", "__le__", "__gt__", "__ge__"] {
            define.method(name, 1) { (_, _) in .notImplemented }
        }
        define.method("__format__", 1) { (machine, args) throws(Raised) in
            try machine.formatObject(args[0], args[1])
        }
        define.method("__getattribute__", 1) { (machine, args) throws(Raised) in
            let name = try machine.attributeName(args[1])
            if let found = try machine.plainAttribute(args[0], name, machine.type(of: args[0])) {
                return found
            }
            throw machine.raiseNoAttribute(args[0], name)
        }
        define.method("__setattr__", 2) { (machine, args) throws(Raised) in
            try machine.setPlainAttribute(
                args[0], try machine.attributeName(args[1]), args[2], machine.type(of: args[0]))
            return .none
        }
        define.method("__delattr__", 1) { (machine, args) throws(Raised) in
            try machine.deletePlainAttribute(
                args[0], try machine.attributeName(args[1]), machine.type(of: args[0]))
            return .none
        }
        let initSubclass = makeNative("__init_subclass__", .any, isMethod: true, owner: "object") {
            (machine, args) throws(Raised) in
            if args.keywordCount == 0 { return .none }
            throw machine.raise(
                .typeError, "\(ClassObject(args[0]).name.text).__init_subclass__() takes no keyword arguments"
            )
        }
        define.set("__init_subclass__", wrap(.classMethod, initSubclass))
        define.classMethod("__subclasshook__", 0, -1) { (_, _) in .notImplemented }
        define.method("__dir__", 0) { (machine, args) throws(Raised) in
            try machine.attributeNames(args[0]).value
        }
        define.property(
            "__class__", { (machine, value) in machine.type(of: value).value },
            set: { (machine, value, new) throws(Raised) in try machine.changeClass(value, new) })
        define.property(
            "__dict__", { (machine, value) throws(Raised) in try machine.attributeMapping(value) },
            set: { (machine, value, new) throws(Raised) in try machine.replaceAttributes(value, new) })
        define.set("__doc__", .none)
        define.set("__module__", makeString("builtins"))
        recogniseObjectMethods(type)
    }

    /// Notes the natives that the machine need not call.
    private func recogniseObjectMethods(_ type: ClassObject) {
        func native(_ name: StringObject) -> Value { type.namespace.get(name) ?? .undefined }
        state.pointee.objectNew = native(names.new)
        state.pointee.objectInit = native(names.initialize)
        state.pointee.objectHash = native(names.hash)
        state.pointee.objectRepr = native(names.repr)
        state.pointee.objectStr = native(names.str)
        state.pointee.objectGetattribute = native(names.getattribute)
        state.pointee.objectSetattr = native(names.setattr)
        state.pointee.objectDelattr = native(names.delattr)
    }

    /// `object.__new__(cls)`
    private func newObject(_ args: Arguments) throws(Raised) -> Value {
        let type = try classArgument(args, "object")
        if args.count > 1 || args.keywordCount > 0 {
            if let new = lookup(type, names.new), new !== state.pointee.objectNew {
                throw raise(
                    .typeError, "object.__new__() takes exactly one argument (the type to instantiate)")
            }
            if let initializer = lookup(type, names.initialize), initializer === state.pointee.objectInit {
                throw raise(.typeError, "\(type.name.text)() takes no arguments")
            }
        }
        try checkAbstract(type)
        if type.layout == .exception { return makeException(type, tuple([])) }
        if type.payloadKind != .undefined || (type.traits.contains(.builtin) && type.layout != .instance) {
            let base = type.payloadKind == .undefined ? type.name.text : kindClass(type.payloadKind).name.text
            throw raise(
                .typeError, "object.__new__(\(type.name.text)) is not safe, use \(base).__new__()")
        }
        return makeInstance(type).value
    }

    /// `object.__init__(self)`, and that of exceptions, which keep what they are given.
    private func initializeObject(_ args: Arguments) throws(Raised) -> Value {
        guard args.count > 0 else {
            throw raise(.typeError, "unbound method object.__init__() needs an argument")
        }
        if args[0].kind == .exception { return try initializeException(args) }
        guard args.count > 1 || args.keywordCount > 0 else { return .none }
        let type = type(of: args[0])
        if let initializer = lookup(type, names.initialize), initializer !== state.pointee.objectInit {
            throw raise(
                .typeError, "object.__init__() takes exactly one argument (the instance to initialize)")
        }
        if let new = lookup(type, names.new), new === state.pointee.objectNew {
            throw raise(
                .typeError,
                "\(type.name.text).__init__() takes exactly one argument (the instance to initialize)")
        }
        return .none
    }

    /// `object.__format__`
    private func formatObject(_ value: Value, _ specification: Value) throws(Raised) -> Value {
        guard let text = text(specification) else {
            throw raise(.typeError, "__format__() argument must be str, not \(argumentName(specification))")
        }
        if text.count == 0 { return try str(value).value }
        return try formatBuiltin(payload(value), text).value
    }

    /// `value.__dict__`
    private func attributeMapping(_ value: Value) throws(Raised) -> Value {
        if value.kind == .module { return namespace(of: ModuleObject(value)).value }
        guard value.kind.hasShape, !(value.kind == .instance && type(of: value).traits.contains(.builtin)),
            !isSlotted(value)
        else {
            throw raiseNoAttribute(value, names.dict)
        }
        return attributeDict(Object(value)).value
    }

    /// Whether every class of the value's that a program wrote has slots.
    private func isSlotted(_ value: Value) -> Bool {
        let order = type(of: value).order
        var hasSlots = false
        for index in 0..<order.count {
            let base = ClassObject(order[index])
            if base.traits.contains(.builtin) { continue }
            guard let slots = base.namespace.get(names.slots) else { return false }
            if slots.kind == .tuple || slots.kind == .list {
                let (items, count) = sequenceItems(slots)
                for index in 0..<count
                where items[index].kind == .string && StringObject(items[index]) == names.dict {
                    return false
                }
            }
            hasSlots = true
        }
        return hasSlots
    }

    /// A dict of a module's variables as they are now.
    func moduleMapping(_ module: ModuleObject) -> DictObject {
        let dict = DictObject.allocate(heap, .dict, class: classBits(.dict))
        let table = module.slotTable
        for entry in 0..<table.entryCount {
            let name = StringObject(table.key(at: entry))
            if let value = module.get(name), name.count == 0 || name[0] != 46 { dict.set(name, value, heap) }
        }
        return dict
    }

    private func replaceAttributes(_ value: Value, _ new: Value) throws(Raised) {
        guard value.kind.hasShape else { throw raiseNoAttribute(value, names.dict) }
        guard payload(new).kind == .dict else {
            throw raise(.typeError, "__dict__ must be set to a dictionary, not a '\(typeName(new))'")
        }
        _ = attributeDict(Object(value))
        Object(value)[ShapeObject(Object(value)[0]).firstIndex] = payload(new)
    }

    private func changeClass(_ value: Value, _ new: Value) throws(Raised) {
        guard new.kind == .classObject else {
            throw raise(.typeError, "__class__ must be set to a class, not '\(typeName(new))' object")
        }
        let (old, type) = (type(of: value), ClassObject(new))
        guard value.kind == .instance, type.layout == old.layout, type.payloadKind == old.payloadKind,
            !type.traits.contains(.builtin)
        else {
            throw raise(
                .typeError,
                "__class__ assignment only supported for mutable types or ModuleType subclasses")
        }
        _ = attributeDict(Object(value))
        Object(value).classBits = type.bits
    }

    /// The names that `dir(value)` gives, sorted.
    func attributeNames(_ value: Value) throws(Raised) -> ListObject {
        let found = DictObject.allocate(heap, .set, class: classBits(.set))
        func add(_ dict: DictObject) {
            for entry in 0..<dict.entryCount where dict.key(at: entry).kind == .string {
                found.set(StringObject(dict.key(at: entry)), .none, heap)
            }
        }
        if value.kind == .module {
            add(moduleMapping(ModuleObject(value)))
        } else {
            if value.kind.hasShape { add(ownAttributes(Object(value))) }
            let type = value.kind == .classObject ? ClassObject(value) : type(of: value)
            for index in 0..<type.order.count { add(ClassObject(type.order[index]).namespace) }
        }
        let texts = (0..<found.entryCount).map { StringObject(found.key(at: $0)) }
        let sorted = texts.sorted { Machine.compareStrings($0, $1) < 0 }
        return list(sorted.map(\.value))
    }

    /// A dict of an object's own attributes as they are now.
    private func ownAttributes(_ object: Object) -> DictObject {
        let shape = ShapeObject(object[0])
        if shape.isDictionary { return DictObject(object[shape.firstIndex]) }
        let dict = DictObject.allocate(heap, .dict, class: classBits(.dict))
        for entry in 0..<shape.table.entryCount {
            let name = StringObject(shape.table.key(at: entry))
            if let value = ownAttribute(object, name) { dict.set(name, value, heap) }
        }
        return dict
    }
}
