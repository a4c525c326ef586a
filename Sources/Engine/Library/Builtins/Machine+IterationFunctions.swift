import BigInt

/// Built-in functions and classes that iterate.
extension Machine {
    func installIterationFunctions(_ define: Definition) {
        define.function("iter", 1, 2) { (machine, args) throws(Raised) in
            guard args.count == 2 else { return try machine.iterator(of: args[0]) }
            guard machine.isCallable(args[0]) else {
                throw machine.raise(.typeError, "iter(v, w): v must be callable")
            }
            return machine.makeIterator(
                .sentinel, class: machine.libraryClass(.callableIterator), args[0], args[1])
        }
        define.function("next", 1, 2) { (machine, args) throws(Raised) in
            try machine.nextOrDefault(args[0], args.optional(1))
        }
        define.function("aiter", 1) { (machine, args) throws(Raised) in try machine.asyncIterator(args[0]) }
        define.function("anext", 1, 2) { (machine, args) throws(Raised) in try machine.asyncNext(args) }
        define.variadic("sorted") { (machine, args) throws(Raised) in
            try machine.checkCount(args.count, "sorted", 1, 1)
            try machine.checkKeywords(args, "sort", allowed: ["key", "reverse"])
            let sorted = try machine.listOf(args[0])
            let isReversed = try machine.keyword(args, "reverse").map { (value) throws(Raised) in
                try machine.truth(value)
            }
            try machine.sortList(
                sorted, key: machine.keyword(args, "key") ?? .none, isReversed: isReversed ?? false)
            return sorted.value
        }
        installCombiningClasses()
        installIterators()
    }

    /// `next(iterator[, default])`
    private func nextOrDefault(_ iterator: Value, _ fallback: Value) throws(Raised) -> Value {
        if iterator.kind != .iterator, iterator.kind != .generator,
            lookup(type(of: iterator), names.next) == nil
        {
            throw raise(.typeError, "'\(typeName(iterator))' object is not an iterator")
        }
        state.pointee.stopValue = .none
        if let value = try next(iterator) { return value }
        if !fallback.isUndefined { return fallback }
        throw raiseStopIteration()
    }

    /// The end of an iterator as an exception, with the value that `next` left.
    func raiseStopIteration() -> Raised {
        let value = state.pointee.stopValue
        state.pointee.stopValue = .none
        let exception = makeException(
            exceptionClass(.stopIteration), value.isNone ? tuple([]) : tuple([value]))
        return raise(exception)
    }

    private func asyncIterator(_ value: Value) throws(Raised) -> Value {
        if value.kind == .asyncGenerator { return value }
        guard let iterator = try callSpecial(value, names.aiter) else {
            throw raise(.typeError, "'\(typeName(value))' object is not an async iterable")
        }
        if iterator.kind != .asyncGenerator, lookup(type(of: iterator), names.anext) == nil {
            throw raise(.typeError, "aiter() returned not an async iterator of type '\(typeName(iterator))'")
        }
        return iterator
    }

    private func asyncNext(_ args: Arguments) throws(Raised) -> Value {
        let awaitable: Value
        if args[0].kind == .asyncGenerator {
            awaitable = makeStep(args[0], .send, .none)
        } else if let found = try callSpecial(args[0], names.anext) {
            awaitable = found
        } else {
            throw raise(.typeError, "'\(typeName(args[0]))' object is not an async iterator")
        }
        if args.count == 1 { return awaitable }
        return try awaitableWithDefault(awaitable, args[1])
    }

    /// `anext(iterator, default)`: a coroutine of the prelude, since it suspends.
    private func awaitableWithDefault(_ awaitable: Value, _ fallback: Value) throws(Raised) -> Value {
        let module = try loadModule(strings.intern("_builtins"))
        return try call(
            try getAttribute(module.value, strings.intern("anext_or_default")), awaitable, fallback)
    }

    // MARK: enumerate, zip, map, filter, reversed

