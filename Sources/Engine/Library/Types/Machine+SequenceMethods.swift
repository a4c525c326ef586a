import PythonSyntax

/// Special methods that built-in types share.
extension Machine {
    /// What two built-in values must be for `nativeCompare` to know their order.
    private func areComparable(_ a: Value, _ b: Value, _ operation: ComparisonOperator) -> Bool {
        if isNumber(a), isNumber(b) { return true }
        if isSet(a), isSet(b) { return true }
        guard a.kind == b.kind else { return false }
        switch a.kind {
        case .string, .bytes, .list, .tuple: return true
        case .dict, .range, .slice, .boundMethod: return operation == .equal || operation == .notEqual
        default: return false
        }
    }

    /// `__eq__` and its like for a built-in type.
    func defineComparisons(_ define: Definition, onlyEquality: Bool = false) {
        let all: [ComparisonOperator] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
        for operation in onlyEquality ? Array(all.prefix(2)) : all {
            let name = names.comparisons[Int(operation.rawValue)].text
            define.method(name, 1) { (machine, args) throws(Raised) in
                let other = machine.payload(args[1])
                guard machine.areComparable(args[0], other, operation) else { return .notImplemented }
                return try machine.richCompare(operation, args[0], other)
            }
        }
    }

    /// `__len__`, `__iter__`, `__contains__` for a built-in container.
    func defineContainer(_ define: Definition, isIndexed: Bool = false) {
        define.method("__len__", 0) { (machine, args) throws(Raised) in
            Value(try machine.nativeLength(args[0]))
        }
        define.method("__iter__", 0) { (machine, args) throws(Raised) in try machine.iterator(of: args[0]) }
        define.method("__contains__", 1) { (machine, args) throws(Raised) in
            Value(try machine.contains(args[0], args[1]))
        }
        if isIndexed {
            define.method("__getitem__", 1) { (machine, args) throws(Raised) in
                try machine.getItem(args[0], args[1])
            }
        }
    }

    /// `__repr__` of a built-in type, which its subclasses inherit.
    func defineRepr(_ define: Definition) {
        define.method("__repr__", 0) { (machine, args) throws(Raised) in try machine.repr(args[0]).value }
    }

    /// Binary operators of a built-in type as methods.
    func defineOperators(_ define: Definition, _ operations: [BinaryOperator]) {
        for operation in operations {
            let place = Int(operation.rawValue)
            define.method(names.forward[place].text, 1) { (machine, args) throws(Raised) in
                let other = machine.payload(args[1])
                guard machine.isNumber(other) else { return .notImplemented }
                return try machine.arithmetic(operation, args[0], other) ?? .notImplemented
            }
            define.method(names.reflected[place].text, 1) { (machine, args) throws(Raised) in
                let other = machine.payload(args[1])
                guard machine.isNumber(other) else { return .notImplemented }
                return try machine.arithmetic(operation, other, args[0]) ?? .notImplemented
            }
        }
    }

    /// `+` and `*` of a built-in sequence as methods.
    func defineSequenceOperators(_ define: Definition) {
        define.method("__add__", 1) { (machine, args) throws(Raised) in
            let other = machine.payload(args[1])
            guard args[0].kind == other.kind else {
                throw machine.unsupported(.add, args[0], args[1], inPlace: false)
            }
            return try machine.containerOperation(.add, args[0], other) ?? .notImplemented
        }
        for name in ["__mul__", "__rmul__"] {
            define.method(name, 1) { (machine, args) throws(Raised) in
                guard let count = try machine.indexNumber(args[1]) else {
                    throw machine.raise(
                        .typeError,
                        "'\(machine.typeName(args[1]))' object cannot be interpreted as an integer")
                }
                return try machine.containerOperation(.multiply, args[0], Value(max(0, count)))
                    ?? .notImplemented
            }
        }
    }

    /// `sequence.index(value[, start[, stop]])`
    func indexOf(_ args: Arguments, _ name: String) throws(Raised) -> Value {
        var start = try indexBound(args.optional(2), 0)
        var stop = try indexBound(args.optional(3), Int.max)
        let length = try nativeLength(args[0])
        if start < 0 { start = max(0, start + length) }
        if stop < 0 { stop += length }
        var index = start
        while index < stop, index < (try nativeLength(args[0])) {
            let item = args[0].kind == .deque ? DequeObject(args[0])[index] : sequenceItems(args[0]).0[index]
            if try keysEqual(item, args[1]) { return Value(index) }
            index += 1
        }
        if args[0].kind == .tuple { throw raise(.valueError, "tuple.index(x): x not in tuple") }
        throw raise(.valueError, "\(try repr(args[1]).text) is not in \(name)")
    }

    /// A bound of a search: None and nothing mean the fallback.
    func bound(_ value: Value, _ fallback: Int) throws(Raised) -> Int {
        if isAbsent(value) { return fallback }
        guard let number = try indexNumber(value) else {
            throw raise(.typeError, "slice indices must be integers or None or have an __index__ method")
        }
        return number
    }

    /// A bound of `index`, for which None is no number.
    private func indexBound(_ value: Value, _ fallback: Int) throws(Raised) -> Int {
        if value.isUndefined { return fallback }
        guard let number = try indexNumber(value) else {
            throw raise(.typeError, "slice indices must be integers or have an __index__ method")
        }
        return number
    }

    /// `sequence.count(value)`
    func countOf(_ sequence: Value, _ value: Value) throws(Raised) -> Value {
        var count = 0
        var index = 0
        while index < (try nativeLength(sequence)) {
            let item =
                sequence.kind == .deque ? DequeObject(sequence)[index] : sequenceItems(sequence).0[index]
            if try keysEqual(item, value) { count += 1 }
            index += 1
        }
        return Value(count)
    }
}
