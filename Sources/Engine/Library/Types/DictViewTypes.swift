import PythonSyntax

/// What `dict.keys()`, `values()` and `items()` give, and read-only views of mappings.
extension Machine {
    func installDictViews() {
        let views: [(LibraryClass, String)] = [
            (.dictKeys, "dict_keys"), (.dictValues, "dict_values"), (.dictItems, "dict_items"),
        ]
        for (type, name) in views {
            let define = Definition(self, class: libraryClass(type), receiver: .dictView)
            define.method("__len__", 0) { (machine, args) throws(Raised) in
                Value(try machine.nativeLength(args[0]))
            }
            define.method("__iter__", 0) { (machine, args) throws(Raised) in try machine.iterator(of: args[0])
            }
            define.method("__reversed__", 0) { (machine, args) throws(Raised) in try machine.reversed(args[0])
            }
            define.method("__repr__", 0) { (machine, args) throws(Raised) in
                machine.makeString("\(name)(\(try machine.repr(try machine.listOf(args[0]).value).text))")
            }
            define.property("mapping") { (machine, value) in
                let proxy = machine.heap.allocate(
                    .mappingProxy, class: machine.classBits(.mappingProxy), count: 1)
                proxy[0] = Object(value)[0]
                return proxy.value
            }
            if type != .dictValues { installViewSetOperations(define) }
        }
        installMappingProxy()
    }

    /// Keys and items are compared and combined as sets.
    private func installViewSetOperations(_ define: Definition) {
        define.set("__hash__", .none)
        let comparisons: [ComparisonOperator] = [
            .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
        ]
        for operation in comparisons {
            define.method(names.comparisons[Int(operation.rawValue)].text, 1) {
                (machine, args) throws(Raised) in
                let other = machine.payload(args[1])
                guard machine.isSet(other) || machine.isSetLike(other) else { return .notImplemented }
                return Value(
                    try machine.compareSets(
                        operation, try machine.makeSet(.set, of: args[0]),
                        try machine.makeSet(.set, of: other)))
            }
        }
        for operation in [BinaryOperator.bitwiseOr, .bitwiseAnd, .bitwiseXor, .subtract] {
            let place = Int(operation.rawValue)
            define.method(names.forward[place].text, 1) { (machine, args) throws(Raised) in
                try machine.combine(
                    operation, try machine.makeSet(.set, of: args[0]), try machine.makeSet(.set, of: args[1]),
                    .set
                ).value
            }
            define.method(names.reflected[place].text, 1) { (machine, args) throws(Raised) in
                try machine.combine(
                    operation, try machine.makeSet(.set, of: args[1]), try machine.makeSet(.set, of: args[0]),
                    .set
                ).value
            }
        }
        define.method("isdisjoint", 1) { (machine, args) throws(Raised) in
            let own = try machine.makeSet(.set, of: args[0])
            let iterator = try machine.iterator(of: args[1])
            while let item = try machine.next(iterator) {
                if try machine.contains(own.value, item) { return .false }
            }
            return .true
        }
        define.method("__contains__", 1) { (machine, args) throws(Raised) in
            try machine.viewContains(args[0], args[1])
        }
    }

    private func isSetLike(_ value: Value) -> Bool {
        value.kind == .dictView && Object(value)[1].int != DictPart.values.rawValue
    }

    private func viewContains(_ view: Value, _ value: Value) throws(Raised) -> Value {
        let dict = Object(view)[0]
        if Object(view)[1].int == DictPart.keys.rawValue { return Value(try contains(dict, value)) }
        guard value.kind == .tuple, TupleObject(value).count == 2 else { return .false }
        guard let found = try dictLookup(dict, TupleObject(value)[0]) else { return .false }
        return Value(try keysEqual(found, TupleObject(value)[1]))
    }

    // MARK: mappingproxy

    private func installMappingProxy() {
        let define = Definition(self, class: kindClass(.mappingProxy), receiver: .mappingProxy)
        define.constructor { (machine, args) throws(Raised) in
            try machine.checkCount(args.count - 1, "mappingproxy", 1, 1)
            let proxy = machine.heap.allocate(
                .mappingProxy, class: machine.classBits(.mappingProxy), count: 1)
            proxy[0] = args[1]
            return proxy.value
        }
        for name in ["get", "keys", "values", "items", "copy"] {
            let key = strings.intern(name)
            define.variadicMethod(name) { (machine, args) throws(Raised) in
                try machine.call(try machine.getAttribute(Object(args[0])[0], key), args.rest)
            }
        }
        define.method("__getitem__", 1) { (machine, args) throws(Raised) in
            try machine.getItem(Object(args[0])[0], args[1])
        }
        define.method("__contains__", 1) { (machine, args) throws(Raised) in
            Value(try machine.contains(Object(args[0])[0], args[1]))
        }
        define.method("__len__", 0) { (machine, args) throws(Raised) in
            Value(try machine.length(Object(args[0])[0]))
        }
        define.method("__iter__", 0) { (machine, args) throws(Raised) in
            try machine.iterator(of: Object(args[0])[0])
        }
        define.method("__repr__", 0) { (machine, args) throws(Raised) in
            machine.makeString("mappingproxy(\(try machine.repr(Object(args[0])[0]).text))")
        }
        define.method("__eq__", 1) { (machine, args) throws(Raised) in
            Value(
                try machine.equal(
                    Object(args[0])[0], args[1].kind == .mappingProxy ? Object(args[1])[0] : args[1]))
        }
        define.method("__or__", 1) { (machine, args) throws(Raised) in
            try machine.binary(
                .bitwiseOr, Object(args[0])[0], args[1].kind == .mappingProxy ? Object(args[1])[0] : args[1])
        }
    }
}
