/// The class `collections.deque`.
extension Machine {
    func installDeque() {
        let define = Definition(self, class: kindClass(.deque), receiver: .deque)
        define.constructor { (machine, args) throws(Raised) in
            let type = try machine.classArgument(args, "deque")
            let deque = DequeObject.allocate(machine.heap, class: machine.classBits(.deque), maxlen: .none)
            guard type.bits == machine.classBits(.deque) else {
                return machine.instance(type, of: deque.value, .deque)
            }
            try machine.initializeDeque(deque, args)
            return deque.value
        }
        define.variadicMethod("__init__") { (machine, args) throws(Raised) in
            try machine.initializeDeque(DequeObject(args[0]), args)
            return .none
        }
        define.set("__hash__", .none)
        defineContainer(define, isIndexed: true)
        define.method("__contains__", 1) { (machine, args) throws(Raised) in
            let iterator = try machine.iterator(of: args[0])
            while let item = try machine.next(iterator) {
                if try machine.keysEqual(item, args[1]) { return .true }
            }
            return .false
        }
        define.method("__setitem__", 2) { (machine, args) throws(Raised) in
            try machine.setItem(args[0], args[1], args[2])
            return .none
        }
        define.method("__delitem__", 1) { (machine, args) throws(Raised) in
            try machine.deleteItem(args[0], args[1])
            return .none
        }
        define.property("maxlen") { (_, value) in DequeObject(value).maxlen }
        define.method("__reversed__", 0) { (machine, args) throws(Raised) in try machine.reversed(args[0]) }
        Definition(self, class: kindClass(.deque), receiver: nil).method("__repr__", 0) {
            (machine, args) throws(Raised) in
            let text = try machine.repr(machine.payload(args[0])).text
            return machine.makeString(machine.typeName(args[0]) + text.dropFirst("deque".count))
        }
        define.classMethod("__class_getitem__", 1) { (machine, args) throws(Raised) in
            try machine.genericAlias(args[0], args[1])
        }
        installDequeEnds(define)
        installDequeOperators(define)
        installDequeQueries(define)
    }

    private func initializeDeque(_ deque: DequeObject, _ args: Arguments) throws(Raised) {
        try checkKeywords(args, "deque", allowed: ["iterable", "maxlen"])
        if args.count > 3 {
            throw raise(.typeError, "deque() takes at most 2 arguments (\(args.count - 1) given)")
        }
        let maxlen = args.count > 2 ? args[2] : keyword(args, "maxlen") ?? .none
        if !maxlen.isNone {
            guard maxlen.isInt || maxlen.kind == .bool else {
                throw raise(.typeError, "an integer is required")
            }
            if maxlen.int < 0 { throw raise(.valueError, "maxlen must be non-negative") }
        }
        deque.object[4] = maxlen
        deque.removeAll(heap)
        if let source = args.count > 1 ? args[1] : keyword(args, "iterable") { try extend(deque, source) }
    }

    private func extend(_ deque: DequeObject, _ source: Value, left: Bool = false) throws(Raised) {
        let items = source === deque.value ? try listOf(source).value : source
        try iterate(items) { (item) throws(Raised) in
            if left { deque.appendLeft(item, heap) } else { deque.append(item, heap) }
        }
    }

    private func installDequeEnds(_ define: Definition) {
        define.method("append", 1) { (machine, args) in
            DequeObject(args[0]).append(args[1], machine.heap)
            return .none
        }
        define.method("appendleft", 1) { (machine, args) in
            DequeObject(args[0]).appendLeft(args[1], machine.heap)
            return .none
        }
        define.method("pop", 0) { (machine, args) throws(Raised) in
            if let value = DequeObject(args[0]).popLast() { return value }
            throw machine.raise(.indexError, "pop from an empty deque")
        }
        define.method("popleft", 0) { (machine, args) throws(Raised) in
            if let value = DequeObject(args[0]).popFirst() { return value }
            throw machine.raise(.indexError, "pop from an empty deque")
        }
        define.method("extend", 1) { (machine, args) throws(Raised) in
            try machine.extend(DequeObject(args[0]), args[1])
            return .none
        }
        define.method("extendleft", 1) { (machine, args) throws(Raised) in
            try machine.extend(DequeObject(args[0]), args[1], left: true)
            return .none
        }
        define.method("clear", 0) { (machine, args) in
            DequeObject(args[0]).removeAll(machine.heap)
            return .none
        }
        define.method("rotate", 0, 1) { (machine, args) throws(Raised) in
            let deque = DequeObject(args[0])
            let steps = args.count > 1 ? try machine.integerArgument(args[1]) : 1
            guard deque.count > 1 else { return .none }
            let (shift, heap) = (((steps % deque.count) + deque.count) % deque.count, machine.heap)
            for _ in 0..<shift { if let last = deque.popLast() { deque.appendLeft(last, heap) } }
            return .none
        }
    }

