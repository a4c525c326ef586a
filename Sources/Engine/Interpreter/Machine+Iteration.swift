/// What a native iterator goes over; the flags of an `iterator` object say which.
enum IteratorForm: UInt8 {
    /// Values: next number, step, how many are left.
    case range = 1
    /// Values: the list (undefined when exhausted), index.
    case list
    /// Values: the tuple, index.
    case tuple
    /// Values: the string, index.
    case string
    /// Values: the bytes, index.
    case bytes
    /// Values: the dict or set, entry, count at the start; what it gives (`DictPart`).
    case dict
    /// Values: an object with `__getitem__`, index.
    case items
    /// Values: callable, sentinel.
    case sentinel
    /// Values: the list or tuple, index; downwards.
    case reversed
    /// Values: iterator, count.
    case enumerate
    /// Values: tuple of iterators, strict.
    case zip
    /// Values: function, tuple of iterators.
    case map
    /// Values: function, iterator.
    case filter
    /// Values: the deque, index, its version.
    case deque
    /// What `asyncio.sleep(0)` awaits: suspends once.
    case pause
    /// Values: the dict or set, entry, count at the start, part: backwards.
    case reversedDict
}

/// What a dict's iterator or view gives.
enum DictPart: Int {
    case keys, values, items
}

/// Iterating.
extension Machine {
    func makeIterator(_ form: IteratorForm, class type: ClassObject, _ values: Value...) -> Value {
        let object = heap.allocate(.iterator, class: type.bits, count: values.count)
        object.flags = form.rawValue
        for (index, value) in values.enumerated() { object[index] = value }
        return object.value
    }

    /// `iter(value)`
    func iterator(of value: Value) throws(Raised) -> Value {
        switch value.kind {
        case .list: return makeIterator(.list, class: libraryClass(.listIterator), value, Value(0))
        case .tuple: return makeIterator(.tuple, class: libraryClass(.tupleIterator), value, Value(0))
        case .string: return makeIterator(.string, class: libraryClass(.stringIterator), value, Value(0))
        case .bytes: return makeIterator(.bytes, class: libraryClass(.bytesIterator), value, Value(0))
        case .range:
            let range = Object(value)
            return makeIterator(.range, class: libraryClass(.rangeIterator), range[0], range[2], range[3])
        case .dict, .set, .frozenSet:
            if value.kind != .dict { arrange(DictObject(value)) }
            let type = value.kind == .dict ? libraryClass(.dictKeyIterator) : libraryClass(.setIterator)
            return dictIterator(value, .keys, type)
        case .dictView:
            let part = DictPart(rawValue: Object(value)[1].int) ?? .keys
            let types: [LibraryClass] = [.dictKeyIterator, .dictValueIterator, .dictItemIterator]
            return dictIterator(Object(value)[0], part, libraryClass(types[part.rawValue]))
        case .generator: return value
        case .iterator:
            guard complexNumber(value) == nil else {
                throw raise(.typeError, "'complex' object is not iterable")
            }
            return value
        case .deque:
            return makeIterator(
                .deque, class: libraryClass(.dequeIterator), value, Value(0), Object(value)[3])
        default: return try iteratorByMethod(value)
        }
    }

    private func dictIterator(_ dict: Value, _ part: DictPart, _ type: ClassObject) -> Value {
        makeIterator(.dict, class: type, dict, Value(0), Value(DictObject(dict).count), Value(part.rawValue))
    }

    private func iteratorByMethod(_ value: Value) throws(Raised) -> Value {
        if let method = lookup(type(of: value), names.iter) {
            if method.isNone { throw raise(.typeError, "'\(typeName(value))' object is not iterable") }
            let iterator = try call(bindAttribute(method, value, type(of: value)))
            if iterator.kind == .iterator || iterator.kind == .generator
                || lookup(type(of: iterator), names.next) != nil
            {
                return iterator
            }
            throw raise(.typeError, "iter() returned non-iterator of type '\(typeName(iterator))'")
        }
        let inner = payload(value)
        if inner !== value { return try iterator(of: inner) }
        if lookup(type(of: value), names.getitem) != nil, value.kind != .classObject {
            return makeIterator(.items, class: libraryClass(.iterator), value, Value(0))
        }
        throw raise(.typeError, "'\(typeName(value))' object is not iterable")
    }

