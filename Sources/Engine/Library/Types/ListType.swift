/// The class `list`.
extension Machine {
    func installList() {
        let define = Definition(self, class: kindClass(.list), receiver: .list)
        define.constructor { (machine, args) throws(Raised) in try machine.newList(args) }
        define.variadicMethod("__init__") { (machine, args) throws(Raised) in
            try machine.checkKeywords(args, "list")
            try machine.checkCount(args.count - 1, "list", 0, 1)
            let list = ListObject(args[0])
            list.removeAll(machine.heap)
            if args.count > 1 { try machine.extend(list, args[1]) }
            return .none
        }
        define.set("__hash__", .none)
        defineContainer(define, isIndexed: true)
        defineComparisons(define)
        defineRepr(define)
        defineSequenceOperators(define)
        define.method("__setitem__", 2) { (machine, args) throws(Raised) in
            try machine.setItem(args[0], args[1], args[2])
            return .none
        }
        define.method("__delitem__", 1) { (machine, args) throws(Raised) in
            try machine.deleteItem(args[0], args[1])
            return .none
        }
        define.method("__reversed__", 0) { (machine, args) throws(Raised) in try machine.reversed(args[0]) }
        define.classMethod("__class_getitem__", 1) { (machine, args) throws(Raised) in
            try machine.genericAlias(args[0], args[1])
        }
        installListOperators()
        installListChanges(define)
        installListQueries(define)
    }

    private func newList(_ args: Arguments) throws(Raised) -> Value {
        let type = try classArgument(args, "list")
        guard type.bits == classBits(.list) else {
            return instance(
                type, of: ListObject.allocate(heap, class: classBits(.list), capacity: 0).value, .list)
        }
        try checkKeywords(args, "list")
        try checkCount(args.count - 1, "list", 0, 1)
        if args.count == 1 { return ListObject.allocate(heap, class: classBits(.list), capacity: 0).value }
        return try listOf(args[1]).value
    }

    /// `list.extend(source)`; the list may be its own source.
    func extend(_ list: ListObject, _ source: Value) throws(Raised) {
        if source.kind == .list || source.kind == .tuple {
            let (_, count) = sequenceItems(source)
            try checkGrowth(16 * count)
            list.reserve(count, heap)
            let (items, _) = sequenceItems(source)
            list.replace(list.count..<list.count, with: items, count: count, heap)
            return
        }
        guard isIterable(source) else {
            throw raise(.typeError, "'\(typeName(source))' object is not iterable")
        }
        try iterate(source) { (item) throws(Raised) in list.append(item, heap) }
    }

    /// In place, the instance itself is the result, also one of a subclass.
    private func installListOperators() {
        let any = Definition(self, class: kindClass(.list), receiver: nil)
        any.method("__iadd__", 1) { (machine, args) throws(Raised) in
            try machine.extend(ListObject(machine.payload(args[0])), args[1])
            return args[0]
        }
        any.method("__imul__", 1) { (machine, args) throws(Raised) in
            let list = ListObject(machine.payload(args[0]))
            guard let count = try machine.indexNumber(args[1]) else { return .notImplemented }
            let repeated = ListObject(try machine.binary(.multiply, list.value, Value(count)))
            list.replace(0..<list.count, with: repeated.items, count: repeated.count, machine.heap)
            return args[0]
        }
    }

    private func installListChanges(_ define: Definition) {
        define.method("append", 1) { (machine, args) in
            ListObject(args[0]).append(args[1], machine.heap)
            return .none
        }
        define.method("extend", 1) { (machine, args) throws(Raised) in
            try machine.extend(ListObject(args[0]), args[1])
            return .none
        }
        define.method("insert", 2) { (machine, args) throws(Raised) in
            let list = ListObject(args[0])
            let place = try machine.integerArgument(args[1])
            let index = place < 0 ? max(0, place + list.count) : min(place, list.count)
            list.insert(args[2], at: index, machine.heap)
            return .none
        }
        define.method("pop", 0, 1) { (machine, args) throws(Raised) in
            try machine.pop(ListObject(args[0]), args.optional(1))
        }
        define.method("remove", 1) { (machine, args) throws(Raised) in
            let list = ListObject(args[0])
            var index = 0
            while index < list.count {
                if try machine.keysEqual(list[index], args[1]) {
                    if index < list.count { list.remove(at: index) }
                    return .none
                }
                index += 1
            }
            throw machine.raise(.valueError, "list.remove(x): x not in list")
        }
        define.method("clear", 0) { (machine, args) in
            ListObject(args[0]).removeAll(machine.heap)
            return .none
        }
        define.method("reverse", 0) { (_, args) in
            let list = ListObject(args[0])
            let items = list.items
            let count = list.count
            for index in 0..<count / 2 {
                (items[index], items[count - 1 - index]) = (items[count - 1 - index], items[index])
            }
            return .none
        }
        define.method("sort", "*, key, reverse", required: 0) { (machine, args) throws(Raised) in
            let isReversed = args[2].isUndefined ? false : try machine.truth(args[2])
            try machine.sortList(
                ListObject(args[0]), key: args[1].isUndefined ? .none : args[1], isReversed: isReversed)
            return .none
        }
    }

    private func pop(_ list: ListObject, _ index: Value) throws(Raised) -> Value {
        let place = index.isUndefined ? -1 : try integerArgument(index)
        let count = list.count
        if count == 0 { throw raise(.indexError, "pop from empty list") }
        let at = place < 0 ? place + count : place
        guard at >= 0, at < count else { throw raise(.indexError, "pop index out of range") }
        let value = list[at]
        list.remove(at: at)
        return value
    }

    private func installListQueries(_ define: Definition) {
        define.method("copy", 0) { (machine, args) throws(Raised) in try machine.listOf(args[0]).value }
        define.method("index", 1, 3) { (machine, args) throws(Raised) in try machine.indexOf(args, "list") }
        define.method("count", 1) { (machine, args) throws(Raised) in try machine.countOf(args[0], args[1]) }
    }
}
