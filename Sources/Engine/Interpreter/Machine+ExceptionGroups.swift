/// `except*`.
extension Machine {
    func isGroup(_ value: Value) -> Bool {
        value.kind == .exception && type(of: value).isSubclass(of: exceptionClass(.baseExceptionGroup))
    }

    /// The `splitException` instruction: what matches, and the rest; a plain exception that matches is wrapped.
    func splitException(_ pair: UnsafeMutablePointer<Value>, _ exception: Value, _ pattern: Value)
        throws(Raised)
    {
        if exception.isNone {
            (pair[0], pair[1]) = (.none, .none)
            return
        }
        try checkStarPattern(pattern)
        if isGroup(exception) {
            if try matches(exception, pattern) {
                (pair[0], pair[1]) = (exception, .none)
                return
            }
            let parts = try splitGroup(exception) { (leaf) throws(Raised) in try matches(leaf, pattern) }
            (pair[0], pair[1]) = (parts.0 ?? .none, parts.1 ?? .none)
            return
        }
        guard try matches(exception, pattern) else {
            (pair[0], pair[1]) = (.none, exception)
            return
        }
        let wrapped = try makeGroup(
            "", [exception], isBase: !isInstance(exception, exceptionClass(.exception)))
        ExceptionObject(wrapped)[.arguments] =
            tuple([state.pointee.emptyString, tuple([exception]).value]).value
        ExceptionObject(wrapped)[.traceback] = ExceptionObject(exception)[.traceback]
        (pair[0], pair[1]) = (wrapped, .none)
    }

    private func checkStarPattern(_ pattern: Value) throws(Raised) {
        let classes =
            pattern.kind == .tuple
            ? (0..<TupleObject(pattern).count).map { TupleObject(pattern)[$0] } : [pattern]
        for type in classes {
            guard type.kind == .classObject, ClassObject(type).traits.contains(.exception) else {
                throw raise(
                    .typeError, "catching classes that do not inherit from BaseException is not allowed")
            }
            if ClassObject(type).isSubclass(of: exceptionClass(.baseExceptionGroup)) {
                throw raise(
                    .typeError, "catching ExceptionGroup with except* is not allowed. Use except instead.")
            }
        }
    }

    func groupMembers(_ group: Value) -> [Value] {
        let members = ExceptionObject(group)[.detail2]
        guard members.kind == .tuple else { return [] }
        return (0..<TupleObject(members).count).map { TupleObject(members)[$0] }
    }

    /// Splits a group by its leaves, keeping its nesting; a part that is empty is nil.
    func splitGroup(
        _ group: Value, _ isMatch: (Value) throws(Raised) -> Bool
    ) throws(Raised) -> (Value?, Value?) {
        if try isMatch(group) { return (group, nil) }
        guard isGroup(group) else { return (nil, group) }
        try enterNative()
        defer { leaveNative() }
        var (matching, rest): ([Value], [Value]) = ([], [])
        let keep = heapList()
        for member in groupMembers(group) {
            let parts = try splitGroup(member, isMatch)
            if let part = parts.0 { matching.append(part); keep.append(part, heap) }
            if let part = parts.1 { rest.append(part); keep.append(part, heap) }
        }
        let first = matching.isEmpty ? nil : try derived(group, matching)
        if let first { keep.append(first, heap) }
        let second = rest.isEmpty ? nil : try derived(group, rest)
        withExtendedLifetime(keep.bits) {}
        return (first, second)
    }

    /// A list that keeps values alive while native code works on them.
    func heapList() -> ListObject { ListObject.allocate(heap, class: classBits(.list), capacity: 8) }

    /// `group.derive(exceptions)` with the group's traceback, cause, context and notes.
    func derived(_ group: Value, _ members: [Value]) throws(Raised) -> Value {
        let result: Value
        let derive = strings.intern("derive")
        if let method = lookup(type(of: group), derive), method.kind == .function {
            result = try call(method, group, list(members).value)
        } else {
            let message =
                ExceptionObject(group).arguments.count > 0
                ? ExceptionObject(group).arguments[0] : state.pointee.emptyString
            let isBase = members.contains { !isInstance($0, exceptionClass(.exception)) }
            result = try makeGroup(message, members, isBase: isBase)
        }
        let (source, target) = (ExceptionObject(group), ExceptionObject(result))
        target[.traceback] = source[.traceback]
        target[.cause] = source[.cause]
        target[.context] = source[.context]
        target[.suppressContext] = source[.suppressContext]
        if let notes = ownAttribute(source.object, names.notes) {
            setOwnAttribute(target.object, names.notes, notes)
        }
        return result
    }

    func makeGroup(_ message: String, _ members: [Value], isBase: Bool) throws(Raised) -> Value {
        try makeGroup(strings.make(message).value, members, isBase: isBase)
    }

    func makeGroup(_ message: Value, _ members: [Value], isBase: Bool) throws(Raised) -> Value {
        let type = exceptionClass(isBase ? .baseExceptionGroup : .exceptionGroup)
        let exceptions = tuple(members)
        let group = makeException(type, tuple([message, list(members).value]))
        ExceptionObject(group)[.detail] = message
        ExceptionObject(group)[.detail2] = exceptions.value
        return group
    }

    /// The `joinExceptions` instruction: what leaves an `except*` statement.
    ///
    /// Exceptions that handlers raised anew stand beside what was raised again or not handled, which keeps the shape of
    /// the original group.
    func joinExceptions(_ original: Value, _ list: ListObject) throws(Raised) -> Value {
        let results = (0..<list.count).map { list[$0] }.filter { !$0.isNone }
        if results.isEmpty { return .none }
        if !isGroup(original) { return results[0] }
        var (raised, reraised): ([Value], [Value]) = ([], [])
        for result in results {
            if isPart(result, of: original) { reraised.append(result) } else { raised.append(result) }
        }
        let kept = reraised.isEmpty ? nil : try projection(original, reraised)
        if raised.isEmpty { return kept ?? .none }
        // A single new exception stays plain.
        if raised.count == 1, kept == nil { return raised[0] }
        let all = raised + (kept.map { [$0] } ?? [])
        if all.count == 1 { return all[0] }
        return try makeGroup(
            "", all, isBase: all.contains { !isInstance($0, exceptionClass(.exception)) })
    }

    /// Whether a group was split off another one: both have the same traceback, cause and context.
    private func isPart(_ result: Value, of original: Value) -> Bool {
        guard isGroup(result) else { return false }
        if result === original { return true }
        let (a, b) = (ExceptionObject(result), ExceptionObject(original))
        return a[.traceback] === b[.traceback] && a[.cause] === b[.cause] && a[.context] === b[.context]
    }

    /// The part of a group whose leaves occur in the given parts.
    private func projection(_ original: Value, _ parts: [Value]) throws(Raised) -> Value {
        var leaves: Set<UInt64> = []
        func gather(_ value: Value) {
            if isGroup(value) { groupMembers(value).forEach(gather) } else { leaves.insert(value.bits) }
        }
        parts.forEach(gather)
        let split = try splitGroup(original) { (leaf) throws(Raised) in
            !isGroup(leaf) && leaves.contains(leaf.bits)
        }
        return split.0 ?? .none
    }
}
