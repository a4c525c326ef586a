/// `match` statements.
extension Machine {
    func matchesKind(_ value: Value, isMapping: Bool) -> Bool {
        let inner = payload(value)
        if isMapping { return inner.kind == .dict || value.kind == .mappingProxy }
        switch inner.kind {
        case .list, .tuple, .range, .deque: return true
        default: return false
        }
    }

    func matchKeys(_ subject: Value, _ keys: TupleObject) throws(Raised) -> Value {
        let result = TupleObject.allocate(heap, class: classBits(.tuple), count: keys.count)
        for index in 0..<keys.count { result[index] = .none }
        for index in 0..<keys.count {
            guard try contains(subject, keys[index]) else { return .none }
            result[index] = try getItem(subject, keys[index])
        }
        return result.value
    }

    func matchClass(_ subject: Value, _ pattern: Value, _ positional: Int, _ keywords: TupleObject)
        throws(Raised) -> Value
    {
        guard pattern.kind == .classObject else {
            throw raise(.typeError, "called match pattern must be a class")
        }
        let type = ClassObject(pattern)
        guard try isInstanceOf(subject, pattern) else { return .none }
        let result = TupleObject.allocate(heap, class: classBits(.tuple), count: positional + keywords.count)
        for index in 0..<result.count { result[index] = .none }
        if positional > 0 { try matchPositional(subject, type, positional, result) }
        for index in 0..<keywords.count {
            guard let value = try getAttributeIfPresent(subject, StringObject(keywords[index])) else {
                return .none
            }
            result[positional + index] = value
        }
        return result.value
    }

    private func matchPositional(
        _ subject: Value, _ type: ClassObject, _ count: Int, _ result: TupleObject
    ) throws(Raised) {
        guard let names = lookup(type, names.matchArgs), names.kind == .tuple else {
            let selfMatching: Set<Kind> = [
                .bool, .int, .float, .string, .bytes, .list, .tuple, .dict, .set, .frozenSet,
            ]
            if selfMatching.contains(payload(subject).kind), count == 1 {
                result[0] = subject
                return
            }
            throw raise(.typeError, "\(type.name.text)() accepts 0 positional sub-patterns (\(count) given)")
        }
        let arguments = TupleObject(names)
        guard count <= arguments.count else {
            let plural = arguments.count == 1 ? "" : "s"
            throw raise(
                .typeError,
                "\(type.name.text)() accepts \(arguments.count) positional sub-pattern\(plural) (\(count) given)"
            )
        }
        for index in 0..<count {
            result[index] = try getAttribute(subject, strings.intern(StringObject(arguments[index])))
        }
    }
}
