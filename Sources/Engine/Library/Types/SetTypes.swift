import PythonSyntax

/// The classes `set` and `frozenset`.
extension Machine {
    func installSets() {
        installSetType(.set)
        installSetType(.frozenSet)
        let set = Definition(self, class: kindClass(.set), receiver: .set)
        set.set("__hash__", .none)
        set.variadicMethod("__init__") { (machine, args) throws(Raised) in
            try machine.checkKeywords(args, "set")
            try machine.checkCount(args.count - 1, "set", 0, 1)
            let target = DictObject(args[0])
            target.removeAll(machine.heap)
            if args.count > 1 { try machine.addItems(of: args[1], to: target) }
            return .none
        }
        installSetChanges(set)
        installSetUpdates(set)
        let frozen = Definition(self, class: kindClass(.frozenSet), receiver: .frozenSet)
        frozen.method("__hash__", 0) { (machine, args) throws(Raised) in Value(try machine.hash(args[0])) }
    }

    private func installSetType(_ kind: Kind) {
        let define = Definition(self, class: kindClass(kind), receiver: kind)
        let name = kindClass(kind).name.text
        define.constructor { (machine, args) throws(Raised) in try machine.newSet(args, kind, name) }
        defineContainer(define)
        defineComparisons(define)
        // The repr shows the class, so it needs the instance itself.
        Definition(self, class: kindClass(kind), receiver: nil).method("__repr__", 0) {
            (machine, args) throws(Raised) in
            try machine.setRepr(args[0])
        }
        define.classMethod("__class_getitem__", 1) { (machine, args) throws(Raised) in
            try machine.genericAlias(args[0], args[1])
        }
        define.method("copy", 0) { (machine, args) in
            if kind == .frozenSet { return args[0] }
            machine.arrange(DictObject(args[0]))
            let copy = DictObject(args[0]).copy(machine.heap, kind, class: machine.classBits(kind))
            machine.arrangeCopy(copy)
            return copy.value
        }
        installSetQueries(define, kind)
        installSetOperators(define, kind)
    }

    private func newSet(_ args: Arguments, _ kind: Kind, _ name: String) throws(Raised) -> Value {
        let type = try classArgument(args, name)
        let isExact = type.bits == classBits(kind)
        if isExact { try checkKeywords(args, name) }
        guard isExact || kind == .frozenSet else {
            return instance(type, of: DictObject.allocate(heap, kind, class: classBits(kind)).value, kind)
        }
        try checkCount(args.count - 1, name, 0, 1)
        if args.count == 1 {
            return instance(type, of: DictObject.allocate(heap, kind, class: classBits(kind)).value, kind)
        }
        if kind == .frozenSet, args[1].kind == .frozenSet { return instance(type, of: args[1], kind) }
        return instance(type, of: try makeSet(kind, of: setSource(args[1])).value, kind)
    }

    /// A set or dict inside an instance of a subclass that does not iterate in its own way.
    private func setSource(_ value: Value) -> Value {
        let inner = payload(value)
        guard inner !== value, isSet(inner), lookup(type(of: value), names.iter)?.kind != .function else {
            return value
        }
        return inner
    }

    private func setRepr(_ value: Value) throws(Raised) -> Value {
        let inner = payload(value)
        if inner === value { return try repr(value).value }
        let name = typeName(value)
        if DictObject(inner).count == 0 { return makeString("\(name)()") }
        let items = try repr(try listOf(inner).value).text.dropFirst().dropLast()
        return makeString("\(name)({\(items)})")
    }

    private func addItems(of source: Value, to target: DictObject) throws(Raised) {
        let source = setSource(source)
        if isSet(source) {
            let other = DictObject(source)
            if other.bits == target.bits { return }
            arrange(other)
            makeRoom(in: target, for: other)
            target.forgetOrder()
            var entry = 0
            while let found = other.next(from: entry) {
                try target.set(other.key(at: found), hash: other.hash(at: found), .none, self, heap)
                entry = found + 1
            }
            return
        }
        try iterate(source) { (item) throws(Raised) in
            if try target.set(item, hash: try hash(item), .none, self, heap) { target.forgetOrder() }
        }
    }

    // MARK: Queries

    private func installSetQueries(_ define: Definition, _ kind: Kind) {
        define.method("union", 0, -1) { (machine, args) throws(Raised) in
            let result = try machine.makeSet(kind, of: args[0])
            for index in 1..<max(1, args.count) { try machine.addItems(of: args[index], to: result) }
            return result.value
        }
        let operations: [(String, BinaryOperator)] = [
            ("intersection", .bitwiseAnd), ("difference", .subtract),
        ]
        for (name, operation) in operations {
            define.method(name, 0, -1) { (machine, args) throws(Raised) in
                if args.count == 1 { return try machine.makeSet(kind, of: args[0]).value }
                var result = DictObject(args[0])
                for index in 1..<args.count {
                    let other = try machine.makeSet(.set, of: machine.setSource(args[index]))
                    result = try machine.combine(operation, result, other, kind)
                }
                return result.value
            }
        }
        define.method("symmetric_difference", 1) { (machine, args) throws(Raised) in
            try machine.combine(
                .bitwiseXor, DictObject(args[0]), try machine.makeSet(.set, of: args[1]), kind
            ).value
        }
        define.method("isdisjoint", 1) { (machine, args) throws(Raised) in
            let iterator = try machine.iterator(of: args[1])
            while let item = try machine.next(iterator) {
                if try machine.contains(args[0], item) { return .false }
            }
            return .true
        }
        define.method("issubset", 1) { (machine, args) throws(Raised) in
            Value(try machine.isSubset(DictObject(args[0]), try machine.makeSet(.set, of: args[1])))
        }
        define.method("issuperset", 1) { (machine, args) throws(Raised) in
            Value(try machine.isSubset(try machine.makeSet(.set, of: args[1]), DictObject(args[0])))
        }
    }

