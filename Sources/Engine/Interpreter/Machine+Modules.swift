/// Importing.
extension Machine {
    /// The module of a dotted name, loaded if need be.
    func loadModule(_ name: StringObject) throws(Raised) -> ModuleObject {
        let modules = DictObject(state.pointee.modules)
        if let known = modules.get(name) { return ModuleObject(known) }
        let parts = name.text.split(separator: ".")
        if parts.count > 1 {
            _ = try loadModule(strings.intern(parts.dropLast().joined(separator: ".")))
            if let known = modules.get(name) { return ModuleObject(known) }
        }
        guard let loaded = try importer(self, name) else {
            throw raiseModuleNotFound(name)
        }
        if parts.count > 1 {
            let parent = ModuleObject(
                modules.get(strings.intern(parts.dropLast().joined(separator: "."))) ?? loaded)
            parent.set(strings.intern(String(parts[parts.count - 1])), loaded, heap)
        }
        return ModuleObject(loaded)
    }

    private func raiseModuleNotFound(_ name: StringObject) -> Raised {
        let exception = makeException(.moduleNotFoundError, "No module named '\(name.text)'")
        setOwnAttribute(Object(exception), names.nameAttribute, name.value)
        return raise(exception)
    }

    /// The `importModule` instruction.
    func importModule(_ name: StringObject, leaf: Bool, level: Int, from module: ModuleObject) throws(Raised)
        -> Value
    {
        var absolute = name
        if level > 0 { absolute = try resolveRelative(name, level, module) }
        let loaded = try loadModule(absolute)
        if leaf || level > 0 { return loaded.value }
        let top = absolute.text.split(separator: ".", maxSplits: 1).first.map(String.init) ?? absolute.text
        return try loadModule(strings.intern(top)).value
    }

    private func resolveRelative(_ name: StringObject, _ level: Int, _ module: ModuleObject) throws(Raised)
        -> StringObject
    {
        let isPackage = module.get(strings.intern("__path__")) != nil
        var parts = moduleName(module).split(separator: ".").map(String.init)
        let drop = isPackage ? level - 1 : level
        guard parts.count > drop || (isPackage && parts.count >= drop), moduleName(module) != "__main__"
        else {
            throw raise(.importError, "attempted relative import with no known parent package")
        }
        parts.removeLast(drop)
        if name.count > 0 { parts.append(name.text) }
        return strings.intern(parts.joined(separator: "."))
    }

    /// The `importFrom` instruction.
    func importFrom(_ value: Value, _ name: StringObject) throws(Raised) -> Value {
        guard value.kind == .module else { return try getAttribute(value, name) }
        let module = ModuleObject(value)
        if let found = module.get(name) { return found }
        let full = "\(moduleName(module)).\(name.text)"
        let modules = DictObject(state.pointee.modules)
        if let known = modules.get(strings.intern(full)) { return known }
        if let submodule = try importer(self, strings.intern(full)) {
            module.set(name, submodule, heap)
            return submodule
        }
        if let hook = module.get(names.getattr) {
            do throws(Raised) {
                return try call(hook, name.value)
            } catch {
                guard type(of: state.pointee.raised).isSubclass(of: exceptionClass(.attributeError)) else {
                    throw error
                }
                let text = try str(takeRaised()).text
                if text != noAttributeMessage(module, name) { throw raise(.importError, text) }
            }
        }
        let exception = makeException(
            .importError, "cannot import name '\(name.text)' from '\(moduleName(module))' (unknown location)")
        setOwnAttribute(Object(exception), names.nameAttribute, module.name)
        setOwnAttribute(Object(exception), strings.intern("name_from"), name.value)
        throw raise(exception)
    }

    /// The `importStar` instruction.
    func importStar(_ value: Value, into target: ModuleObject) throws(Raised) {
        let module = ModuleObject(value)
        if let all = module.get(names.allNames) {
            try iterate(all) { (name) throws(Raised) in
                let name = strings.intern(StringObject(name))
                target.set(name, try importFrom(value, name), heap)
            }
            return
        }
        let table = module.slotTable
        for entry in 0..<table.entryCount {
            let name = StringObject(table.key(at: entry))
            guard name.count > 0, name[0] != 95, let found = module.get(name) else { continue }
            target.set(name, found, heap)
        }
    }
}
