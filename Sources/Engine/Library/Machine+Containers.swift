import PythonSyntax

/// Operations of built-in containers that operators and instructions need.
extension Machine {
    /// `dict.update(source)`: a mapping, or an iterable of pairs.
    func updateDict(_ dict: DictObject, from source: Value) throws(Raised) {
        let inner = payload(source).kind == .dict ? payload(source) : source
        if inner.kind == .dict {
            let other = DictObject(inner)
            var entry = 0
            while let found = other.next(from: entry) {
                try dict.set(
                    other.key(at: found), hash: other.hash(at: found), other.value(at: found), self, heap)
                entry = found + 1
            }
            return
        }
        if inner.kind == .mappingProxy { return try updateDict(dict, from: Object(inner)[0]) }
        if let keys = try getAttributeIfPresent(source, names.keys) {
            try iterate(try call(keys)) { (key) throws(Raised) in
                try dict.set(key, hash: try hash(key), try getItem(source, key), self, heap)
            }
            return
        }
        try updateDict(dict, fromPairs: source)
    }

    private func updateDict(_ dict: DictObject, fromPairs source: Value) throws(Raised) {
        var index = 0
        try iterate(source) { (item) throws(Raised) in
            guard isIterable(item) else {
                throw raise(
                    .typeError, "cannot convert dictionary update sequence element #\(index) to a sequence")
            }
            let pair = try listOf(item)
            guard pair.count == 2 else {
                throw raise(
                    .valueError,
                    "dictionary update sequence element #\(index) has length \(pair.count); 2 is required")
            }
            try dict.set(pair[0], hash: try hash(pair[0]), pair[1], self, heap)
            index += 1
        }
    }

    // MARK: Sets

    func isSet(_ value: Value) -> Bool { value.kind == .set || value.kind == .frozenSet }

    /// A set or frozenset of an iterable's items.
    func makeSet(_ kind: Kind, of source: Value) throws(Raised) -> DictObject {
        if isSet(source) || source.kind == .dict {
            if source.kind != .dict { arrange(DictObject(source)) }
            let copy = DictObject(source).copy(heap, kind, class: classBits(kind))
            if source.kind == .dict {
                for entry in 0..<copy.entryCount { copy.setValue(.none, at: entry) }
            }
            arrangeCopy(copy)
            return copy
        }
        let set = DictObject.allocate(heap, kind, class: classBits(kind))
        try iterate(source) { (item) throws(Raised) in
            try set.set(item, hash: try hash(item), .none, self, heap)
        }
        return set
    }

    /// `| & ^ -` of two sets, or of dict views.
    func setOperation(_ operation: BinaryOperator, _ x: Value, _ y: Value) throws(Raised) -> Value? {
        let (a, b) = (try setOperand(x), try setOperand(y))
        guard let a, let b else { return nil }
        let kind: Kind = x.kind == .frozenSet ? .frozenSet : .set
        return try combine(operation, a, b, kind).value
    }

    private func setOperand(_ value: Value) throws(Raised) -> DictObject? {
        if isSet(value) { return DictObject(value) }
        if value.kind == .dictView, Object(value)[1].int != DictPart.values.rawValue {
            return try makeSet(.set, of: value)
        }
        return nil
    }

    func combine(_ operation: BinaryOperator, _ a: DictObject, _ b: DictObject, _ kind: Kind) throws(Raised)
        -> DictObject
    {
        arrange(a)
        arrange(b)
        switch operation {
        case .bitwiseOr:
            let result = a.copy(heap, kind, class: classBits(kind))
            arrangeCopy(result)
            makeRoom(in: result, for: b)
            result.forgetOrder()
            try addAll(of: b, to: result) { (_) throws(Raised) in true }
            return result
        case .bitwiseAnd:
            let result = DictObject.allocate(heap, kind, class: classBits(kind))
            let (small, large) = a.count <= b.count ? (a, b) : (b, a)
            try addAll(of: small, to: result) { (entry) throws(Raised) in
                try large.find(small.key(at: entry), hash: small.hash(at: entry), self) != nil
            }
            return result
        case .subtract:
            return try difference(a, b, kind)
        default:
            let result = b.copy(heap, kind, class: classBits(kind))
            arrangeCopy(result)
            try toggle(a, in: result)
            return result
        }
    }

    private func difference(_ a: DictObject, _ b: DictObject, _ kind: Kind) throws(Raised) -> DictObject {
        // CPython copies the first set where the second one is much smaller.
        if a.count >> 2 > b.count {
            let result = a.copy(heap, kind, class: classBits(kind))
            arrangeCopy(result)
            try remove(b, from: result)
            return result
        }
        let result = DictObject.allocate(heap, kind, class: classBits(kind))
        try addAll(of: a, to: result) { (entry) throws(Raised) in
            try b.find(a.key(at: entry), hash: a.hash(at: entry), self) == nil
        }
        return result
    }

    /// Removes a set's elements from another one.
    func remove(_ other: DictObject, from set: DictObject) throws(Raised) {
        if other.bits == set.bits { return set.removeAll(heap) }
        var entry = 0
        while let found = other.next(from: entry) {
            entry = found + 1
            if let place = try set.find(other.key(at: found), hash: other.hash(at: found), self) {
                set.remove(at: place)
            }
        }
    }

    /// Removes from a set what another one has too, and adds what it has besides.
    func toggle(_ other: DictObject, in set: DictObject) throws(Raised) {
        if other.bits == set.bits { return set.removeAll(heap) }
        var entry = 0
        while let found = other.next(from: entry) {
            entry = found + 1
            if let place = try set.find(other.key(at: found), hash: other.hash(at: found), self) {
                set.remove(at: place)
            } else {
                set.insert(other.key(at: found), hash: other.hash(at: found), .none, heap)
                set.forgetOrder()
            }
        }
    }