    /// The `forIterator` instruction beyond its fast paths. Nil: the value is in its register; else where to go on.
    @inline(never)
    func advance(_ iterator: Value, _ i: Instruction, _ position: Position) throws(Raised) -> Position? {
        if iterator.kind == .generator {
            let generator = GeneratorObject(iterator)
            guard let inner = try prepareResume(generator, sending: .none) else {
                return Position(position.fp, position.pc + i.signedC)
            }
            let frame = generator.frame
            frame.callerBits = UInt64(UInt(bitPattern: position.fp))
            frame.returnAddress = position.pc
            frame.setReturn(.iterate, inGenerator: true, register: i.a)
            return inner
        }
        guard let value = try next(iterator) else {
            state.pointee.stopValue = .none
            return Position(position.fp, position.pc + i.signedC)
        }
        position.fp[Int(i.a)] = value
        return nil
    }

    /// The next value of an iterator, nil at its end (a StopIteration's value is then in `stopValue`).
    func next(_ iterator: Value) throws(Raised) -> Value? {
        if iterator.kind == .iterator, let form = IteratorForm(rawValue: Object(iterator).flags) {
            return try nextNative(Object(iterator), form)
        }
        if iterator.kind == .generator {
            switch try resume(GeneratorObject(iterator), sending: .none) {
            case .yielded(let value): return value
            case .returned(let value):
                state.pointee.stopValue = value
                return nil
            }
        }
        guard let method = lookup(type(of: iterator), names.next) else {
            throw raise(.typeError, "'\(typeName(iterator))' object is not an iterator")
        }
        do throws(Raised) {
            return try call(bindAttribute(method, iterator, type(of: iterator)))
        } catch {
            guard type(of: state.pointee.raised).isSubclass(of: exceptionClass(.stopIteration)) else {
                throw error
            }
            state.pointee.stopValue = ExceptionObject(takeRaised())[.detail]
            return nil
        }
    }

    /// Calls `body` with every item.
    func iterate(_ value: Value, _ body: (Value) throws(Raised) -> Void) throws(Raised) {
        let iterator = try iterator(of: value)
        var steps = 0
        while let item = try next(iterator) {
            try body(item)
            steps &+= 1
            if steps & 0x3FF == 0 { try pollFromNative() }
        }
    }

    /// The items of an iterable in a new list.
    func listOf(_ value: Value) throws(Raised) -> ListObject {
        let list = ListObject.allocate(heap, class: classBits(.list), capacity: 0)
        if value.kind == .list || value.kind == .tuple {
            let (items, count) = sequenceItems(value)
            list.replace(0..<0, with: items, count: count, heap)
            return list
        }
        try iterate(value) { (item) throws(Raised) in list.append(item, heap) }
        return list
    }

    private func nextNative(_ object: Object, _ form: IteratorForm) throws(Raised) -> Value? {
        switch form {
        case .range:
            let left = object[2].int
            guard left > 0 else { return nil }
            let current = object[0]
            object[0] = Value(current.int &+ object[1].int)
            object[2] = Value(left - 1)
            return current
        case .list, .tuple, .string, .bytes: return nextIndexed(object, form)
        case .dict, .reversedDict: return try nextEntry(object, backwards: form == .reversedDict)
        case .reversed:
            guard object[0].isObject else { return nil }
            let index = object[1].int
            let (items, count) = sequenceItems(object[0])
            guard index >= 0, index < count else {
                object[0] = .undefined
                return nil
            }
            object[1] = Value(index - 1)
            return items[index]
        case .items: return try nextItem(object)
        case .sentinel:
            guard !object[0].isUndefined else { return nil }
            let value = try call(object[0])
            if try keysEqual(value, object[1]) {
                object[0] = .undefined
                return nil
            }
            return value
        case .enumerate, .zip, .map, .filter: return try nextCombined(object, form)
        case .deque: return try nextOfDeque(object)
        case .pause:
            throw raise(.runtimeError, "a pause can only be awaited")
        }
    }

