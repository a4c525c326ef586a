/// Instructions that need not be in the loop.
extension Machine {
    @inline(never)
    func executeRare(_ i: Instruction, _ fp: UnsafeMutablePointer<Value>) throws(Raised) {
        let code = Frame(fp).code
        let (a, b, c) = (Int(i.a), Int(i.b), Int(i.c))
        switch i.opcode {
        case .deleteGlobal:
            let module = Frame(fp).function.module
            if module.slots[b].isUndefined { throw raiseName(slotName(module, b), fp) }
            module.slots[b] = .undefined
        case .loadName: fp[a] = try loadName(fp, StringObject(code.names[i.wide]))
        case .storeName: try setItem(fp[FrameLayout.headerSize], code.names[i.wide], fp[a])
        case .deleteName: try deleteName(fp, StringObject(code.names[i.wide]))
        case .loadNameOrCell:
            let name = StringObject(code.names[c])
            if let value = try namespaceValue(fp[FrameLayout.headerSize], name) {
                fp[a] = value
            } else {
                let value = Object(fp[b])[0]
                if value.isUndefined { throw raiseEmptyCell(fp, Instruction(.loadCell, d: 1, c: i.c)) }
                fp[a] = value
            }
        case .deleteCell:
            if Object(fp[a])[0].isUndefined { throw raiseEmptyCell(fp, i) }
            Object(fp[a])[0] = .undefined
        case .deleteAttribute: try deleteAttribute(fp[a], StringObject(code.names[c]))
        case .loadSpecial: try loadSpecial(fp + a, fp[b], i.d)
        case .deleteItem: try deleteItem(fp[a], fp[b])
        case .buildSlice:
            let slice = heap.allocate(.slice, class: classBits(.slice), count: 3)
            slice.values.update(from: fp + b, count: 3)
            fp[a] = slice.value
        case .negate: fp[a] = try negate(fp[b])
        case .plus: fp[a] = try plus(fp[b])
        case .invert: fp[a] = try invert(fp[b])
        case .trap: try hitTrap(i.wide, fp)
        default: try executeContainers(i, fp, code)
        }
    }

    private func executeContainers(_ i: Instruction, _ fp: UnsafeMutablePointer<Value>, _ code: CodeObject)
        throws(Raised)
    {
        let (a, b, c) = (Int(i.a), Int(i.b), Int(i.c))
        switch i.opcode {
        case .getIterator: fp[a] = try iterator(of: fp[b])
        case .buildSet:
            let set = DictObject.allocate(heap, .set, class: classBits(.set))
            for index in 0..<c {
                try set.set(fp[b + index], hash: try hash(fp[b + index]), .none, self, heap)
            }
            if c >= 5 { arrangeLiteral(set) }
            fp[a] = set.value
        case .buildDict:
            let dict = DictObject.allocate(heap, .dict, class: classBits(.dict), capacity: c)
            for index in 0..<c {
                try dict.set(
                    fp[b + 2 * index], hash: try hash(fp[b + 2 * index]), fp[b + 2 * index + 1], self, heap)
            }
            fp[a] = dict.value
        case .listExtend: try extendStarred(ListObject(fp[a]), fp[b], callee: i.d == 1 ? fp[Int(i.c)] : nil)
        case .listToTuple:
            let list = ListObject(fp[b])
            let tuple = TupleObject.allocate(heap, class: classBits(.tuple), count: list.count)
            tuple.items.update(from: list.items, count: list.count)
            fp[a] = tuple.value
        case .setAdd: try DictObject(fp[a]).set(fp[b], hash: try hash(fp[b]), .none, self, heap)
        case .setUpdate:
            let set = DictObject(fp[a])
            guard isIterable(fp[b]) else {
                throw raise(.typeError, "Value after * must be an iterable, not \(typeName(fp[b]))")
            }
            try iterate(fp[b]) { (item) throws(Raised) in
                try set.set(item, hash: try hash(item), .none, self, heap)
            }
        case .dictSet: try DictObject(fp[a]).set(fp[b], hash: try hash(fp[b]), fp[c], self, heap)
        case .dictUpdate:
            guard isMapping(fp[b]) else {
                throw raise(.typeError, "'\(typeName(fp[b]))' object is not a mapping")
            }
            try updateDict(DictObject(fp[a]), from: fp[b])
        case .dictMerge: try mergeKeywords(DictObject(fp[a]), fp[b], callee: fp[c])
        case .unpackEx: try unpackStarred(fp[b], into: fp + a, before: Int(i.d), after: c)
        case .formatValue: fp[a] = try formatted(fp[b], conversion: i.d, c == 0xFFFF ? .undefined : fp[c])
        case .buildString: fp[a] = try joined(fp + b, c)
        case .makeFunction: fp[a] = makeFunction(fp, CodeObject(code.children[c]), fp + b)
        case .buildClass: fp[a] = try buildClass(fp + b)
        default: try executeControl(i, fp, code)
        }
    }