    private func addAll(
        of source: DictObject, to target: DictObject, where isWanted: (Int) throws(Raised) -> Bool
    ) throws(Raised) {
        var entry = 0
        while let found = source.next(from: entry) {
            if try isWanted(found) {
                try target.set(source.key(at: found), hash: source.hash(at: found), .none, self, heap)
            }
            entry = found + 1
        }
    }

    /// `== != < <= > >=` of sets: inclusion.
    func compareSets(_ operation: ComparisonOperator, _ a: DictObject, _ b: DictObject) throws(Raised) -> Bool
    {
        switch operation {
        case .equal: return a.count == b.count ? try isSubset(a, b) : false
        case .notEqual: return a.count != b.count ? true : try !isSubset(a, b)
        case .less: return a.count < b.count ? try isSubset(a, b) : false
        case .lessOrEqual: return a.count <= b.count ? try isSubset(a, b) : false
        case .greater: return b.count < a.count ? try isSubset(b, a) : false
        default: return b.count <= a.count ? try isSubset(b, a) : false
        }
    }

    func isSubset(_ a: DictObject, _ b: DictObject) throws(Raised) -> Bool {
        var entry = 0
        while let found = a.next(from: entry) {
            if try b.find(a.key(at: found), hash: a.hash(at: found), self) == nil { return false }
            entry = found + 1
        }
        return true
    }

    // MARK: Others

    func nextOfDeque(_ object: Object) throws(Raised) -> Value? {
        guard object[0].isObject else { return nil }
        let deque = DequeObject(object[0])
        if object[2].int != deque.object[3].int {
            object[0] = .undefined
            throw raise(.runtimeError, "deque mutated during iteration")
        }
        let index = object[1].int
        guard index < deque.count else {
            object[0] = .undefined
            return nil
        }
        object[1] = Value(index + 1)
        return deque[index]
    }

    /// Whether one text contains another.
    func containsText(_ text: StringObject, _ part: StringObject) -> Bool {
        if part.count == 0 { return true }
        guard part.count <= text.count else { return false }
        let first = part[0]
        for start in 0...(text.count - part.count) where text[start] == first {
            var index = 1
            while index < part.count, text[start + index] == part[index] { index += 1 }
            if index == part.count { return true }
        }
        return false
    }

    /// Python's `isinstance(value, classes)`.
    func isInstanceOf(_ value: Value, _ classes: Value) throws(Raised) -> Bool {
        if classes.kind == .classObject {
            let type = ClassObject(classes)
            if isInstance(value, type) { return true }
            let metaclass = type.object.type
            guard metaclass.bits != classBits(.classObject),
                let check = lookup(metaclass, names.instancecheck)
            else {
                return false
            }
            return try truth(try call(bindAttribute(check, classes, metaclass), value))
        }
        if classes.kind == .tuple {
            let tuple = TupleObject(classes)
            for index in 0..<tuple.count where try isInstanceOf(value, tuple[index]) { return true }
            return false
        }
        if let check = lookup(type(of: classes), names.instancecheck) {
            return try truth(try call(bindAttribute(check, classes, type(of: classes)), value))
        }
        throw raise(.typeError, "isinstance() arg 2 must be a type, a tuple of types, or a union")
    }

    /// Python's `issubclass(type, classes)`.
    func isSubclassOf(_ value: Value, _ classes: Value) throws(Raised) -> Bool {
        guard value.kind == .classObject else {
            throw raise(.typeError, "issubclass() arg 1 must be a class")
        }
        if classes.kind == .classObject {
            let type = ClassObject(classes)
            if ClassObject(value).isSubclass(of: type) { return true }
            let metaclass = type.object.type
            guard metaclass.bits != classBits(.classObject),
                let check = lookup(metaclass, names.subclasscheck)
            else {
                return false
            }
            return try truth(try call(bindAttribute(check, classes, metaclass), value))
        }
        if classes.kind == .tuple {
            let tuple = TupleObject(classes)
            for index in 0..<tuple.count where try isSubclassOf(value, tuple[index]) { return true }
            return false
        }
        if let check = lookup(type(of: classes), names.subclasscheck) {
            return try truth(try call(bindAttribute(check, classes, type(of: classes)), value))
        }
        throw raise(.typeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    }

    /// `list[int]` and its like: values are the class and the arguments.
    func genericAlias(_ origin: Value, _ arguments: Value) throws(Raised) -> Value {
        let alias = heap.allocate(.iterator, class: libraryClass(.genericAlias).bits, count: 2)
        alias[0] = origin
        alias[1] = arguments.kind == .tuple ? arguments : tuple([arguments]).value
        return alias.value
    }

    /// What awaiting a future gives: its result, nil while it is pending; raises its exception.
    func futureResult(_ value: Value) throws(Raised) -> Value? {
        let future = FutureObject(value)
        switch future.state {
        case .pending:
            future.flags.insert(.blocking)
            return nil
        case .finished:
            future.flags.remove(.unretrieved)
            if future[.exception].kind == .exception {
                throw raise(future[.exception])
            }
            return future[.result]
        case .cancelled:
            throw raise(cancelledError(of: future))
        }
    }

    /// The CancelledError of a cancelled future, made once.
    func cancelledError(of future: FutureObject) -> Value {
        if future.state != .finished, future[.exception].kind == .exception {
            let known = future[.exception]
            future[.exception] = .undefined
            return known
        }
        let message = future[.cancelMessage]
        return makeException(
            exceptionClass(.cancelledError),
            message.isUndefined || message.isNone ? tuple([]) : tuple([message]))
    }
}
