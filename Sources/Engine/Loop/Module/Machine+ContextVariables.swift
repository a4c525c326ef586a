/// `contextvars`: variables that each task has its own values of.
///
/// A context's variables are a dict that is copied before it changes, so that a new task's context costs nothing. Where
/// a context is kept, it is such a dict, a Context object (which holds one as its value 0), or undefined for an empty one.
extension Machine {
    /// The context in force, to be kept for later; undefined if it is empty.
    @inline(__always) var currentContext: Value { state.pointee.contextVariables }

    /// A Context object for a kept context.
    func contextObject(_ context: Value) -> Value {
        if context.kind == .iterator { return context }
        let object = heap.allocate(.iterator, class: loopClass(.context).bits, count: 2)
        object[0] = context.kind == .dict ? context : .undefined
        object[1] = .false
        return object.value
    }

    /// Runs `body` in a kept context; gives the context afterwards.
    @inline(__always)
    func inContext<Result>(
        _ context: Value, _ body: () throws(Raised) -> Result
    ) throws(Raised) -> (Result, Value) {
        let saved = state.pointee.contextVariables
        let isObject = context.kind == .iterator
        state.pointee.contextVariables = isObject ? Object(context)[0] : context
        defer {
            if isObject { Object(context)[0] = state.pointee.contextVariables }
            state.pointee.contextVariables = saved
        }
        let result = try body()
        return (result, isObject ? context : state.pointee.contextVariables)
    }

    func installContextVariables() {
        installContextVar()
        installContext()
        let token = Definition(self, class: loopClass(.token), receiver: nil)
        token.property("var", { (_, value) throws(Raised) in Object(value)[0] })
        token.property(
            "old_value",
            { (m, value) throws(Raised) in
                Object(value)[1].isUndefined ? m.missingToken : Object(value)[1]
            })
        token.set("MISSING", makeMissing())
    }

    private func makeMissing() -> Value {
        let object = heap.allocate(.iterator, class: kindObjectClass.bits, count: 0)
        return object.value
    }

    private var missingToken: Value { loopClass(.token).namespace.get(strings.intern("MISSING")) ?? .none }

    private func installContextVar() {
        let define = Definition(self, class: loopClass(.contextVar), receiver: nil)
        define.constructor { (m, a) throws(Raised) in
            guard a.count == 2, a[1].kind == .string else {
                throw m.raise(.typeError, "context variable name must be a str")
            }
            let variable = m.heap.allocate(.iterator, class: a[0].bits, count: 2)
            variable[0] = a[1]
            variable[1] = .undefined
            for index in 0..<a.keywordCount where a.keywordName(index).equals("default") {
                variable[1] = a.keywordValue(index)
            }
            return variable.value
        }
        define.variadicMethod("__init__") { (_, _) throws(Raised) in .none }
        define.classMethod("__class_getitem__", 1) { (m, a) throws(Raised) in try m.genericAlias(a[0], a[1]) }
        define.property("name", { (_, value) throws(Raised) in Object(value)[0] })
        define.method("get", 0, 1) { (m, a) throws(Raised) in
            if let value = m.contextValue(a[0]) { return value }
            if a.count > 1 { return a[1] }
            let fallback = Object(a[0])[1]
            if !fallback.isUndefined { return fallback }
            throw m.raise(m.makeException(m.exceptionClass(.lookupError), m.tuple([a[0]])))
        }
        define.method("set", 1) { (m, a) throws(Raised) in
            let token = m.heap.allocate(.iterator, class: m.loopClass(.token).bits, count: 3)
            token[0] = a[0]
            token[1] = m.contextValue(a[0]) ?? .undefined
            token[2] = .false
            m.setContextValue(a[0], a[1])
            return token.value
        }
        define.method("reset", 1) { (m, a) throws(Raised) in
            let token = Object(a[1])
            guard a[1].isObject, token.classBits == m.loopClass(.token).bits else {
                throw m.raise(.typeError, "expected an instance of Token, got \(try m.repr(a[1]).text)")
            }
            if token[2].bool {
                throw m.raise(.runtimeError, "\(try m.repr(a[1]).text) has already been used once")
            }
            if token[0] !== a[0] {
                throw m.raise(.valueError, "\(try m.repr(a[1]).text) was created by a different ContextVar")
            }
            token[2] = .true
            m.setContextValue(a[0], token[1])
            return .none
        }
    }

