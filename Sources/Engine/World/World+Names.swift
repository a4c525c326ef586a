/// What names there are, and what they stand for, without running any code.
extension World {
    /// Variables of `__main__`.
    public var variableNames: [String] { names(of: mainModule) }

    /// What `builtins` has.
    public var builtinNames: [String] {
        machine.state.pointee.builtins.kind == .module
            ? names(of: ModuleObject(machine.state.pointee.builtins)) : []
    }

    private func names(of module: ModuleObject) -> [String] {
        let table = module.slotTable
        return (0..<table.entryCount).compactMap { entry in
            guard !table.key(at: entry).isUndefined, !module.slots[table.value(at: entry).int].isUndefined
            else { return nil }
            return StringObject(table.key(at: entry)).text
        }
    }

    /// Names of the attributes of what a dotted name stands for, found without running any code.
    public func attributeNames(of dotted: [String]) -> [String] {
        guard let value = value(of: dotted) else { return [] }
        if value.kind == .module { return names(of: ModuleObject(value)) }
        return ownNames(value)
            + classNames(value.kind == .classObject ? ClassObject(value) : machine.type(of: value))
    }

    /// What a dotted name stands for, in one line: `async function (name, seconds)`, `int 3`; nil if nothing.
    ///
    /// Found without running any code of the program's.
    public func summary(ofName dotted: [String]) -> String? {
        value(of: dotted).map { machine.summary(of: $0) }
    }

    /// The documentation string of a function, class or module written in Python.
    public func documentation(ofName dotted: [String]) -> String? {
        guard let value = value(of: dotted) else { return nil }
        let text: Value? =
            switch value.kind {
            case .function: FunctionObject(value)[.documentation]
            case .classObject: ClassObject(value).namespace.get(machine.names.doc)
            case .module: ModuleObject(value).get(machine.names.doc)
            default: nil
            }
        guard let text, text.kind == .string else { return nil }
        return StringObject(text).text
    }

    private func value(of dotted: [String]) -> Value? {
        if dotted.first == "asyncio" { provideAsyncio() }
        guard let first = dotted.first, var value = variable(first) ?? builtin(first) else { return nil }
        for name in dotted.dropFirst() {
            guard let next = storedAttribute(value, name) ?? classAttribute(value, name) else { return nil }
            value = next
        }
        return value
    }

    private func builtin(_ name: String) -> Value? {
        let builtins = machine.state.pointee.builtins
        guard builtins.kind == .module, let name = machine.strings.known(name) else { return nil }
        return ModuleObject(builtins).get(name)
    }

    private func classAttribute(_ value: Value, _ name: String) -> Value? {
        if value.kind == .module { return nil }
        let type = value.kind == .classObject ? ClassObject(value) : machine.type(of: value)
        guard let name = machine.strings.known(name) else { return nil }
        return (0..<type.order.count).lazy.compactMap { ClassObject(type.order[$0]).namespace.get(name) }
            .first
    }

    func storedAttribute(_ value: Value, _ name: String) -> Value? {
        guard let name = machine.strings.known(name) else { return nil }
        switch value.kind {
        case .module: return ModuleObject(value).get(name)
        case .classObject: return ClassObject(value).namespace.get(name)
        case _ where value.kind.hasShape: return machine.ownAttribute(Object(value), name)
        default: return nil
        }
    }

    private func ownNames(_ value: Value) -> [String] {
        guard value.kind.hasShape else { return [] }
        let shape = ShapeObject(Object(value)[0])
        return stringKeys(shape.isDictionary ? DictObject(Object(value)[shape.firstIndex]) : shape.table)
    }

    private func classNames(_ type: ClassObject) -> [String] {
        (0..<type.order.count).flatMap { stringKeys(ClassObject(type.order[$0]).namespace) }
    }

    private func stringKeys(_ dict: DictObject) -> [String] {
        (0..<dict.entryCount).map { dict.key(at: $0) }.filter { $0.kind == .string }.map {
            StringObject($0).text
        }
    }
}
