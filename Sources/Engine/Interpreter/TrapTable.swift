/// Instructions that are replaced while a session wants to stop at lines; nothing is replaced else, so that nothing is
/// slower.
struct TrapTable {
    struct Trap {
        var code: CodeObject
        var address: UnsafeMutablePointer<Instruction>
        var original: Instruction
        var line: Int
    }

    /// Where a program was left in the middle of its code. All its frames are in the world's memory.
    struct PausedFrame {
        var registers: UnsafeMutablePointer<Value>
        var address: UnsafeMutablePointer<Instruction>
        var stackTop: UnsafeMutablePointer<Value>
        var handled: Value
        var variables: Value
    }

    var traps: [Trap] = []
    /// The one that is taken out so that its instruction runs; it comes back at the next one.
    var lifted: Int?
    /// What runs was begun so that it can be left and gone on with.
    var isPausable = false
    /// Asked at each trap where one can stop.
    var wantsStop: (Trap) -> Bool = { _ in false }
    /// A trap has been hit: native code is being left, frames stay as they are.
    var isPausing = false
    var paused: PausedFrame?

    /// Puts the original instructions back.
    mutating func disarm() {
        for trap in traps { trap.address.pointee = trap.original }
        traps.removeAll(keepingCapacity: true)
        lifted = nil
        wantsStop = { _ in false }
    }

    /// The trap that was taken out comes back.
    mutating func rearm() {
        guard let index = lifted else { return }
        put(index)
        lifted = nil
    }

    func put(_ index: Int) {
        let trap = traps[index]
        trap.address.pointee = Instruction(.trap, a: trap.original.a, wide: Int32(truncatingIfNeeded: index))
    }

    /// Takes a trap out so that what it stands for runs.
    mutating func lift(_ index: Int) {
        rearm()
        traps[index].address.pointee = traps[index].original
        lifted = index
    }

    mutating func lift(at address: UnsafeMutablePointer<Instruction>) {
        if let index = traps.firstIndex(where: { $0.address == address }) { lift(index) }
    }
}

extension Machine {
    /// Sets a trap at the beginning of each line of the functions that `isWanted` names.
    func armTraps(_ isWanted: (CodeBlueprint) -> Bool) {
        heap.forEachObject(.code, valueCount: CodeObject.fieldCount) { object in
            let code = CodeObject(object)
            guard blueprints.indices.contains(code.blueprint), code[.instructions].isObject else { return }
            let blueprint = blueprints[code.blueprint]
            guard blueprint.isSteppable, isWanted(blueprint) else { return }
            for (index, line) in blueprint.lineStarts {
                let address = code.instructions + index
                traps.traps.append(
                    TrapTable.Trap(code: code, address: address, original: address.pointee, line: line))
                traps.put(traps.traps.count - 1)
            }
        }
    }

    /// The `trap` instruction: stops, or goes on with the instruction that it stands for.
    @inline(never)
    func hitTrap(_ index: Int, _ fp: UnsafeMutablePointer<Value>) throws(Raised) {
        guard traps.traps.indices.contains(index) else { return }
        let trap = traps.traps[index]
        if traps.isPausable, state.pointee.nesting == 1, !isAwaitingAgain(fp), traps.wantsStop(trap) {
            traps.rearm()
            traps.paused = TrapTable.PausedFrame(
                registers: fp, address: trap.address, stackTop: state.pointee.stackTop,
                handled: state.pointee.handled, variables: state.pointee.contextVariables)
            noteAddresses(fp, trap.address)
            traps.isPausing = true
            throw Raised()
        }
        traps.lift(index)
        state.pointee.jump = -1
    }

    /// An await that was stopped at is executed again when what it waits for is done.
    private func isAwaitingAgain(_ fp: UnsafeMutablePointer<Value>) -> Bool {
        let frame = Frame(fp)
        return frame.isInGenerator && !frame.generator[.delegate].isUndefined
    }

    /// Notes in each generator where it stands, as it is noted when one suspends, so that it can be looked at.
    private func noteAddresses(
        _ fp: UnsafeMutablePointer<Value>, _ address: UnsafeMutablePointer<Instruction>
    ) {
        var frame = Frame(fp)
        var address = address
        while true {
            if frame.isInGenerator { frame.generator.noteRunning(at: address) }
            if frame.mode == .entry { return }
            address = frame.returnAddress - 1
            frame = frame.caller
        }
    }
}

extension GeneratorObject {
    /// Where it stands while it runs and the world is looked at.
    func noteRunning(at address: UnsafeMutablePointer<Instruction>) {
        self[.resumeAddress] = Value(.int, UInt64(UInt(bitPattern: address)))
        self[.state] = Value(State.running.rawValue | Int(GeneratorObject.noRegister) << 8)
    }
}

extension CodeBlueprint {
    /// A function of the program's own, not of the box's asyncio.
    var isSteppable: Bool {
        flags.isDisjoint(with: [.module, .classBody]) && !fileName.hasPrefix("<prelude>")
    }

    /// The first instruction of each line, in the order of the code; the line of `def` is left out.
    var lineStarts: [(index: Int, line: Int)] {
        var starts: [(index: Int, line: Int)] = []
        var last = -1
        for (index, location) in locations.enumerated() where index < instructions.count {
            let line = Int(location.start.line)
            if line == last || line <= 0 || instructions[index].opcode == .extra { continue }
            last = line
            if line == firstLine, locations.contains(where: { Int($0.start.line) > firstLine }) { continue }
            starts.append((index, line))
        }
        return starts
    }
}

extension Heap {
    /// Visits the objects of a kind that have so many values, garbage that is not yet swept included.
    func forEachObject(_ kind: Kind, valueCount: Int, _ body: (Object) -> Void) {
        let cellSize = Heap.roundUp(Object.headerSize + 16 * valueCount, to: 16)
        for block in 0..<state.pointee.blocksUsed
        where table[block].use == .small && Int(table[block].cellSize) == cellSize {
            let start = blocks + block << Heap.blockShift
            let slot = supplies + Int(table[block].sizeClass)
            let isNewest = slot.pointee.bumpEnd > start && slot.pointee.bumpEnd <= start + Heap.blockSize
            let end = isNewest ? slot.pointee.bump : start + Heap.blockSize / cellSize * cellSize
            var cell = start
            while cell < end {
                if Object(cell).kind == kind { body(Object(cell)) }
                cell += cellSize
            }
        }
    }
}