    private func installSetOperators(_ define: Definition, _ kind: Kind) {
        for operation in [BinaryOperator.bitwiseOr, .bitwiseAnd, .bitwiseXor, .subtract] {
            let place = Int(operation.rawValue)
            define.method(names.forward[place].text, 1) { (machine, args) throws(Raised) in
                let other = machine.payload(args[1])
                guard machine.isSet(other) else { return .notImplemented }
                return try machine.combine(operation, DictObject(args[0]), DictObject(other), kind).value
            }
            define.method(names.reflected[place].text, 1) { (machine, args) throws(Raised) in
                let other = machine.payload(args[1])
                guard machine.isSet(other) else { return .notImplemented }
                return try machine.combine(operation, DictObject(other), DictObject(args[0]), kind).value
            }
        }
    }

    // MARK: Changes

    private func installSetChanges(_ define: Definition) {
        define.method("add", 1) { (machine, args) throws(Raised) in
            let set = DictObject(args[0])
            if try set.set(args[1], hash: try machine.hash(args[1]), .none, machine, machine.heap) {
                set.forgetOrder()
            }
            return .none
        }
        define.method("discard", 1) { (machine, args) throws(Raised) in
            let set = DictObject(args[0])
            let key = args[1].kind == .set ? machine.frozen(args[1]) : args[1]
            if let entry = try set.find(key, hash: try machine.hash(key), machine) { set.remove(at: entry) }
            return .none
        }
        define.method("remove", 1) { (machine, args) throws(Raised) in
            let set = DictObject(args[0])
            let key = args[1].kind == .set ? machine.frozen(args[1]) : args[1]
            guard let entry = try set.find(key, hash: try machine.hash(key), machine) else {
                throw machine.raiseKey(args[1])
            }
            set.remove(at: entry)
            return .none
        }
        define.method("pop", 0) { (machine, args) throws(Raised) in
            let set = DictObject(args[0])
            // Not for large ones: a loop that adds and pops would put them in order each time.
            if set.count <= 4096 { machine.arrange(set) }
            guard let entry = set.next(from: 0) else {
                throw machine.raiseKey(machine.makeString("pop from an empty set"))
            }
            let item = set.key(at: entry)
            set.remove(at: entry)
            return item
        }
        define.method("clear", 0) { (machine, args) in
            DictObject(args[0]).removeAll(machine.heap)
            DictObject(args[0]).tableLog = 0
            return .none
        }
        define.method("update", 0, -1) { (machine, args) throws(Raised) in
            for index in 1..<max(1, args.count) {
                try machine.addItems(of: args[index], to: DictObject(args[0]))
            }
            return .none
        }
    }

    private func installSetUpdates(_ define: Definition) {
        let updates: [(String, BinaryOperator)] = [
            ("intersection_update", .bitwiseAnd), ("difference_update", .subtract),
            ("symmetric_difference_update", .bitwiseXor),
        ]
        for (name, operation) in updates {
            define.method(name, 0, operation == .bitwiseXor ? 1 : -1) { (machine, args) throws(Raised) in
                for index in 1..<max(1, args.count) {
                    let other = try machine.makeSet(.set, of: args[index])
                    try machine.update(DictObject(args[0]), operation, other)
                }
                return .none
            }
        }
        // In place, the instance itself is the result.
        let any = Definition(self, class: kindClass(.set), receiver: nil)
        for operation in [BinaryOperator.bitwiseOr, .bitwiseAnd, .bitwiseXor, .subtract] {
            any.method(names.inPlace[Int(operation.rawValue)].text, 1) { (machine, args) throws(Raised) in
                let other = machine.payload(args[1])
                guard machine.isSet(other) else { return .notImplemented }
                let own = machine.payload(args[0])
                try machine.update(DictObject(own), operation, DictObject(other))
                return args[0]
            }
        }
    }

    /// `set op= other`
    private func update(_ set: DictObject, _ operation: BinaryOperator, _ other: DictObject) throws(Raised) {
        arrange(set)
        arrange(other)
        switch operation {
        case .bitwiseOr: try addItems(of: other.value, to: set)
        case .subtract: try remove(other, from: set)
        case .bitwiseXor: try toggle(other, in: set)
        default: replaceItems(set.value, try combine(operation, set, other, .set))
        }
    }

    /// Gives a set the items of another one, which is used for nothing else.
    private func replaceItems(_ set: Value, _ source: DictObject) {
        for field in 0..<3 { Object(set)[field] = source.object[field] }
        DictObject(set).tableLog = source.tableLog
        DictObject(set).forgetOrder()
    }
}
