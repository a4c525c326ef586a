/// `class` statements and `type(name, bases, namespace)`.
extension Machine {
    /// The `buildClass` instruction: body function, name, bases, keywords.
    func buildClass(_ parts: UnsafeMutablePointer<Value>) throws(Raised) -> Value {
        let body = FunctionObject(parts[0])
        let bases = try resolveBases(TupleObject(parts[2]))
        var keywords =
            parts[3].isUndefined ? nil : DictObject(parts[3]).copy(heap, .dict, class: classBits(.dict))
        let metaclass = try metaclass(for: bases, &keywords)
        let namespace = try prepareNamespace(metaclass, parts[1], bases.value, keywords)
        if bases.bits != parts[2].bits {
            try setItem(namespace, strings.intern("__orig_bases__").value, parts[2])
        }
        let cell = try call(body.value, namespace)
        let type: Value
        if metaclass.bits == classBits(.classObject) {
            type = try createClass(metaclass, StringObject(parts[1]), bases, namespace, keywords)
        } else {
            type = try callWithKeywords(metaclass.value, [parts[1], bases.value, namespace], keywords)
        }
        if cell.kind == .cell { Object(cell)[0] = type }
        return type
    }

    /// Bases that are no classes stand for others (`__mro_entries__`): generic aliases of typing.
    private func resolveBases(_ bases: TupleObject) throws(Raised) -> TupleObject {
        var resolved: [Value] = []
        var isChanged = false
        let entries = strings.intern("__mro_entries__")
        for index in 0..<bases.count {
            if bases[index].kind != .classObject, let method = lookup(type(of: bases[index]), entries) {
                let replacement = try call(
                    bindAttribute(method, bases[index], type(of: bases[index])), bases.value)
                isChanged = true
                for place in 0..<TupleObject(replacement).count {
                    resolved.append(TupleObject(replacement)[place])
                }
            } else {
                resolved.append(bases[index])
            }
        }
        return isChanged ? tuple(resolved) : bases
    }

