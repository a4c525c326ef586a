/// The class `dict`.
extension Machine {
    func installDict() {
        let define = Definition(self, class: kindClass(.dict), receiver: .dict)
        define.constructor { (machine, args) throws(Raised) in
            let type = try machine.classArgument(args, "dict")
            let dict = DictObject.allocate(machine.heap, .dict, class: machine.classBits(.dict))
            guard type.bits == machine.classBits(.dict) else {
                return machine.instance(type, of: dict.value, .dict)
            }
            try machine.fill(dict, args, "dict")
            return dict.value
        }
        define.variadicMethod("__init__") { (machine, args) throws(Raised) in
            try machine.fill(DictObject(args[0]), args, "dict")
            return .none
        }
        define.variadicMethod("update") { (machine, args) throws(Raised) in
            try machine.fill(DictObject(args[0]), args, "update")
            return .none
        }
        define.set("__hash__", .none)
        defineContainer(define)
        defineComparisons(define, onlyEquality: true)
        defineRepr(define)
        installDictItems(define)
        installDictLookups(define)
        installDictChanges(define)
        define.method("keys", 0) { (machine, args) in machine.dictView(args[0], .keys) }
        define.method("values", 0) { (machine, args) in machine.dictView(args[0], .values) }
        define.method("items", 0) { (machine, args) in machine.dictView(args[0], .items) }
        define.method("__reversed__", 0) { (machine, args) throws(Raised) in try machine.reversed(args[0]) }
        define.classMethod("__class_getitem__", 1) { (machine, args) throws(Raised) in
            try machine.genericAlias(args[0], args[1])
        }
        define.classMethod("fromkeys", 1, 2) { (machine, args) throws(Raised) in
            try machine.dictFromKeys(args)
        }
        installDictViews()
    }

    /// A mapping or pairs, then keywords, into a dict. Argument 0 is the dict or its class.
    private func fill(_ dict: DictObject, _ args: Arguments, _ function: String) throws(Raised) {
        if args.count > 2 {
            throw raise(.typeError, "\(function) expected at most 1 argument, got \(args.count - 1)")
        }
        if args.count == 2 {
            guard
                isIterable(args[1]) || payload(args[1]).kind == .dict || args[1].kind == .mappingProxy
                    || lookup(type(of: args[1]), names.keys) != nil
            else { throw raise(.typeError, "'\(typeName(args[1]))' object is not iterable") }
            try updateDict(dict, from: args[1])
        }
        for index in 0..<args.keywordCount {
            dict.set(args.keywordName(index), args.keywordValue(index), heap)
        }
    }

    /// Item access, which in a subclass may ask `__missing__`.
    private func installDictItems(_ define: Definition) {
        let any = Definition(self, class: kindClass(.dict), receiver: nil)
        any.method("__getitem__", 1) { (machine, args) throws(Raised) in
            let inner = machine.payload(args[0])
            guard inner.kind == .dict else {
                throw machine.raise(
                    .typeError,
                    "descriptor '__getitem__' requires a 'dict' object but received a '\(machine.typeName(args[0]))'"
                )
            }
            if args[0].kind == .dict { return try machine.getItem(args[0], args[1]) }
            return try machine.subclassedDictItem(args[0], inner, args[1])
        }
        define.method("__setitem__", 2) { (machine, args) throws(Raised) in
            try machine.setItem(args[0], args[1], args[2])
            return .none
        }
        define.method("__delitem__", 1) { (machine, args) throws(Raised) in
            try machine.deleteItem(args[0], args[1])
            return .none
        }
        define.method("__or__", 1) { (machine, args) throws(Raised) in
            try machine.mergedDict(args[0], machine.payload(args[1]))
        }
        define.method("__ror__", 1) { (machine, args) throws(Raised) in
            try machine.mergedDict(machine.payload(args[1]), args[0])
        }
        any.method("__ior__", 1) { (machine, args) throws(Raised) in
            try machine.updateDict(DictObject(machine.payload(args[0])), from: args[1])
            return args[0]
        }
    }

    private func mergedDict(_ a: Value, _ b: Value) throws(Raised) -> Value {
        guard a.kind == .dict, b.kind == .dict else { return .notImplemented }
        let merged = DictObject(a).copy(heap, .dict, class: classBits(.dict))
        try updateDict(merged, from: b)
        return merged.value
    }

    private func installDictLookups(_ define: Definition) {
        define.method("get", 1, 2) { (machine, args) throws(Raised) in
            try machine.dictLookup(args[0], args[1]) ?? (args.count > 2 ? args[2] : .none)
        }
        define.method("setdefault", 1, 2) { (machine, args) throws(Raised) in
            let dict = DictObject(args[0])
            let hash = try machine.hash(args[1])
            if let entry = try dict.find(args[1], hash: hash, machine) { return dict.value(at: entry) }
            let value = args.count > 2 ? args[2] : .none
            try dict.set(args[1], hash: hash, value, machine, machine.heap)
            return value
        }
        define.method("copy", 0) { (machine, args) in
            DictObject(args[0]).copy(machine.heap, .dict, class: machine.classBits(.dict)).value
        }
    }

    private func installDictChanges(_ define: Definition) {
        define.method("pop", 1, 2) { (machine, args) throws(Raised) in
            let dict = DictObject(args[0])
            guard let entry = try dict.find(args[1], hash: try machine.hash(args[1]), machine) else {
                if args.count > 2 { return args[2] }
                throw machine.raiseKey(args[1])
            }
            let value = dict.value(at: entry)
            dict.remove(at: entry)
            return value
        }
        define.method("popitem", 0) { (machine, args) throws(Raised) in
            let dict = DictObject(args[0])
            var entry = dict.entryCount - 1
            while entry >= 0, dict.key(at: entry).isUndefined { entry -= 1 }
            guard entry >= 0 else {
                throw machine.raise(
                    machine.makeException(
                        machine.exceptionClass(.keyError),
                        machine.tuple([machine.makeString("popitem(): dictionary is empty")])))
            }
            let pair = machine.pair(dict.key(at: entry), dict.value(at: entry))
            dict.remove(at: entry)
            return pair
        }
        define.method("clear", 0) { (machine, args) in
            DictObject(args[0]).removeAll(machine.heap)
            return .none
        }
    }

    private func dictFromKeys(_ args: Arguments) throws(Raised) -> Value {
        let value = args.count > 2 ? args[2] : .none
        let result = try call(args[0])
        if result.kind == .dict {
            let dict = DictObject(result)
            try iterate(args[1]) { (key) throws(Raised) in
                try dict.set(key, hash: try hash(key), value, self, heap)
            }
            return result
        }
        try iterate(args[1]) { (key) throws(Raised) in try setItem(result, key, value) }
        return result
    }

    func dictView(_ dict: Value, _ part: DictPart) -> Value {
        let types: [LibraryClass] = [.dictKeys, .dictValues, .dictItems]
        let view = heap.allocate(.dictView, class: libraryClass(types[part.rawValue]).bits, count: 2)
        view[0] = dict
        view[1] = Value(part.rawValue)
        return view.value
    }
}
