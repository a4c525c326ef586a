/// Subscripts, membership and length.
extension Machine {
    /// The value of a key that is there, for the fast path.
    @inline(__always)
    func dictLookup(_ dict: Value, _ key: Value) throws(Raised) -> Value? {
        let object = DictObject(dict)
        guard let entry = try object.find(key, hash: try hash(key), self) else { return nil }
        return object.value(at: entry)
    }

    /// `container[index]`
    @inline(never)
    func getItem(_ container: Value, _ index: Value) throws(Raised) -> Value {
        switch container.kind {
        case .list, .tuple, .string, .bytes, .range:
            return try sequenceItem(container, index)
        case .dict:
            if let value = try dictLookup(container, index) { return value }
            throw raiseKey(index)
        case .deque:
            return DequeObject(container)[try dequeIndex(container, index)]
        case .mappingProxy:
            return try getItem(Object(container)[0], index)
        case .classObject:
            return try classItem(container, index)
        default:
            break
        }
        if let method = lookup(type(of: container), names.getitem) {
            return try call(bindAttribute(method, container, type(of: container)), index)
        }
        let inner = payload(container)
        if inner !== container {
            if inner.kind == .dict { return try subclassedDictItem(container, inner, index) }
            return try getItem(inner, index)
        }
        throw raise(.typeError, "'\(typeName(container))' object is not subscriptable")
    }

    /// A subclass of dict may define `__missing__`.
    func subclassedDictItem(_ container: Value, _ inner: Value, _ index: Value) throws(Raised) -> Value {
        if let value = try dictLookup(inner, index) { return value }
        if let value = try callSpecial(container, names.missing, index) { return value }
        throw raiseKey(index)
    }

    func raiseKey(_ key: Value) -> Raised {
        raise(makeException(exceptionClass(.keyError), tuple([key])))
    }

    /// `Class[…]`: the metaclass's `__getitem__`, or the class's `__class_getitem__`.
    private func classItem(_ container: Value, _ index: Value) throws(Raised) -> Value {
        let type = ClassObject(container)
        if let method = lookup(type.object.type, names.getitem) {
            return try call(bindAttribute(method, container, type.object.type), index)
        }
        if lookup(type, names.classGetitem) != nil {
            return try call(try getAttribute(container, names.classGetitem), index)
        }
        if type.traits.contains(.builtin) { return try genericAlias(container, index) }
        throw raise(.typeError, "type '\(type.name.text)' is not subscriptable")
    }

    private func sequenceItem(_ container: Value, _ index: Value) throws(Raised) -> Value {
        if index.kind == .slice { return try sliceOf(container, Object(index)) }
        let length = try nativeLength(container)
        guard let place = try indexNumber(index) else {
            let sort = container.kind == .bytes ? "byte" : typeName(container)
            if container.kind == .string {
                throw raise(.typeError, "string indices must be integers, not '\(typeName(index))'")
            }
            throw raise(.typeError, "\(sort) indices must be integers or slices, not \(typeName(index))")
        }
        let at = place < 0 ? place + length : place
        guard at >= 0, at < length else {
            let sort =
                container.kind == .range
                ? "range object" : container.kind == .bytes ? "" : typeName(container)
            if container.kind == .string { throw raise(.indexError, "string index out of range") }
            throw raise(.indexError, "\(sort.isEmpty ? "" : sort + " ")index out of range")
        }
        switch container.kind {
        case .list: return ListObject(container)[at]
        case .tuple: return TupleObject(container)[at]
        case .string: return strings.character(StringObject(container)[at]).value
        case .bytes: return Value(Int(BytesObject(container).data[at]))
        default: return Value(Object(container)[0].int + at * Object(container)[2].int)
        }
    }

    func nativeLength(_ container: Value) throws(Raised) -> Int {
        switch container.kind {
        case .list: return ListObject(container).count
        case .tuple: return TupleObject(container).count
        case .string: return StringObject(container).count
        case .bytes: return BytesObject(container).count
        case .range: return Object(container)[3].int
        case .dict, .set, .frozenSet: return DictObject(container).count
        case .deque: return DequeObject(container).count
        case .dictView, .mappingProxy: return try length(Object(container)[0])
        default: return -1
        }
    }

    /// `len(value)`
    func length(_ value: Value) throws(Raised) -> Int {
        let native = try nativeLength(value)
        if native >= 0 { return native }
        if let result = try callSpecial(value, names.len) {
            let number = payload(result)
            guard number.isInt || number.kind == .bool else {
                throw raise(.typeError, "'\(typeName(result))' object cannot be interpreted as an integer")
            }
            let count = Int(truncatingIfNeeded: number.bits)
            if count < 0 { throw raise(.valueError, "__len__() should return >= 0") }
            return count
        }
        let inner = payload(value)
        if inner !== value { return try length(inner) }
        throw raise(.typeError, "object of type '\(typeName(value))' has no len()")
    }

