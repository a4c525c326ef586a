import PythonSyntax

/// Variables: locals, cells, globals and the names of class bodies.
extension CodeBuilder {
    enum Variable {
        case local(Register)
        /// A cell: of this function, or one taken from outside.
        case cell(Register, isFree: Bool)
        case global
        case className
    }

    /// A source name as this place means it.
    func resolved(_ name: String) -> String {
        let mangled = Scope.mangle(name, scope.className)
        return renames[mangled] ?? mangled
    }

    func variable(_ name: String) -> Variable {
        if let register = freeRegisters[name], scope.kind != .classBody || !scope.isBound(name) {
            return .cell(register, isFree: true)
        }
        if let register = locals[name] {
            return cellNames.contains(name) ? .cell(register, isFree: false) : .local(register)
        }
        if scope.kind == .classBody, !scope.globals.contains(name) { return .className }
        return .global
    }

    /// Gives every parameter and local its register, and wraps what inner functions use.
    func setUpVariables() {
        var names = scope.parameters
        var seen = Set(names)
        switch scope.kind {
        case .function:
            for name in scope.bound where seen.insert(name).inserted && !scope.globals.contains(name) {
                names.append(name)
            }
        case .module:
            // Only the variables of inlined comprehensions live in registers.
            for name in scope.bound where name.contains("#") && seen.insert(name).inserted {
                names.append(name)
            }
        case .classBody:
            names = [".namespace"]
            if scope.cells.contains("__class__") { names.append("__class__") }
            for name in scope.bound where name.contains("#") && seen.insert(name).inserted {
                names.append(name)
            }
        }
        for (index, name) in names.enumerated() { locals[name] = index }
        blueprint.localNames = names.map { String($0.prefix { $0 != "#" }) }
        blueprint.hiddenLocals = Set(names.indices.filter { names[$0].contains("#") })
        cellNames = scope.cells.intersection(names)
        blueprint.cellRegisters = cellNames.compactMap { locals[$0] }.sorted()
        blueprint.freeVariables = scope.free
        for (index, name) in scope.free.enumerated() { freeRegisters[name] = names.count + index }
        firstTemporary = names.count + scope.free.count
        nextTemporary = firstTemporary
        blueprint.registerCount = firstTemporary
        definite = Set(scope.parameters.compactMap { scope.deletable.contains($0) ? nil : locals[$0] })
        for name in names where cellNames.contains(name) {
            if let register = locals[name] { emit(.makeCell, a: register) }
        }
    }

    // MARK: Reading

    /// Reads a variable. A local that surely has a value is given where it lies.
    func read(_ name: String, into target: Register?) -> Register {
        let name = resolved(name)
        switch variable(name) {
        case .local(let register):
            if definite.map({ !$0.contains(register) }) ?? false {
                emit(.checkLocal, a: register, wide: self.name(String(name.prefix { $0 != "#" })))
                noteBound(name, register)
            }
            if target == nil, !scope.walrusNames.contains(name) { return register }
            let result = target ?? allocateTemporary()
            if result != register { emit(.move, a: result, b: register) }
            return result
        case .cell(let register, let isFree):
            let result = target ?? allocateTemporary()
            let label = self.name(String(name.prefix { $0 != "#" }))
            if scope.kind == .classBody, isFree, name != "__class__" {
                emit(.loadNameOrCell, a: result, b: register, number: label)
            } else {
                emit(.loadCell, d: isFree ? 1 : 0, a: result, b: register, number: label)
            }
            return result
        case .global:
            let result = target ?? allocateTemporary()
            emit(.loadGlobal, a: result, wide: self.name(name))
            return result
        case .className:
            let result = target ?? allocateTemporary()
            emit(.loadName, a: result, wide: self.name(name))
            return result
        }
    }

    private func noteBound(_ name: String, _ register: Register) {
        if !scope.deletable.contains(name) { definite?.insert(register) }
    }

    // MARK: Writing

    /// The register of a variable that may be computed into directly.
    func directTarget(_ name: String) -> Register? {
        if case .local(let register) = variable(resolved(name)) { return register }
        return nil
    }

    /// Writes a variable.
    func write(_ name: String, _ value: Register) {
        let name = resolved(name)
        switch variable(name) {
        case .local(let register):
            if register != value { emit(.move, a: register, b: value) }
            noteBound(name, register)
        case .cell(let register, _): emit(.storeCell, a: register, b: value)
        case .global: emit(.storeGlobal, a: value, wide: self.name(name))
        case .className: emit(.storeName, a: value, wide: self.name(name))
        }
    }

    /// Notes that a variable was computed into its register.
    func wrote(_ name: String) {
        let name = resolved(name)
        if let register = locals[name] { noteBound(name, register) }
    }

    // MARK: Deleting

    func delete(_ name: String) {
        let name = resolved(name)
        switch variable(name) {
        case .local(let register):
            emit(.checkLocal, a: register, wide: self.name(name))
            emit(.clear, a: register)
            definite?.remove(register)
        case .cell(let register, let isFree):
            emit(
                Instruction(
                    .deleteCell, d: isFree ? 1 : 0, a: encode(register),
                    c: UInt16(truncatingIfNeeded: self.name(name))))
        case .global: emit(.deleteGlobal, wide: self.name(name))
        case .className: emit(.deleteName, wide: self.name(name))
        }
    }
}