    private func executeControl(_ i: Instruction, _ fp: UnsafeMutablePointer<Value>, _ code: CodeObject)
        throws(Raised)
    {
        let (a, b, c) = (Int(i.a), Int(i.b), Int(i.c))
        switch i.opcode {
        case .getAsyncIterator: fp[a] = try asyncIterator(of: fp[b])
        case .getAsyncNext: fp[a] = try asyncNext(fp[b])
        case .endAsyncFor:
            if type(of: fp[a]).isSubclass(of: exceptionClass(.stopAsyncIteration)) {
                state.pointee.jump = Int32(truncatingIfNeeded: i.wide)
            } else {
                state.pointee.raised = fp[a]
                state.pointee.isReraise = true
                throw Raised()
            }
        case .raiseHandled:
            let handled = state.pointee.handled
            guard handled.kind == .exception else {
                throw raise(.runtimeError, "No active exception to reraise")
            }
            state.pointee.raised = handled
            state.pointee.isReraise = true
            throw Raised()
        case .splitException: try splitException(fp + a, fp[b], fp[c])
        case .joinExceptions: fp[a] = try joinExceptions(fp[b], ListObject(fp[c]))
        case .loadAssertionError: fp[a] = exceptionClass(.assertionError).value
        case .importModule:
            fp[a] = try importModule(
                StringObject(code.names[b]), leaf: i.d == 1, level: c, from: Frame(fp).function.module)
        case .importFrom: fp[a] = try importFrom(fp[b], StringObject(code.names[c]))
        case .importStar: try importStar(fp[a], into: Frame(fp).function.module)
        case .display: try display(fp[a])
        case .setupAnnotations: try setupAnnotations(fp, inClass: i.d == 1)
        case .matchKind: fp[a] = Value(matchesKind(fp[b], isMapping: i.d == 1))
        case .length: fp[a] = Value(try length(fp[b]))
        case .matchKeys: fp[a] = try matchKeys(fp[b], TupleObject(fp[c]))
        case .matchClass: fp[a] = try matchClass(fp[b], fp[c], fp[c + 1].int, TupleObject(fp[c + 2]))
        default: throw raise(.systemError, "unknown instruction \(i.opcode)")
        }
    }

    // MARK: Names in class bodies

    private func namespaceValue(_ namespace: Value, _ name: StringObject) throws(Raised) -> Value? {
        if namespace.kind == .dict { return DictObject(namespace).get(name) }
        do throws(Raised) {
            return try getItem(namespace, name.value)
        } catch {
            guard type(of: state.pointee.raised).isSubclass(of: exceptionClass(.keyError)) else {
                throw error
            }
            _ = takeRaised()
            return nil
        }
    }

    private func loadName(_ fp: UnsafeMutablePointer<Value>, _ name: StringObject) throws(Raised) -> Value {
        if let value = try namespaceValue(fp[FrameLayout.headerSize], name) { return value }
        if let value = Frame(fp).function.module.get(name) { return value }
        if let value = ModuleObject(state.pointee.builtins).get(name) { return value }
        throw raiseName(name, fp)
    }

    private func deleteName(_ fp: UnsafeMutablePointer<Value>, _ name: StringObject) throws(Raised) {
        guard try namespaceValue(fp[FrameLayout.headerSize], name) != nil else { throw raiseName(name, fp) }
        try deleteItem(fp[FrameLayout.headerSize], name.value)
    }

    private func setupAnnotations(_ fp: UnsafeMutablePointer<Value>, inClass: Bool) throws(Raised) {
        if inClass {
            if try namespaceValue(fp[FrameLayout.headerSize], names.annotations) == nil {
                let dict = DictObject.allocate(heap, .dict, class: classBits(.dict))
                try setItem(fp[FrameLayout.headerSize], names.annotations.value, dict.value)
            }
            return
        }
        let module = Frame(fp).function.module
        if module.get(names.annotations) == nil {
            module.set(
                names.annotations, DictObject.allocate(heap, .dict, class: classBits(.dict)).value, heap)
        }
    }

    // MARK: Context managers

    private func loadSpecial(_ pair: UnsafeMutablePointer<Value>, _ value: Value, _ detail: UInt8)
        throws(Raised)
    {
        let method = SpecialMethod(rawValue: detail) ?? .enter
        let name =
            switch method {
            case .enter: names.enter
            case .exit: names.exit
            case .asyncEnter: names.aenter
            case .asyncExit: names.aexit
            }
        guard let found = lookup(type(of: value), name) else { throw raiseNoContextManager(value, method) }
        if let bound = try bindDescriptor(found, value) {
            pair[0] = bound
            pair[1] = .undefined
        } else {
            pair[0] = found
            pair[1] = value
        }
    }