    private func installCombiningClasses() {
        constructor(.enumerate) { (machine, args) throws(Raised) in try machine.newEnumerate(args) }
        constructor(.zip) { (machine, args) throws(Raised) in
            try machine.checkKeywords(args, "zip", allowed: ["strict"])
            let strict = try machine.keyword(args, "strict").map { (value) throws(Raised) in
                try machine.truth(value)
            }
            let iterators = try machine.iterators(args, from: 1)
            return machine.makeIterator(
                .zip, class: machine.libraryClass(.zip), iterators.value, Value(strict ?? false))
        }
        constructor(.map) { (machine, args) throws(Raised) in
            try machine.checkKeywords(args, "map")
            guard args.count > 2 else {
                throw machine.raise(.typeError, "map() must have at least two arguments.")
            }
            let iterators = try machine.iterators(args, from: 2)
            return machine.makeIterator(.map, class: machine.libraryClass(.map), args[1], iterators.value)
        }
        constructor(.filter) { (machine, args) throws(Raised) in
            try machine.checkKeywords(args, "filter")
            try machine.checkCount(args.count - 1, "filter", 2, 2)
            return machine.makeIterator(
                .filter, class: machine.libraryClass(.filter), args[1], try machine.iterator(of: args[2]))
        }
        constructor(.reversed) { (machine, args) throws(Raised) in
            try machine.checkKeywords(args, "reversed")
            try machine.checkCount(args.count - 1, "reversed", 1, 1)
            return try machine.reversed(args[1])
        }
    }

    private func constructor(_ type: LibraryClass, _ body: @escaping NativeFunction) {
        Definition(self, class: libraryClass(type), receiver: .iterator).constructor {
            (machine, args) throws(Raised) in
            machine.wrapped(try body(machine, args), args[0])
        }
    }

    private func newEnumerate(_ args: Arguments) throws(Raised) -> Value {
        try checkKeywords(args, "enumerate", allowed: ["iterable", "start"])
        guard let source = args.count > 1 ? args[1] : keyword(args, "iterable") else {
            throw raise(.typeError, "enumerate() missing required argument 'iterable'")
        }
        let start = args.count > 2 ? args[2] : keyword(args, "start") ?? Value(0)
        guard try indexNumber(start) != nil else {
            throw raise(.typeError, "'\(typeName(start))' object cannot be interpreted as an integer")
        }
        return makeIterator(
            .enumerate, class: libraryClass(.enumerate), try iterator(of: source), payload(start))
    }

    private func iterators(_ args: Arguments, from first: Int) throws(Raised) -> TupleObject {
        let count = max(0, args.count - first)
        let result = TupleObject.allocate(heap, class: classBits(.tuple), count: count)
        for index in 0..<count { result[index] = .none }
        for index in 0..<count {
            let source = args[first + index]
            result[index] = try iterator(of: source)
        }
        return result
    }

    /// `reversed(value)`
    func reversed(_ value: Value) throws(Raised) -> Value {
        if let method = lookup(type(of: value), names.reversed) {
            if method.isNone { throw raise(.typeError, "'\(typeName(value))' object is not reversible") }
            if method.kind != .nativeFunction {
                return try call(bindAttribute(method, value, type(of: value)))
            }
        }
        let source = payload(value)
        switch source.kind {
        case .list:
            let type = libraryClass(.listReverseIterator)
            return makeIterator(.reversed, class: type, source, Value(ListObject(source).count - 1))
        case .tuple:
            return makeIterator(
                .reversed, class: libraryClass(.reversed), source, Value(TupleObject(source).count - 1))
        case .range:
            let range = Object(source)
            let last = range[0].int + (range[3].int - 1) * range[2].int
            return makeIterator(
                .range, class: libraryClass(.rangeIterator), Value(last), Value(-range[2].int), range[3])
        case .dict: return reversedDict(source, .keys)
        case .dictView:
            return reversedDict(Object(source)[0], DictPart(rawValue: Object(source)[1].int) ?? .keys)
        case .set, .frozenSet:
            throw raise(.typeError, "'\(typeName(value))' object is not reversible")
        default: return try reversedSequence(value)
        }
    }

    private func reversedDict(_ dict: Value, _ part: DictPart) -> Value {
        let types: [LibraryClass] = [
            .dictReverseKeyIterator, .dictReverseValueIterator, .dictReverseItemIterator,
        ]
        let object = DictObject(dict)
        return makeIterator(
            .reversedDict, class: libraryClass(types[part.rawValue]), dict, Value(object.entryCount - 1),
            Value(object.count), Value(part.rawValue))
    }

    /// Anything else with a length and items by number.
    private func reversedSequence(_ value: Value) throws(Raised) -> Value {
        let inner = payload(value)
        let isNative = inner.kind == .string || inner.kind == .bytes || inner.kind == .deque
        guard
            isNative
                || (lookup(type(of: value), names.getitem) != nil
                    && lookup(type(of: value), names.len) != nil)
        else { throw raise(.typeError, "'\(typeName(value))' object is not reversible") }
        let items = heapList()
        for index in stride(from: try length(value) - 1, through: 0, by: -1) {
            items.append(try getItem(value, Value(index)), heap)
        }
        return makeIterator(.list, class: libraryClass(.reversed), items.value, Value(0))
    }
}