    /// An index as a number: integers and what has `__index__`; nil for anything else. Too large ones are clamped.
    func indexNumber(_ value: Value) throws(Raised) -> Int? {
        switch value.kind {
        case .int: return value.int
        case .bool: return value.bool ? 1 : 0
        case .bigInt: return BigIntObject(value).isNegative ? Int.min / 2 : Int.max / 2
        default:
            let inner = payload(value)
            if inner !== value { return try indexNumber(inner) }
            guard value.kind == .instance, let result = try callSpecial(value, names.index) else {
                return nil
            }
            guard bigInteger(payload(result)) != nil else {
                throw raise(.typeError, "__index__ returned non-int (type \(typeName(result)))")
            }
            return try indexNumber(result)
        }
    }

    /// A required integer; TypeError for anything else.
    func integerArgument(_ value: Value) throws(Raised) -> Int {
        guard let number = try indexNumber(value) else {
            throw raise(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
        }
        return number
    }

    // MARK: Slices

    /// A slice's bounds for a length, as `slice.indices` gives them.
    func sliceBounds(_ slice: Object, _ length: Int) throws(Raised) -> (
        start: Int, stop: Int, step: Int, count: Int
    ) {
        let step = slice[2].isNone ? 1 : try sliceNumber(slice[2])
        if step == 0 { throw raise(.valueError, "slice step cannot be zero") }
        let (low, high) = step > 0 ? (0, length) : (-1, length - 1)
        func clamp(_ value: Value, _ fallback: Int) throws(Raised) -> Int {
            if value.isNone { return fallback }
            let number = try sliceNumber(value)
            return number < 0 ? max(number + length, low) : min(number, high)
        }
        let start = try clamp(slice[0], step > 0 ? low : high)
        let stop = try clamp(slice[1], step > 0 ? high : low)
        let span = step > 0 ? stop - start : start - stop
        return (start, stop, step, span <= 0 ? 0 : (span - 1) / Int(step.magnitude) + 1)
    }

    private func sliceNumber(_ value: Value) throws(Raised) -> Int {
        guard let number = try indexNumber(value) else {
            throw raise(.typeError, "slice indices must be integers or None or have an __index__ method")
        }
        return number
    }

    private func sliceOf(_ container: Value, _ slice: Object) throws(Raised) -> Value {
        let bounds = try sliceBounds(slice, try nativeLength(container))
        switch container.kind {
        case .list:
            let list = ListObject.allocate(heap, class: classBits(.list), capacity: bounds.count)
            let source = ListObject(container).items
            for index in 0..<bounds.count { list.items[index] = source[bounds.start + index * bounds.step] }
            list.buffer.object.count = bounds.count
            return list.value
        case .tuple:
            let tuple = TupleObject.allocate(heap, class: classBits(.tuple), count: bounds.count)
            let source = TupleObject(container).items
            for index in 0..<bounds.count { tuple[index] = source[bounds.start + index * bounds.step] }
            return tuple.value
        case .string:
            let string = StringObject(container)
            if bounds.step == 1 {
                return strings.slice(string, bounds.start..<bounds.start + bounds.count).value
            }
            return strings.make(
                codePoints: (0..<bounds.count).map { string[bounds.start + $0 * bounds.step] }
            ).value
        case .bytes:
            let source = BytesObject(container)
            let bytes = (0..<bounds.count).map { source.data[bounds.start + $0 * bounds.step] }
            return BytesObject.make(heap, class: classBits(.bytes), bytes).value
        default:
            let range = Object(container)
            let step = range[2].int * bounds.step
            let start = range[0].int + bounds.start * range[2].int
            return makeRange(start, range[0].int + bounds.stop * range[2].int, step, bounds.count)
        }
    }

    func makeRange(_ start: Int, _ stop: Int, _ step: Int, _ count: Int) -> Value {
        let range = heap.allocate(.range, class: classBits(.range), count: 4)
        range[0] = Value(start)
        range[1] = Value(stop)
        range[2] = Value(step)
        range[3] = Value(count)
        return range.value
    }

    // MARK: Setting

    /// `container[index] = value`
    func setItem(_ container: Value, _ index: Value, _ value: Value) throws(Raised) {
        switch container.kind {
        case .dict:
            try DictObject(container).set(index, hash: try hash(index), value, self, heap)
        case .list:
            if index.kind == .slice { return try setSlice(ListObject(container), Object(index), value) }
            ListObject(container)[try listIndex(container, index, "assignment ")] = value
        case .deque:
            DequeObject(container)[try dequeIndex(container, index)] = value
        default:
            if let method = lookup(type(of: container), names.setitem) {
                _ = try call(bindAttribute(method, container, type(of: container)), index, value)
                return
            }
            let inner = payload(container)
            if inner !== container { return try setItem(inner, index, value) }
            throw raise(.typeError, "'\(typeName(container))' object does not support item assignment")
        }
    }

    private func listIndex(_ container: Value, _ index: Value, _ sort: String) throws(Raised) -> Int {
        guard let place = try indexNumber(index) else {
            throw raise(.typeError, "list indices must be integers or slices, not \(typeName(index))")
        }
        let count = ListObject(container).count
        let at = place < 0 ? place + count : place
        guard at >= 0, at < count else { throw raise(.indexError, "list \(sort)index out of range") }
        return at
    }

    func dequeIndex(_ container: Value, _ index: Value) throws(Raised) -> Int {
        guard let place = try indexNumber(index) else {
            throw raise(.typeError, "sequence index must be integer, not '\(typeName(index))'")
        }
        let count = DequeObject(container).count
        let at = place < 0 ? place + count : place
        guard at >= 0, at < count else { throw raise(.indexError, "deque index out of range") }
        return at
    }

    private func setSlice(_ list: ListObject, _ slice: Object, _ value: Value) throws(Raised) {
        if !isIterable(value) { throw raise(.typeError, "must assign iterable to extended slice") }
        let source = try listOf(value)
        let bounds = try sliceBounds(slice, list.count)
        if bounds.step == 1 {
            let end = max(bounds.start, bounds.stop)
            list.replace(bounds.start..<end, with: source.items, count: source.count, heap)
            return
        }
        guard source.count == bounds.count else {
            throw raise(
                .valueError,
                "attempt to assign sequence of size \(source.count) to extended slice of size \(bounds.count)"
            )
        }
        for index in 0..<bounds.count { list[bounds.start + index * bounds.step] = source[index] }
    }

    // MARK: Deleting

    /// `del container[index]`
    func deleteItem(_ container: Value, _ index: Value) throws(Raised) {
        switch container.kind {
        case .dict:
            let dict = DictObject(container)
            guard let entry = try dict.find(index, hash: try hash(index), self) else { throw raiseKey(index) }
            dict.remove(at: entry)
        case .list:
            let list = ListObject(container)
            if index.kind == .slice {
                let bounds = try sliceBounds(Object(index), list.count)
                let places = (0..<bounds.count).map { bounds.start + $0 * bounds.step }.sorted(by: >)
                if bounds.step == 1 {
                    list.replace(bounds.start..<bounds.start + bounds.count, with: list.items, count: 0, heap)
                } else {
                    for place in places { list.remove(at: place) }
                }
                return
            }
            list.remove(at: try listIndex(container, index, "assignment "))
        case .deque:
            DequeObject(container).remove(at: try dequeIndex(container, index))
        default:
            if let method = lookup(type(of: container), names.delitem) {
                _ = try call(bindAttribute(method, container, type(of: container)), index)
                return
            }
            let inner = payload(container)
            if inner !== container { return try deleteItem(inner, index) }
            let isSequence = [.tuple, .string, .bytes, .range].contains(inner.kind)
            let verb = isSequence ? "doesn't" : "does not"
            throw raise(.typeError, "'\(typeName(container))' object \(verb) support item deletion")
        }
    }

    // MARK: Membership

    /// `value in container`
    func contains(_ container: Value, _ value: Value) throws(Raised) -> Bool {
        switch container.kind {
        case .dict, .set, .frozenSet:
            var key = value
            if container.kind != .dict, value.kind == .set { key = frozen(value) }
            return try DictObject(container).find(key, hash: try hash(key), self) != nil
        case .list, .tuple:
            var index = 0
            while index < sequenceItems(container).1 {
                if try keysEqual(sequenceItems(container).0[index], value) { return true }
                index += 1
            }
            return false
        case .string:
            guard value.kind == .string || payload(value).kind == .string else {
                throw raise(
                    .typeError, "'in <string>' requires string as left operand, not \(typeName(value))")
            }
            return containsText(StringObject(container), StringObject(payload(value)))
        case .range:
            if value.isInt {
                let range = Object(container)
                let distance = value.int &- range[0].int
                let (place, rest) = distance.quotientAndRemainder(dividingBy: range[2].int)
                return rest == 0 && place >= 0 && place < range[3].int
            }
        case .mappingProxy:
            return try contains(Object(container)[0], value)
        case .dictView where Object(container)[1].int == DictPart.keys.rawValue:
            return try contains(Object(container)[0], value)
        default:
            if let method = lookup(type(of: container), names.contains) {
                if method.isNone {
                    throw raise(.typeError, "'\(typeName(container))' object is not a container")
                }
                return try truth(try call(bindAttribute(method, container, type(of: container)), value))
            }
            let inner = payload(container)
            if inner !== container { return try contains(inner, value) }
        }
        if !isIterable(container) {
            throw raise(.typeError, "argument of type '\(typeName(container))' is not iterable")
        }
        let iterator = try iterator(of: container)
        var steps = 0
        while let item = try next(iterator) {
            if try keysEqual(item, value) { return true }
            steps &+= 1
            if steps & 0x3FF == 0 { try pollFromNative() }
        }
        return false
    }

    /// A frozenset with the items of a set, as a key for look-ups.
    func frozen(_ set: Value) -> Value {
        DictObject(set).copy(heap, .frozenSet, class: classBits(.frozenSet)).value
    }
}