    private func nextIndexed(_ object: Object, _ form: IteratorForm) -> Value? {
        let source = object[0]
        guard source.isObject else { return nil }
        let index = object[1].int
        let value: Value?
        switch form {
        case .list: value = index < ListObject(source).count ? ListObject(source)[index] : nil
        case .tuple: value = index < TupleObject(source).count ? TupleObject(source)[index] : nil
        case .string:
            let string = StringObject(source)
            value = index < string.count ? strings.character(string[index]).value : nil
        default:
            let bytes = BytesObject(source)
            value = index < bytes.count ? Value(Int(bytes.data[index])) : nil
        }
        if value == nil { object[0] = .undefined }
        object[1] = Value(index + 1)
        return value
    }

    private func nextEntry(_ object: Object, backwards: Bool) throws(Raised) -> Value? {
        guard object[0].isObject else { return nil }
        let dict = DictObject(object[0])
        if dict.count != object[2].int {
            object[2] = Value(-1)
            let sort = object[0].kind == .dict ? "dictionary" : "Set"
            throw raise(.runtimeError, "\(sort) changed size during iteration")
        }
        var entry = object[1].int
        if backwards {
            while entry >= 0, dict.key(at: entry).isUndefined { entry -= 1 }
        } else {
            entry = dict.next(from: entry) ?? dict.entryCount
        }
        guard entry >= 0, entry < dict.entryCount else {
            object[0] = .undefined
            return nil
        }
        object[1] = Value(backwards ? entry - 1 : entry + 1)
        switch DictPart(rawValue: object[3].int) ?? .keys {
        case .keys: return dict.key(at: entry)
        case .values: return dict.value(at: entry)
        case .items: return pair(dict.key(at: entry), dict.value(at: entry))
        }
    }

    /// A tuple of two.
    @inline(__always) func pair(_ a: Value, _ b: Value) -> Value {
        let tuple = TupleObject.allocate(heap, class: classBits(.tuple), count: 2)
        tuple[0] = a
        tuple[1] = b
        return tuple.value
    }

    private func nextItem(_ object: Object) throws(Raised) -> Value? {
        guard !object[0].isUndefined else { return nil }
        let index = object[1]
        object[1] = Value(index.int + 1)
        do throws(Raised) {
            return try getItem(object[0], index)
        } catch {
            let raised = type(of: state.pointee.raised)
            guard
                raised.isSubclass(of: exceptionClass(.indexError))
                    || raised.isSubclass(of: exceptionClass(.stopIteration))
            else { throw error }
            _ = takeRaised()
            object[0] = .undefined
            return nil
        }
    }

    private func nextCombined(_ object: Object, _ form: IteratorForm) throws(Raised) -> Value? {
        switch form {
        case .enumerate:
            guard let value = try next(object[0]) else { return nil }
            let number = object[1]
            object[1] =
                number.isInt && number.int < Int.max
                ? Value(number.int + 1) : try binary(.add, number, Value(1))
            return pair(number, value)
        case .filter:
            while let value = try next(object[1]) {
                if object[0].isNone ? try truth(value) : try truth(try call(object[0], value)) {
                    return value
                }
            }
            return nil
        case .map:
            guard let args = try nextOfEach(TupleObject(object[1]), isStrict: false) else { return nil }
            return try call(
                object[0], UnsafeBufferPointer(start: args.items, count: args.count), keywords: .undefined)
        default:
            return try nextOfEach(TupleObject(object[0]), isStrict: object[1].bool)?.value
        }
    }