    private func contextValue(_ variable: Value) -> Value? {
        guard state.pointee.contextVariables.kind == .dict else { return nil }
        let dict = DictObject(state.pointee.contextVariables)
        guard let entry = try? dict.find(variable, hash: identityHash(variable), IdentityKeys()) else {
            return nil
        }
        return dict.value(at: entry)
    }

    private func setContextValue(_ variable: Value, _ value: Value) {
        let hash = identityHash(variable)
        let old = state.pointee.contextVariables
        let dict =
            old.kind == .dict
            ? DictObject(old).copy(heap, .dict, class: classBits(.dict))
            : DictObject.allocate(heap, .dict, class: classBits(.dict))
        if value.isUndefined {
            if let entry = try? dict.find(variable, hash: hash, IdentityKeys()) { dict.remove(at: entry) }
        } else {
            _ = try? dict.set(variable, hash: hash, value, IdentityKeys(), heap)
        }
        state.pointee.contextVariables = dict.value
    }

    private func installContext() {
        let define = Definition(self, class: loopClass(.context), receiver: nil)
        define.constructor { (m, _) throws(Raised) in m.contextObject(.undefined) }
        define.method("__init__", 0) { (_, _) throws(Raised) in .none }
        define.variadicMethod("run") { (m, a) throws(Raised) in
            guard a.count > 1 else {
                throw m.raise(.typeError, "run() missing 1 required positional argument")
            }
            let context = Object(a[0])
            if context[1].bool {
                throw m.raise(
                    .runtimeError, "cannot enter context: \(try m.repr(a[0]).text) is already entered")
            }
            context[1] = .true
            defer { context[1] = .false }
            return try m.inContext(a[0]) { () throws(Raised) in
                try m.call(a[1], Arguments(a.base + 2, a.count - 2, keywordNames: a.keywordNames))
            }.0
        }
        define.method("copy", 0) { (m, a) throws(Raised) in m.contextObject(Object(a[0])[0]) }
        define.method("__len__", 0) { (_, a) throws(Raised) in
            Value(Object(a[0])[0].kind == .dict ? DictObject(Object(a[0])[0]).count : 0)
        }
        for (name, part) in [
            ("keys", DictPart.keys), ("values", .values), ("items", .items), ("__iter__", .keys),
        ] {
            define.method(name, 0) { (m, a) throws(Raised) in
                let list = m.list([])
                if Object(a[0])[0].kind == .dict {
                    let dict = DictObject(Object(a[0])[0])
                    for entry in 0..<dict.entryCount where !dict.key(at: entry).isUndefined {
                        switch part {
                        case .keys: list.append(dict.key(at: entry), m.heap)
                        case .values: list.append(dict.value(at: entry), m.heap)
                        case .items: list.append(m.pair(dict.key(at: entry), dict.value(at: entry)), m.heap)
                        }
                    }
                }
                return try m.iterator(of: list.value)
            }
        }
        define.method("__contains__", 1) { (m, a) throws(Raised) in Value(m.lookup(a[1], in: a[0]) != nil) }
        define.method("__getitem__", 1) { (m, a) throws(Raised) in
            guard let value = m.lookup(a[1], in: a[0]) else { throw m.raiseKey(a[1]) }
            return value
        }
        define.method("get", 1, 2) { (m, a) throws(Raised) in
            m.lookup(a[1], in: a[0]) ?? (a.count > 2 ? a[2] : .none)
        }
    }

    private func lookup(_ variable: Value, in context: Value) -> Value? {
        guard Object(context)[0].kind == .dict else { return nil }
        let dict = DictObject(Object(context)[0])
        guard let entry = try? dict.find(variable, hash: identityHash(variable), IdentityKeys()) else {
            return nil
        }
        return dict.value(at: entry)
    }
}
