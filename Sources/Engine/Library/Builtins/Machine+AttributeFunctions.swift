/// Built-in functions that ask objects about themselves.
extension Machine {
    func installAttributeFunctions(_ define: Definition) {
        define.function("getattr", 2, 3) { (machine, args) throws(Raised) in
            let name = try machine.attributeName(args[1])
            if args.count == 2 { return try machine.getAttribute(args[0], name) }
            return try machine.getAttributeIfPresent(args[0], name) ?? args[2]
        }
        define.function("hasattr", 2) { (machine, args) throws(Raised) in
            Value(try machine.getAttributeIfPresent(args[0], try machine.attributeName(args[1])) != nil)
        }
        define.function("setattr", 3) { (machine, args) throws(Raised) in
            try machine.setAttribute(args[0], try machine.attributeName(args[1]), args[2])
            return .none
        }
        define.function("delattr", 2) { (machine, args) throws(Raised) in
            try machine.deleteAttribute(args[0], try machine.attributeName(args[1]))
            return .none
        }
        define.function("isinstance", 2) { (machine, args) throws(Raised) in
            Value(try machine.isInstanceOf(args[0], args[1]))
        }
        define.function("issubclass", 2) { (machine, args) throws(Raised) in
            Value(try machine.isSubclassOf(args[0], args[1]))
        }
        define.function("callable", 1) { (machine, args) in Value(machine.isCallable(args[0])) }
        define.function("id", 1) { (machine, args) in Value(machine.heap.identity(args[0])) }
        define.function("hash", 1) { (machine, args) throws(Raised) in Value(try machine.hash(args[0])) }
        define.function("repr", 1) { (machine, args) throws(Raised) in try machine.repr(args[0]).value }
        define.function("ascii", 1) { (machine, args) throws(Raised) in try machine.ascii(args[0]).value }
        define.function("len", 1) { (machine, args) throws(Raised) in Value(try machine.length(args[0])) }
        define.function("format", 1, 2) { (machine, args) throws(Raised) in
            guard args.count == 2 else { return try machine.str(args[0]).value }
            guard let specification = machine.text(args[1]) else {
                throw machine.raise(
                    .typeError, "format() argument 2 must be str, not \(machine.argumentName(args[1]))")
            }
            return try machine.format(args[0], specification).value
        }
        let vars = frameFunction("vars", 0, 1) { (machine, args) throws(Raised) in
            guard args.count == 1 else { return machine.callerLocals() }
            if let found = try machine.getAttributeIfPresent(args[0], machine.names.dict) { return found }
            throw machine.raise(.typeError, "vars() argument must have __dict__ attribute")
        }
        define.set("vars", vars)
        define.set(
            "dir", frameFunction("dir", 0, 1) { (machine, args) throws(Raised) in try machine.dir(args) })
    }

    private func dir(_ args: Arguments) throws(Raised) -> Value {
        guard args.count == 1 else {
            let sorted = list([])
            try iterate(callerLocals()) { (name) throws(Raised) in sorted.append(name, heap) }
            try sortList(sorted, key: .none, isReversed: false)
            return sorted.value
        }
        return try dir(args[0])
    }

    /// `dir(value)`
    func dir(_ value: Value) throws(Raised) -> Value {
        guard let method = lookup(type(of: value), names.dir), method.kind == .function else {
            return try attributeNames(value).value
        }
        let found = try listOf(try call(method, value))
        try sortList(found, key: .none, isReversed: false)
        return found.value
    }
}
