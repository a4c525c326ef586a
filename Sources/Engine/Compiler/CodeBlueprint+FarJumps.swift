/// Long functions: conditional jumps reach 32,767 instructions far, plain ones everywhere.
extension CodeBlueprint {
    /// Rebuilds the code so that jumps with 16-bit distances reach far targets by way of a plain jump behind them.
    /// - Parameter farJumps: the targets of the jumps that are known to be too far; others may become so.
    func lengthenJumps(_ farJumps: [Int: Int]) {
        var targets: [Int: Int] = [:]
        for index in instructions.indices {
            if let distance = Self.distance(instructions[index]) { targets[index] = index + 1 + distance }
        }
        targets.merge(farJumps) { $1 }
        var far = Set(farJumps.keys)
        var positions = placed(far)
        while let more = tooFar(targets, far, positions) {
            far.formUnion(more)
            positions = placed(far)
        }
        rebuild(targets, far, positions)
    }

    private static func isShort(_ opcode: Opcode) -> Bool {
        opcode == .compareJump || opcode == .compareImmediateJump || opcode == .forIterator
    }

    /// How far an instruction jumps; nil if it is no jump.
    private static func distance(_ instruction: Instruction) -> Int? {
        for case .jump(let distance) in InstructionShape(instruction).operands { return distance }
        return nil
    }

    /// A far jump's instructions: it jumps over, or to, a plain jump.
    private static func farLength(_ opcode: Opcode) -> Int { opcode == .forIterator ? 3 : 2 }

    /// The new index of each instruction, and of the end.
    private func placed(_ far: Set<Int>) -> [Int] {
        var positions = [0]
        for index in instructions.indices {
            positions.append(
                positions[index] + (far.contains(index) ? Self.farLength(instructions[index].opcode) : 1))
        }
        return positions
    }

    private func tooFar(_ targets: [Int: Int], _ far: Set<Int>, _ positions: [Int]) -> [Int]? {
        let more = targets.compactMap { index, target -> Int? in
            guard Self.isShort(instructions[index].opcode), !far.contains(index) else { return nil }
            return Int16(exactly: positions[target] - positions[index] - 1) == nil ? index : nil
        }
        return more.isEmpty ? nil : more
    }

    private func rebuild(_ targets: [Int: Int], _ far: Set<Int>, _ positions: [Int]) {
        let (old, places) = (instructions, locations)
        instructions = []
        locations = []
        for (index, instruction) in old.enumerated() {
            if let target = targets[index] {
                appendJump(
                    instruction, isFar: far.contains(index), from: positions[index], to: positions[target])
            } else {
                instructions.append(instruction)
            }
            while locations.count < instructions.count { locations.append(places[index]) }
        }
        for index in handlers.indices {
            handlers[index].start = positions[handlers[index].start]
            handlers[index].end = positions[handlers[index].end]
            handlers[index].target = positions[handlers[index].target]
        }
    }

    private func appendJump(
        _ instruction: Instruction, isFar: Bool, from position: Int, to target: Int
    ) {
        var short = instruction
        guard isFar else {
            let distance = target - position - 1
            if Self.isShort(short.opcode) {
                short.c = UInt16(truncatingIfNeeded: distance)
                return instructions.append(short)
            }
            return instructions.append(
                Instruction(short.opcode, d: short.d, a: short.a, wide: Int32(truncatingIfNeeded: distance)))
        }
        short.c = 1
        if short.opcode == .forIterator {
            instructions += [short, Instruction(.jump, wide: 1)]
        } else {
            // The condition the other way round jumps over the plain jump.
            short.d ^= 0x80
            instructions.append(short)
        }
        let distance = target - position - Self.farLength(short.opcode)
        instructions.append(Instruction(.jump, wide: Int32(truncatingIfNeeded: distance)))
    }
}
