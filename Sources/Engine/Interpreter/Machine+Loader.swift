import BigInt

/// Compiled code into a world.
extension Machine {
    /// Makes a code object, and those of its inner functions, for functions of a module.
    func load(_ blueprint: CodeBlueprint, into module: ModuleObject) -> CodeObject {
        let number = blueprints.count
        blueprints.append(blueprint)
        let object = heap.allocate(.code, class: classBits(.code), count: CodeObject.fieldCount)
        for index in 0..<CodeObject.fieldCount { object[index] = .undefined }
        let code = CodeObject(object)
        code[.blueprint] = Value(number)
        loadNumbers(blueprint, code)
        code[.name] = strings.intern(blueprint.name).value
        code[.qualifiedName] = strings.intern(blueprint.qualifiedName).value
        if !blueprint.flags.contains(.deferred) {
            code[.documentation] = blueprint.documentation.map { strings.make(codePoints: $0).value } ?? .none
        }
        code[.instructions] = loadInstructions(blueprint, module).value
        code[.constants] = buffer(blueprint.constants.map(constant)).value
        code[.names] = buffer(blueprint.names.map { strings.intern($0).value }).value
        code[.sites] = loadSites(blueprint.sites).value
        let named = blueprint.localNames.prefix(blueprint.positionalCount + blueprint.keywordOnlyCount)
        code[.parameterNames] = buffer(named.map { strings.intern($0).value }).value
        code[.handlers] = loadHandlers(blueprint.handlers).value
        code[.children] = buffer(blueprint.children.map { load($0, into: module).value }).value
        return code
    }

    private func loadNumbers(_ blueprint: CodeBlueprint, _ code: CodeObject) {
        let flags = blueprint.flags
        var parameters = blueprint.positionalCount + blueprint.keywordOnlyCount
        if flags.contains(.variadic) { parameters += 1 }
        if flags.contains(.keywordVariadic) { parameters += 1 }
        if flags.contains(.classBody) { parameters = 1 }
        let isPositional = parameters == blueprint.positionalCount
        let isSimple =
            isPositional
            && flags.isDisjoint(with: [.generator, .coroutine, .asyncGenerator, .classBody, .deferred])
        code[.registerCount] = Value(blueprint.registerCount)
        code[.frameSize] = Value(blueprint.registerCount + FrameLayout.headerSize)
        code[.parameterCount] = Value(parameters)
        code[.positionalCount] = Value(blueprint.positionalCount)
        code[.flags] = Value(Int(flags.rawValue))
        code[.localCount] = Value(max(blueprint.localNames.count, flags.contains(.classBody) ? 1 : 0))
        code[.freeCount] = Value(blueprint.freeVariables.count)
        code[.simpleCount] = Value(isSimple ? parameters : -1)
        let isAwaited = isPositional && flags.contains(.coroutine) && !flags.contains(.deferred)
        code[.awaitCount] = Value(isAwaited ? parameters : -1)
    }

    private func loadInstructions(_ blueprint: CodeBlueprint, _ module: ModuleObject) -> Object {
        let count = blueprint.instructions.count
        let storage = heap.allocateRaw(.rawBuffer, class: UInt64(count), bytes: 8 * count)
        let target = (storage.address + Object.headerSize).assumingMemoryBound(to: Instruction.self)
        for (index, instruction) in blueprint.instructions.enumerated() {
            target[index] = link(instruction, blueprint, module)
        }
        return storage
    }

    /// Turns the names of global variables into slots: of the module, and of the builtins for reading.
    private func link(_ instruction: Instruction, _ blueprint: CodeBlueprint, _ module: ModuleObject)
        -> Instruction
    {
        switch instruction.opcode {
        case .loadGlobal, .storeGlobal, .deleteGlobal:
            let name = strings.intern(blueprint.names[instruction.wide])
            let slot = UInt16(truncatingIfNeeded: module.slot(name, heap))
            var builtin = UInt16.max
            if instruction.opcode == .loadGlobal, state.pointee.builtins.isObject {
                let builtins = ModuleObject(state.pointee.builtins)
                if builtins.bits != module.bits, let known = builtins.slotTable.get(name) {
                    builtin = UInt16(truncatingIfNeeded: known.int)
                }
            }
            return Instruction(instruction.opcode, d: instruction.d, a: instruction.a, b: slot, c: builtin)
        default:
            return instruction
        }
    }

    func buffer(_ values: [Value]) -> BufferObject {
        let buffer = BufferObject.allocate(heap, capacity: values.count)
        for (index, value) in values.enumerated() { buffer.items[index] = value }
        buffer.object.count = values.count
        return buffer
    }

    private func loadSites(_ sites: [String]) -> BufferObject {
        var values: [Value] = []
        for name in sites { values += [strings.intern(name).value, .undefined, .undefined, Value(0)] }
        return buffer(values)
    }

    private func loadHandlers(_ handlers: [CodeBlueprint.Handler]) -> Object {
        let storage = heap.allocateRaw(
            .rawBuffer, class: UInt64(4 * handlers.count), bytes: 16 * handlers.count)
        let target = (storage.address + Object.headerSize).assumingMemoryBound(to: UInt32.self)
        for (index, handler) in handlers.enumerated() {
            target[4 * index] = UInt32(handler.start)
            target[4 * index + 1] = UInt32(handler.end)
            target[4 * index + 2] = UInt32(handler.target)
            target[4 * index + 3] = UInt32(handler.register)
        }
        return storage
    }

    private func constant(_ value: ConstantValue) -> Value {
        switch value {
        case .none: return .none
        case .boolean(let truth): return Value(truth)
        case .ellipsis: return .ellipsis
        case .integer(let number): return Value(number)
        case .bigInteger(let digits, let radix, let isNegative):
            let magnitude = BigInt(digits, radix: radix) ?? 0
            return integer(isNegative ? -magnitude : magnitude)
        case .float(let number): return Value(number)
        case .imaginary(let number): return complex(ComplexNumber(0, number))
        case .string(let codePoints):
            let string = strings.make(codePoints: codePoints)
            return looksLikeName(string) ? strings.intern(string).value : string.value
        case .bytes(let bytes): return BytesObject.make(heap, class: classBits(.bytes), bytes).value
        case .tuple(let items): return tuple(items.map(constant)).value
        case .frozenSet(let items):
            let set = DictObject.allocate(heap, .frozenSet, class: classBits(.frozenSet))
            for item in items.map(constant) {
                // Constants hash without running code.
                guard let hash = try? hash(item) else { continue }
                _ = try? set.set(item, hash: hash, .none, self, heap)
            }
            return set.value
        }
    }

    private func looksLikeName(_ string: StringObject) -> Bool {
        guard !string.isWide, string.count <= 40 else { return false }
        for index in 0..<string.count {
            let code = string[index]
            let isWord =
                (97...122).contains(code) || (65...90).contains(code) || (48...57).contains(code)
                || code == 95
            if !isWord { return false }
        }
        return true
    }

    /// Runs a module's code, or an interactive entry's.
    func execute(_ code: CodeObject, in module: ModuleObject) throws(Raised) -> Value {
        try call(makeFunction(code, module: module).value)
    }
}
