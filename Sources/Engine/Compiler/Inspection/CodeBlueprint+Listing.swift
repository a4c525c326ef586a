/// A code block as text, for tests and for finding mistakes.
extension CodeBlueprint {
    /// The instructions of the block and of those inside it. Registers are shown as variables' names or as `r1`, `r2`, …;
    /// jumps by the number of the instruction that they lead to.
    var listing: String {
        var lines = ["\(qualifiedName):"]
        for index in instructions.indices {
            lines.append("\(padded(index)) \(text(of: index))")
        }
        for handler in handlers {
            lines.append(
                "  \(handler.start)..<\(handler.end) -> \(handler.target) in \(name(ofRegister: Int(handler.register)))"
            )
        }
        return ([lines.joined(separator: "\n")] + children.map(\.listing)).joined(separator: "\n")
    }

    private func padded(_ index: Int) -> String {
        let text = String(index)
        return String(repeating: " ", count: max(0, 4 - text.count)) + text
    }

    private func text(of index: Int) -> String {
        let instruction = instructions[index]
        let operands = InstructionShape(instruction).operands.map { text($0, behind: index + 1) }
        return ([operationName(instruction)] + operands).joined(separator: " ")
    }

    private func operationName(_ instruction: Instruction) -> String {
        let isArithmetic =
            instruction.opcode.rawValue >= Opcode.add.rawValue
            && instruction.opcode.rawValue <= Opcode.binary.rawValue
        return "\(instruction.opcode)" + (isArithmetic && instruction.d & 0x80 != 0 ? "=" : "")
    }

    private func text(_ operand: InstructionShape.Operand, behind index: Int) -> String {
        switch operand {
        case .read(let register), .write(let register): name(ofRegister: register)
        case .readMany(let register, let count), .writeMany(let register, let count):
            "\(name(ofRegister: register))*\(count)"
        case .constant(let index):
            constants.indices.contains(index) ? constants[index].listing : "constant?\(index)"
        case .name(let index): names.indices.contains(index) ? "'\(names[index])'" : "name?\(index)"
        case .site(let index): sites.indices.contains(index) ? ".\(sites[index])" : "site?\(index)"
        case .child(let index):
            children.indices.contains(index) ? "<\(children[index].name)>" : "child?\(index)"
        case .number(let number): "#\(number)"
        case .jump(let distance): "->\(index + distance)"
        }
    }

    private func name(ofRegister register: Int) -> String {
        let index = register - FrameLayout.headerSize
        if localNames.indices.contains(index) { return localNames[index] }
        let free = index - localNames.count
        if freeVariables.indices.contains(free) { return freeVariables[free] }
        return "r\(free - freeVariables.count + 1)"
    }
}

extension ConstantValue {
    fileprivate var listing: String {
        switch self {
        case .none: "None"
        case .boolean(let truth): truth ? "True" : "False"
        case .ellipsis: "..."
        case .integer(let number): "\(number)"
        case .bigInteger(let digits, let radix, let isNegative): "\(isNegative ? "-" : "")\(digits)_\(radix)"
        case .float(let number): "\(number)"
        case .imaginary(let number): "\(number)j"
        case .string(let text):
            "\"" + String(String.UnicodeScalarView(text.compactMap(Unicode.Scalar.init))) + "\""
        case .bytes(let bytes): "b\(bytes)"
        case .tuple(let items): "(" + items.map(\.listing).joined(separator: ", ") + ")"
        case .frozenSet(let items): "{" + items.map(\.listing).joined(separator: ", ") + "}"
        }
    }
}
