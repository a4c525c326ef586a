/// Checks the structure of a code block: what the interpreter relies on without looking.
struct CodeVerifier {
    private let code: CodeBlueprint
    private var problems: [String] = []
    /// For each instruction, the registers that surely hold a value before it; nil: not reached yet. What a temporary
    /// register was cleared to counts as a value, what a variable was cleared to does not.
    private var written: [[UInt64]?]
    private let firstTemporary: Int
    private let registerEnd: Int

    init(_ code: CodeBlueprint) {
        self.code = code
        written = Array(repeating: nil, count: code.instructions.count)
        firstTemporary = FrameLayout.headerSize + code.localNames.count + code.freeVariables.count
        registerEnd = FrameLayout.headerSize + code.registerCount
    }

    /// What is wrong with the code block and those inside it.
    mutating func verify() -> [String] {
        checkTables()
        for index in code.instructions.indices { checkOperands(index) }
        if problems.isEmpty { checkFlow() }
        return problems.map { "\(code.qualifiedName): \($0)" } + code.children.flatMap { $0.verify() }
    }

    private mutating func checkTables() {
        if code.locations.count != code.instructions.count { problems.append("locations missing") }
        for handler in code.handlers {
            let isInside =
                handler.start >= 0 && handler.start < handler.end && handler.end <= code.instructions.count
            if !isInside || !code.instructions.indices.contains(handler.target) {
                problems.append("bad handler \(handler)")
            }
            if handler.start <= handler.target, handler.target < handler.end {
                problems.append("handler inside itself")
            }
            checkRegister(Int(handler.register), "handler")
        }
        for register in code.cellRegisters where !code.localNames.indices.contains(register) {
            problems.append("cell register \(register)")
        }
    }

    private mutating func checkRegister(_ register: Int, _ place: String) {
        if register < FrameLayout.headerSize || register >= registerEnd {
            problems.append("register \(register) at \(place)")
        }
    }

    private mutating func checkOperands(_ index: Int) {
        for operand in InstructionShape(code.instructions[index]).operands {
            let place = "\(index) \(code.instructions[index].opcode)"
            switch operand {
            case .read(let register), .write(let register): checkRegister(register, place)
            case .readMany(let first, let count), .writeMany(let first, let count):
                if count > 0 {
                    checkRegister(first, place)
                    checkRegister(first + count - 1, place)
                }
            case .constant(let number): check(number, code.constants.count, "constant at \(place)")
            case .name(let number): check(number, code.names.count, "name at \(place)")
            case .site(let number): check(number, code.sites.count, "site at \(place)")
            case .child(let number): check(number, code.children.count, "child at \(place)")
            case .jump(let distance): check(index + 1 + distance, code.instructions.count, "jump at \(place)")
            case .number: break
            }
        }
    }

    private mutating func check(_ index: Int, _ count: Int, _ what: String) {
        if index < 0 || index >= count { problems.append("\(what) out of range") }
    }

    // MARK: Flow

    private mutating func checkFlow() {
        guard !code.instructions.isEmpty else { return problems.append("no instructions") }
        var pending: [Int] = []
        arrive(0, atStart, &pending)
        while let index = pending.popLast() { follow(index, &pending) }
        for index in code.instructions.indices { checkReads(index) }
    }

    /// The caller fills the parameters and the closure's cells.
    private var atStart: [UInt64] {
        var state = [UInt64](repeating: 0, count: registerEnd / 64 + 1)
        var parameters = code.positionalCount + code.keywordOnlyCount
        if code.flags.contains(.variadic) { parameters += 1 }
        if code.flags.contains(.keywordVariadic) { parameters += 1 }
        if code.flags.contains(.classBody) { parameters = 1 }
        for index in 0..<parameters { mark(FrameLayout.headerSize + index, &state) }
        for index in code.freeVariables.indices { mark(firstTemporary - 1 - index, &state) }
        return state
    }

    private mutating func arrive(_ index: Int, _ state: [UInt64], _ pending: inout [Int]) {
        guard code.instructions.indices.contains(index) else { return problems.append("runs over its end") }
        guard let known = written[index] else {
            written[index] = state
            return pending.append(index)
        }
        let merged = zip(known, state).map { $0 & $1 }
        if merged != known {
            written[index] = merged
            pending.append(index)
        }
    }

    private mutating func follow(_ index: Int, _ pending: inout [Int]) {
        guard let before = written[index] else { return }
        let instruction = code.instructions[index]
        if InstructionShape.canRaise(instruction.opcode),
            let handler = code.handlers.first(where: { $0.start <= index && index < $0.end })
        {
            var state = before
            mark(Int(handler.register), &state)
            arrive(handler.target, state, &pending)
        }
        var after = before
        if instruction.opcode == .checkLocal { mark(Int(instruction.a), &after) }
        let operands = InstructionShape(instruction).operands
        for operand in operands {
            switch operand {
            case .write(let register): mark(register, &after)
            case .writeMany(let first, let count):
                for register in first..<first + count { mark(register, &after) }
            default: break
            }
        }
        if instruction.opcode == .clear, Int(instruction.a) < firstTemporary {
            unmark(Int(instruction.a), &after)
        }
        for case .jump(let distance) in operands {
            // The end of an iterator leaves the target as it was.
            arrive(index + 1 + distance, instruction.opcode == .forIterator ? before : after, &pending)
        }
        if !InstructionShape.endsFlow(instruction.opcode) { arrive(index + 1, after, &pending) }
    }

    private func mark(_ register: Int, _ state: inout [UInt64]) {
        state[register >> 6] |= 1 << UInt64(register & 63)
    }

    private func unmark(_ register: Int, _ state: inout [UInt64]) {
        state[register >> 6] &= ~(1 << UInt64(register & 63))
    }

    private mutating func checkReads(_ index: Int) {
        guard let state = written[index] else { return }
        // These two are for variables that may be unbound.
        let opcode = code.instructions[index].opcode
        if opcode == .checkLocal || opcode == .makeCell { return }
        for operand in InstructionShape(code.instructions[index]).operands {
            switch operand {
            case .read(let register): checkRead(register, state, index)
            case .readMany(let first, let count):
                for register in first..<first + count { checkRead(register, state, index) }
            default: break
            }
        }
    }

    private mutating func checkRead(_ register: Int, _ state: [UInt64], _ index: Int) {
        guard state[register >> 6] & (1 << UInt64(register & 63)) == 0 else { return }
        problems.append(
            "register \(register) read before it is written, at \(index) \(code.instructions[index].opcode)")
    }
}

extension CodeBlueprint {
    /// What is wrong with the code; empty if nothing is.
    func verify() -> [String] {
        var verifier = CodeVerifier(self)
        return verifier.verify()
    }
}
