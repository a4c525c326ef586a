/// `list[int]` and `int | None`.
extension Machine {
    func installGenericAlias() {
        let define = Definition(self, class: libraryClass(.genericAlias), receiver: nil)
        define.constructor { (machine, args) throws(Raised) in
            try machine.checkCount(args.count - 1, "GenericAlias", 2, 2)
            return try machine.genericAlias(args[1], args[2])
        }
        define.method("__repr__", 0) { (machine, args) throws(Raised) in
            machine.makeString(try machine.aliasText(Object(args[0])))
        }
        define.property("__origin__") { (_, value) in Object(value)[0] }
        define.property("__args__") { (_, value) in Object(value)[1] }
        define.property("__parameters__") { (machine, _) in machine.state.pointee.emptyTuple }
        define.property("__name__") { (machine, value) throws(Raised) in
            try machine.getAttribute(Object(value)[0], machine.names.name)
        }
        define.variadicMethod("__call__") { (machine, args) throws(Raised) in
            try machine.call(Object(args[0])[0], args.rest)
        }
        define.method("__mro_entries__", 1) { (machine, args) in machine.tuple([Object(args[0])[0]]).value }
        define.method("__getitem__", 1) { (machine, args) throws(Raised) in
            try machine.genericAlias(Object(args[0])[0], args[1])
        }
        define.method("__eq__", 1) { (machine, args) throws(Raised) in
            guard machine.type(of: args[1]).bits == machine.libraryClass(.genericAlias).bits else {
                return .notImplemented
            }
            let (a, b) = (Object(args[0]), Object(args[1]))
            guard try machine.equal(a[0], b[0]) else { return .false }
            return Value(try machine.equal(a[1], b[1]))
        }
        define.method("__hash__", 0) { (machine, args) throws(Raised) in
            Value(try machine.hash(Object(args[0])[0]) ^ machine.hash(Object(args[0])[1]))
        }
        define.method("__or__", 1) { (machine, args) in machine.unionOf(args[0], args[1]) ?? .notImplemented }
        define.method("__ror__", 1) { (machine, args) in machine.unionOf(args[1], args[0]) ?? .notImplemented
        }
        define.method("__instancecheck__", 1) { (machine, _) throws(Raised) in
            throw machine.raise(.typeError, "isinstance() argument 2 cannot be a parameterized generic")
        }
        define.method("__subclasscheck__", 1) { (machine, _) throws(Raised) in
            throw machine.raise(.typeError, "issubclass() argument 2 cannot be a parameterized generic")
        }
        installUnion()
    }

    private func installUnion() {
        let define = Definition(self, class: libraryClass(.unionType), receiver: nil)
        define.set("__module__", makeString("types"))
        define.method("__repr__", 0) { (machine, args) throws(Raised) in
            var parts: [String] = []
            let members = TupleObject(Object(args[0])[0])
            for index in 0..<members.count { parts.append(try machine.annotationText(members[index])) }
            return machine.makeString(parts.joined(separator: " | "))
        }
        define.property("__args__") { (_, value) in Object(value)[0] }
        define.method("__or__", 1) { (machine, args) in machine.unionOf(args[0], args[1]) ?? .notImplemented }
        define.method("__ror__", 1) { (machine, args) in machine.unionOf(args[1], args[0]) ?? .notImplemented
        }
        define.method("__eq__", 1) { (machine, args) throws(Raised) in
            guard machine.isUnion(args[1]) else { return .notImplemented }
            let a = try machine.makeSet(.frozenSet, of: Object(args[0])[0])
            let b = try machine.makeSet(.frozenSet, of: Object(args[1])[0])
            return Value(try machine.equal(a.value, b.value))
        }
        define.method("__hash__", 0) { (machine, args) throws(Raised) in
            Value(try machine.hash(machine.makeSet(.frozenSet, of: Object(args[0])[0]).value))
        }
        define.method("__instancecheck__", 1) { (machine, args) throws(Raised) in
            Value(try machine.isInstanceOf(args[1], machine.checkableMembers(args[0])))
        }
        define.method("__subclasscheck__", 1) { (machine, args) throws(Raised) in
            Value(try machine.isSubclassOf(args[1], machine.checkableMembers(args[0])))
        }
    }

    /// The members of a union for isinstance: None stands for its class.
    private func checkableMembers(_ union: Value) -> Value {
        let members = TupleObject(Object(union)[0])
        return tuple((0..<members.count).map { members[$0].isNone ? kindClass(.none).value : members[$0] })
            .value
    }

    func isUnion(_ value: Value) -> Bool {
        value.kind == .iterator && type(of: value).bits == libraryClass(.unionType).bits
    }

    /// `a | b` of classes; nil if one is no class.
    func unionOf(_ a: Value, _ b: Value) -> Value? {
        var members: [Value] = []
        for value in [a, b] {
            if isUnion(value) {
                let inner = TupleObject(Object(value)[0])
                for index in 0..<inner.count { members.append(inner[index]) }
            } else if isAnnotation(value) {
                members.append(value.kind == .classObject && value.bits == classBits(.none) ? .none : value)
            } else {
                return nil
            }
        }
        var unique: [Value] = []
        for member in members where !unique.contains(where: { $0 === member }) { unique.append(member) }
        if unique.count == 1 { return unique[0] }
        let union = heap.allocate(.iterator, class: libraryClass(.unionType).bits, count: 1)
        union[0] = tuple(unique).value
        return union.value
    }

    private func isAnnotation(_ value: Value) -> Bool {
        value.isNone || value.kind == .classObject
            || (value.kind == .iterator && type(of: value).bits == libraryClass(.genericAlias).bits)
    }

    private func aliasText(_ alias: Object) throws(Raised) -> String {
        var parts: [String] = []
        let arguments = TupleObject(alias[1])
        for index in 0..<arguments.count { parts.append(try annotationText(arguments[index])) }
        let inner = parts.isEmpty ? "()" : parts.joined(separator: ", ")
        return "\(try annotationText(alias[0]))[\(inner)]"
    }

    /// A class by its name, `...`, a list of such, or the value's repr.
    private func annotationText(_ value: Value) throws(Raised) -> String {
        if value.kind == .classObject {
            return value.bits == classBits(.none) ? "None" : moduleQualified(ClassObject(value))
        }
        if value.kind == .ellipsis { return "..." }
        if value.kind == .list {
            var parts: [String] = []
            for index in 0..<ListObject(value).count {
                parts.append(try annotationText(ListObject(value)[index]))
            }
            return "[\(parts.joined(separator: ", "))]"
        }
        return try repr(value).text
    }
}
