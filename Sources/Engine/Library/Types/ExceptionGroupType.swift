/// BaseExceptionGroup and ExceptionGroup.
extension Machine {
    func installExceptionGroups() {
        let define = Definition(self, class: exceptionClass(.baseExceptionGroup), receiver: .exception)
        define.constructor { (machine, args) throws(Raised) in try machine.newGroup(args) }
        define.property("message") { (_, value) in ExceptionObject(value)[.detail] }
        define.property("exceptions") { (_, value) in ExceptionObject(value)[.detail2] }
        define.method("__str__", 0) { (machine, args) throws(Raised) in
            let message = try machine.str(ExceptionObject(args[0])[.detail]).text
            let count = machine.groupMembers(args[0]).count
            return machine.makeString("\(message) (\(count) sub-exception\(count == 1 ? "" : "s"))")
        }
        define.method("derive", 1) { (machine, args) throws(Raised) in
            try machine.call(
                machine.exceptionClass(.baseExceptionGroup).value, ExceptionObject(args[0])[.detail], args[1])
        }
        define.method("split", 1) { (machine, args) throws(Raised) in
            let parts = try machine.splitGroup(args[0], machine.groupCondition(args[1]))
            return machine.pair(parts.0 ?? .none, parts.1 ?? .none)
        }
        define.method("subgroup", 1) { (machine, args) throws(Raised) in
            try machine.splitGroup(args[0], machine.groupCondition(args[1])).0 ?? .none
        }
        define.classMethod("__class_getitem__", 1) { (machine, args) throws(Raised) in
            try machine.genericAlias(args[0], args[1])
        }
    }

    /// What `split` and `subgroup` ask of each exception: a class, a tuple of classes, or a callable.
    private func groupCondition(_ condition: Value) throws(Raised) -> (Value) throws(Raised) -> Bool {
        if isExceptionPattern(condition) {
            return { [unowned self] (exception) throws(Raised) in try matches(exception, condition) }
        }
        guard condition.kind != .classObject, condition.kind != .tuple, isCallable(condition) else {
            throw raise(
                .typeError,
                "expected an exception type, a tuple of exception types, or a callable (other than a class)")
        }
        return { [unowned self] (exception) throws(Raised) in try truth(try call(condition, exception)) }
    }

    private func isExceptionPattern(_ value: Value) -> Bool {
        if value.kind == .classObject { return ClassObject(value).traits.contains(.exception) }
        guard value.kind == .tuple, TupleObject(value).count > 0 else { return false }
        let classes = TupleObject(value)
        return (0..<classes.count).allSatisfy {
            classes[$0].kind == .classObject && isExceptionPattern(classes[$0])
        }
    }

    private func newGroup(_ args: Arguments) throws(Raised) -> Value {
        let type = try classArgument(args, "BaseExceptionGroup")
        guard args.count == 3 else {
            throw raise(
                .typeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (\(args.count - 1) given)"
            )
        }
        guard let message = text(args[1]) else {
            throw raise(
                .typeError, "BaseExceptionGroup.__new__() argument 1 must be str, not \(typeName(args[1]))")
        }
        let source = payload(args[2])
        guard source.kind == .list || source.kind == .tuple else {
            throw raise(.typeError, "second argument (exceptions) must be a sequence")
        }
        let (items, count) = sequenceItems(source)
        if count == 0 {
            throw raise(.valueError, "second argument (exceptions) must be a non-empty sequence")
        }
        let members = (0..<count).map { items[$0] }
        for (index, member) in members.enumerated() where member.kind != .exception {
            throw raise(.valueError, "Item \(index) of second argument (exceptions) is not an exception")
        }
        let winner = try groupClass(type, members)
        let group = makeException(winner, tuple([args[1], args[2]]))
        ExceptionObject(group)[.detail] = message.value
        ExceptionObject(group)[.detail2] = tuple(members).value
        return group
    }

    /// BaseExceptionGroup of nothing but Exceptions becomes an ExceptionGroup; that may hold nothing else.
    private func groupClass(_ type: ClassObject, _ members: [Value]) throws(Raised) -> ClassObject {
        let isPlain = members.allSatisfy { isInstance($0, exceptionClass(.exception)) }
        if type.bits == exceptionClass(.baseExceptionGroup).bits {
            return isPlain ? exceptionClass(.exceptionGroup) : type
        }
        if !isPlain, type.isSubclass(of: exceptionClass(.exception)) {
            let name =
                type.bits == exceptionClass(.exceptionGroup).bits
                ? "an ExceptionGroup" : "'\(type.name.text)'"
            throw raise(.typeError, "Cannot nest BaseExceptions in \(name)")
        }
        return type
    }
}