    private func nextOfEach(_ iterators: TupleObject, isStrict: Bool) throws(Raised) -> TupleObject? {
        let count = iterators.count
        let result = TupleObject.allocate(heap, class: classBits(.tuple), count: count)
        for index in 0..<count { result[index] = .none }
        for index in 0..<count {
            guard let value = try next(iterators[index]) else {
                if isStrict { try checkStrictEnd(iterators, index) }
                return nil
            }
            result[index] = value
        }
        return count == 0 ? nil : result
    }

    private func checkStrictEnd(_ iterators: TupleObject, _ ended: Int) throws(Raised) {
        let earlier = ended == 1 ? "argument 1" : "arguments 1-\(ended)"
        if ended > 0 {
            throw raise(.valueError, "zip() argument \(ended + 1) is shorter than \(earlier)")
        }
        for index in 1..<max(1, iterators.count) where try next(iterators[index]) != nil {
            let before = index == 1 ? "argument 1" : "arguments 1-\(index)"
            throw raise(.valueError, "zip() argument \(index + 1) is longer than \(before)")
        }
    }

    /// `a, b, c = source`
    func unpack(_ source: Value, into registers: UnsafeMutablePointer<Value>, count: Int) throws(Raised) {
        if source.kind == .list || source.kind == .tuple {
            let (items, available) = sequenceItems(source)
            if available == count {
                registers.update(from: items, count: count)
                return
            }
            throw raiseUnpack(count, available)
        }
        let iterator = try unpackIterator(source)
        // Gathered first, since the targets may lie among what is being read.
        let gathered = ListObject.allocate(heap, class: classBits(.list), capacity: count)
        while gathered.count < count {
            guard let value = try next(iterator) else { throw raiseUnpack(count, gathered.count) }
            gathered.append(value, heap)
        }
        if try next(iterator) != nil {
            throw raise(.valueError, "too many values to unpack (expected \(count))")
        }
        registers.update(from: gathered.items, count: count)
    }

    private func unpackIterator(_ source: Value) throws(Raised) -> Value {
        if !isIterable(source) {
            throw raise(.typeError, "cannot unpack non-iterable \(typeName(source)) object")
        }
        return try iterator(of: source)
    }

    func isIterable(_ value: Value) -> Bool {
        switch value.kind {
        case .list, .tuple, .string, .bytes, .range, .dict, .set, .frozenSet, .dictView, .generator,
            .deque:
            true
        case .iterator: complexNumber(value) == nil
        default:
            lookup(type(of: value), names.iter) != nil || lookup(type(of: value), names.getitem) != nil
                || payload(value) !== value
        }
    }

    private func raiseUnpack(_ count: Int, _ available: Int) -> Raised {
        if available > count {
            return raise(.valueError, "too many values to unpack (expected \(count))")
        }
        return raise(.valueError, "not enough values to unpack (expected \(count), got \(available))")
    }

    /// `a, *b, c = source`
    func unpackStarred(_ source: Value, into registers: UnsafeMutablePointer<Value>, before: Int, after: Int)
        throws(Raised)
    {
        let all: ListObject
        if !isIterable(source) {
            throw raise(.typeError, "cannot unpack non-iterable \(typeName(source)) object")
        }
        all = try listOf(source)
        guard all.count >= before + after else {
            throw raise(
                .valueError,
                "not enough values to unpack (expected at least \(before + after), got \(all.count))")
        }
        let middle = ListObject.allocate(heap, class: classBits(.list), capacity: 0)
        let middleCount = all.count - before - after
        middle.replace(0..<0, with: all.items + before, count: middleCount, heap)
        for index in 0..<before { registers[index] = all[index] }
        registers[before] = middle.value
        for index in 0..<after { registers[before + 1 + index] = all[before + middleCount + index] }
    }
}