    private func raiseNoContextManager(_ value: Value, _ method: SpecialMethod) -> Raised {
        let name = typeName(value)
        let isAsync = method == .asyncEnter || method == .asyncExit
        let missed =
            method == .exit
            ? " (missed __exit__ method)" : method == .asyncExit ? " (missed __aexit__ method)" : ""
        let sort = isAsync ? "asynchronous context manager" : "context manager"
        return raise(.typeError, "'\(name)' object does not support the \(sort) protocol\(missed)")
    }

    // MARK: Async iteration

    private func asyncIterator(of value: Value) throws(Raised) -> Value {
        if value.kind == .asyncGenerator { return value }
        guard let iterator = try callSpecial(value, names.aiter) else {
            throw raise(
                .typeError, "'async for' requires an object with __aiter__ method, got \(typeName(value))")
        }
        if iterator.kind != .asyncGenerator, lookup(type(of: iterator), names.anext) == nil {
            throw raise(
                .typeError,
                "'async for' received an object from __aiter__ that does not implement __anext__: \(typeName(iterator))"
            )
        }
        return iterator
    }

    private func asyncNext(_ value: Value) throws(Raised) -> Value {
        if value.kind == .asyncGenerator { return makeStep(value, .send, .none) }
        guard let awaitable = try callSpecial(value, names.anext) else {
            throw raise(
                .typeError, "'async for' requires an iterator with __anext__ method, got \(typeName(value))")
        }
        return awaitable
    }

    // MARK: Functions

    private func makeFunction(
        _ fp: UnsafeMutablePointer<Value>, _ code: CodeObject, _ parts: UnsafeMutablePointer<Value>
    ) -> Value {
        let function = makeFunction(code, module: Frame(fp).function.module)
        function[.defaults] = parts[0]
        function[.keywordDefaults] = parts[1]
        function[.annotations] = parts[2]
        function[.closure] = parts[3]
        return function.value
    }

    func makeFunction(_ code: CodeObject, module: ModuleObject) -> FunctionObject {
        let object = heap.allocate(.function, class: classBits(.function), count: FunctionObject.fieldCount)
        for index in 0..<FunctionObject.fieldCount { object[index] = .undefined }
        let function = FunctionObject(object)
        function[.shape] = kindClass(.function).rootShape
        function[.code] = code.value
        function[.module] = module.value
        function[.name] = code[.name]
        function[.qualifiedName] = code[.qualifiedName]
        function[.documentation] = code[.documentation]
        function[.moduleName] = module.get(names.name) ?? .none
        return function
    }

    // MARK: Starred arguments

    private func extendStarred(_ list: ListObject, _ source: Value, callee: Value?) throws(Raised) {
        if source.kind == .list || source.kind == .tuple {
            let (_, count) = sequenceItems(source)
            try checkGrowth(16 * count)
            list.reserve(count, heap)
            list.replace(list.count..<list.count, with: sequenceItems(source).0, count: count, heap)
            return
        }
        if !isIterable(source) {
            let place =
                try callee.map { (callee) throws(Raised) in "\(try callableName(callee)) argument" }
                ?? "Value"
            throw raise(.typeError, "\(place) after * must be an iterable, not \(typeName(source))")
        }
        try iterate(source) { (item) throws(Raised) in list.append(item, heap) }
    }

    func isMapping(_ value: Value) -> Bool {
        value.kind == .dict || payload(value).kind == .dict || value.kind == .mappingProxy
            || lookup(type(of: value), names.keys) != nil
    }

    private func mergeKeywords(_ dict: DictObject, _ source: Value, callee: Value) throws(Raised) {
        let name = try callableName(callee)
        guard isMapping(source) else {
            throw raise(.typeError, "\(name) argument after ** must be a mapping, not \(typeName(source))")
        }
        let copy = DictObject.allocate(heap, .dict, class: classBits(.dict))
        try updateDict(copy, from: source)
        var entry = 0
        while let found = copy.next(from: entry) {
            let key = copy.key(at: found)
            guard key.kind == .string else { throw raise(.typeError, "keywords must be strings") }
            if try dict.find(key, hash: copy.hash(at: found), self) != nil {
                throw raise(
                    .typeError, "\(name) got multiple values for keyword argument '\(StringObject(key).text)'"
                )
            }
            dict.insert(key, hash: copy.hash(at: found), copy.value(at: found), heap)
            entry = found + 1
        }
    }

    /// `module.f()` as messages about a call's arguments name it.
    private func callableName(_ callee: Value) throws(Raised) -> String {
        guard let name = try getAttributeIfPresent(callee, names.qualname), name.kind == .string else {
            return try str(callee).text
        }
        let module = try getAttributeIfPresent(callee, names.module) ?? .none
        let isNamed = module.kind == .string && !StringObject(module).equals("builtins")
        return "\(isNamed ? StringObject(module).text + "." : "")\(StringObject(name).text)()"
    }
}