    private func installDequeOperators(_ define: Definition) {
        for (place, operation) in ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"].enumerated() {
            define.method(operation, 1) { (machine, args) throws(Raised) in
                let other = machine.payload(args[1])
                guard other.kind == .deque else { return .notImplemented }
                return try machine.compareValue(
                    UInt8(place), try machine.listOf(args[0]).value, try machine.listOf(other).value)
            }
        }
        define.method("__add__", 1) { (machine, args) throws(Raised) in
            let other = machine.payload(args[1])
            guard other.kind == .deque else {
                throw machine.raise(
                    .typeError, "can only concatenate deque (not \"\(machine.typeName(args[1]))\") to deque")
            }
            let copy = try machine.copyOf(DequeObject(args[0]))
            try machine.extend(copy, other)
            return copy.value
        }
        Definition(self, class: kindClass(.deque), receiver: nil).method("__iadd__", 1) {
            (machine, args) throws(Raised) in
            try machine.extend(DequeObject(machine.payload(args[0])), args[1])
            return args[0]
        }
        define.method("__mul__", 1) { (machine, args) throws(Raised) in
            let copy = DequeObject.allocate(
                machine.heap, class: machine.classBits(.deque), maxlen: DequeObject(args[0]).maxlen)
            for _ in 0..<max(0, try machine.integerArgument(args[1])) { try machine.extend(copy, args[0]) }
            return copy.value
        }
    }

    private func copyOf(_ deque: DequeObject) throws(Raised) -> DequeObject {
        let copy = DequeObject.allocate(heap, class: classBits(.deque), maxlen: deque.maxlen)
        try extend(copy, deque.value)
        return copy
    }

    private func installDequeQueries(_ define: Definition) {
        for name in ["copy", "__copy__"] {
            define.method(name, 0) { (machine, args) throws(Raised) in
                try machine.copyOf(DequeObject(args[0])).value
            }
        }
        define.method("count", 1) { (machine, args) throws(Raised) in try machine.countOf(args[0], args[1]) }
        define.method("index", 1, 3) { (machine, args) throws(Raised) in try machine.indexOf(args, "deque") }
        define.method("remove", 1) { (machine, args) throws(Raised) in
            let deque = DequeObject(args[0])
            var index = 0
            while index < deque.count {
                if try machine.keysEqual(deque[index], args[1]) {
                    deque.remove(at: index)
                    return .none
                }
                index += 1
            }
            throw machine.raise(.valueError, "\(try machine.repr(args[1]).text) is not in deque")
        }
        define.method("insert", 2) { (machine, args) throws(Raised) in
            let deque = DequeObject(args[0])
            if deque.maxlen.isInt, deque.count >= deque.maxlen.int {
                throw machine.raise(.indexError, "deque already at its maximum size")
            }
            let place = try machine.integerArgument(args[1])
            let index = place < 0 ? max(0, place + deque.count) : min(place, deque.count)
            deque.insert(args[2], at: index, machine.heap)
            return .none
        }
        define.method("reverse", 0) { (machine, args) in
            let deque = DequeObject(args[0])
            let count = deque.count
            for index in 0..<count / 2 {
                (deque[index], deque[count - 1 - index]) = (deque[count - 1 - index], deque[index])
            }
            return .none
        }
    }
}