    private func metaclass(for bases: TupleObject, _ keywords: inout DictObject?) throws(Raised)
        -> ClassObject
    {
        var winner = kindClass(.classObject)
        let name = strings.intern("metaclass")
        if let dict = keywords, let entry = try dict.find(name.value, hash: name.hash, StringKeys()) {
            let given = dict.value(at: entry)
            dict.remove(at: entry)
            if dict.count == 0 { keywords = nil }
            guard given.kind == .classObject else { throw raise(.typeError, "metaclass must be a class") }
            winner = ClassObject(given)
        }
        for index in 0..<bases.count where bases[index].kind == .classObject {
            let candidate = ClassObject(bases[index]).object.type
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

    private func prepareNamespace(
        _ metaclass: ClassObject, _ name: Value, _ bases: Value, _ keywords: DictObject?
    ) throws(Raised) -> Value {
        if metaclass.bits != classBits(.classObject), lookup(metaclass, names.prepare) != nil {
            return try callWithKeywords(
                try getAttribute(metaclass.value, names.prepare), [name, bases], keywords)
        }
        return DictObject.allocate(heap, .dict, class: classBits(.dict)).value
    }

    /// Calls with positional arguments and a dict of keywords.
    func callWithKeywords(_ callee: Value, _ positional: [Value], _ keywords: DictObject?) throws(Raised)
        -> Value
    {
        guard let keywords, keywords.count > 0 else {
            return try positional.withUnsafeBufferPointer { (buffer) throws(Raised) in
                try call(callee, buffer, keywords: .undefined)
            }
        }
        var args = positional
        var labels: [Value] = []
        var entry = 0
        while let found = keywords.next(from: entry) {
            labels.append(strings.intern(StringObject(keywords.key(at: found))).value)
            args.append(keywords.value(at: found))
            entry = found + 1
        }
        let labelTuple = tuple(labels)
        return try args.withUnsafeBufferPointer { (buffer) throws(Raised) in
            try call(callee, buffer, keywords: labelTuple.value)
        }
    }

    /// `type.__new__`: makes the class, tells its descriptors their names and its parents of it.
    func createClass(
        _ metaclass: ClassObject, _ name: StringObject, _ bases: TupleObject, _ namespace: Value,
        _ keywords: DictObject?
    ) throws(Raised) -> Value {
        let source = payload(namespace)
        guard source.kind == .dict else {
            throw raise(.typeError, "type.__new__() argument 3 must be dict, not \(typeName(namespace))")
        }
        let parents = try baseClasses(bases)
        let dict = DictObject(source).copy(heap, .dict, class: classBits(.dict))
        let type = try makeClass(
            name: name.text, bases: parents, namespace: dict, metaclass: metaclass, traits: .userDefined)
        try inheritLayout(type, parents)
        makeRoom(type, dict)
        try finishNamespace(type, dict)
        try tellNames(type)
        let superInit = try superAttributeOfClass(type, names.initSubclass)
        if let superInit { _ = try callWithKeywords(superInit, [], keywords) }
        return type.value
    }

    /// Instances get room for the attributes that methods set, so that they stay in the object.
    private func makeRoom(_ type: ClassObject, _ dict: DictObject) {
        guard let initializer = dict.get(names.initialize), initializer.kind == .function else { return }
        var stored: Set<String> = []
        var entry = 0
        while let found = dict.next(from: entry) {
            entry = found + 1
            let value = dict.value(at: found)
            if value.kind == .function { noteStores(FunctionObject(value), in: &stored) }
        }
        // The prelude's methods are not all compiled yet, and its base classes set an attribute too.
        let isPrelude = blueprints[FunctionObject(initializer).code.blueprint].fileName.hasPrefix("<prelude>")
        let room = min(stored.count, 64) + (isPrelude ? 1 : 0)
        let first = Machine.firstAttribute(type.layout, type.payloadKind)
        type.setField(.instanceCapacity, Value(max(type.instanceCapacity, first + room)))
    }

    /// The attributes that a method sets on its first parameter.
    private func noteStores(_ method: FunctionObject, in stored: inout Set<String>) {
        let blueprint = blueprints[method.code.blueprint]
        for instruction in blueprint.instructions
        where instruction.opcode == .storeAttribute && Int(instruction.a) == FrameLayout.headerSize {
            stored.insert(blueprint.sites[Int(instruction.c)])
        }
    }

    private func baseClasses(_ bases: TupleObject) throws(Raised) -> [ClassObject] {
        if bases.count == 0 { return [kindObjectClass] }
        var parents: [ClassObject] = []
        for index in 0..<bases.count {
            guard bases[index].kind == .classObject else {
                throw raise(.typeError, "bases must be types")
            }
            let parent = ClassObject(bases[index])
            if parent.traits.contains(.final) {
                throw raise(.typeError, "type '\(parent.name.text)' is not an acceptable base type")
            }
            if parents.contains(where: { $0.bits == parent.bits }) {
                throw raise(.typeError, "duplicate base class \(parent.name.text)")
            }
            parents.append(parent)
        }
        return parents
    }

    /// Implicit class and static methods, `__hash__` beside `__eq__`, traits.
    private func finishNamespace(_ type: ClassObject, _ dict: DictObject) throws(Raised) {
        if dict.get(names.module) == nil {
            dict.set(names.module, StringObject(state.pointee.mainName).value, heap)
        }
        if dict.get(names.doc) == nil { dict.set(names.doc, .none, heap) }
        if let new = dict.get(names.new), new.kind == .function {
            dict.set(names.new, wrap(.staticMethod, new), heap)
        }
        for name in [names.initSubclass, names.classGetitem] {
            if let method = dict.get(name), method.kind == .function {
                dict.set(name, wrap(.classMethod, method), heap)
            }
        }
        if dict.get(names.eq) != nil, dict.get(names.hash) == nil { dict.set(names.hash, .none, heap) }
        if let cell = try dict.find(names.classCell.value, hash: names.classCell.hash, StringKeys()) {
            dict.remove(at: cell)
        }
        for entry in 0..<dict.entryCount where dict.key(at: entry).kind == .string {
            updateTraits(type, StringObject(dict.key(at: entry)))
        }
    }

    func wrap(_ kind: Kind, _ inner: Value) -> Value {
        let object = heap.allocate(kind, class: classBits(kind), count: 1)
        object[0] = inner
        return object.value
    }

    private func tellNames(_ type: ClassObject) throws(Raised) {
        let dict = type.namespace
        var entry = 0
        while let found = dict.next(from: entry) {
            entry = found + 1
            let value = dict.value(at: found)
            guard value.kind == .instance, let method = lookup(self.type(of: value), names.setName) else {
                continue
            }
            _ = try call(bindAttribute(method, value, self.type(of: value)), type.value, dict.key(at: found))
        }
    }

    /// What the classes behind `type` in its order define, bound to it.
    private func superAttributeOfClass(_ type: ClassObject, _ name: StringObject) throws(Raised) -> Value? {
        let order = type.order
        for index in 1..<max(1, order.count) {
            if let found = ClassObject(order[index]).namespace.get(name) {
                return found.kind == .classMethod ? makeBoundMethod(Object(found)[0], type.value) : found
            }
        }
        return nil
    }
}
