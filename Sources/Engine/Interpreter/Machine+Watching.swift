/// Objects about which CPython says something when their last reference goes: coroutines that nobody has awaited, and
/// failed futures whose exception nobody has asked for.
///
/// There are no reference counts here. Such objects are kept in a list that does not keep them alive (`watched`); a
/// collection finds out which of them nothing refers to any more, and `Loop` collects on purpose while there are any. What
/// a compiler or the next instruction can tell needs no collection: a coroutine whose call is a statement is lost at once.
extension Machine {
    /// Where CPython would notice, as a blueprint and an instruction; or one of the two numbers below.
    struct DropPlace {
        let bits: Int
        /// A variable or a container holds the object, so that the traceback of an exception can.
        static let kept = 1 << 61
        /// No frame of a program runs: the end of the run.
        static let nowhere = DropPlace(bits: 0)
        /// The loop runs the last step of a task.
        static let loop = DropPlace(bits: 1)

        init(bits: Int) { self.bits = bits }
        init(_ code: CodeObject, _ instruction: Int) { bits = (code.blueprint << 32 | instruction) + 2 }

        private var number: Int { bits & ~Self.kept }
        var isKept: Bool { bits & Self.kept != 0 }
        var blueprint: Int { (number - 2) >> 32 }
        var instruction: Int { (number - 2) & 0xFFFF_FFFF }
        var isInProgram: Bool { number >= 2 }
        var isInLoop: Bool { number == Self.loop.bits }
    }

    // MARK: Coroutines as they are made

    /// A call gave a coroutine that the next instruction does not await.
    @inline(never)
    func coroutineMade(_ value: Value, _ position: Position) {
        guard GeneratorObject(value).state == .created else { return }
        var place = position
        while let caller = returning(place) { place = caller }
        let call = self.call(before: place)
        let code = Frame(place.fp).code
        let here = DropPlace(code, call - code.instructions)
        if call.pointee.d & Instruction.discarded != 0 {
            lostCoroutine(self, value, here)
            return
        }
        flushFreshCoroutine()
        state.pointee.freshCoroutine = value
        state.pointee.freshPlace =
            isKept(call.pointee, place) ? end(of: place).bits | DropPlace.kept : here.bits
        state.pointee.watchSignal = 1
        state.pointee.watchWait = 0
    }

    private func call(before place: Position) -> UnsafeMutablePointer<Instruction> {
        place.pc[-1].opcode == .extra ? place.pc - 2 : place.pc - 1
    }

    /// The caller's place, if the frame does nothing but return the result of its call.
    private func returning(_ place: Position) -> Position? {
        let frame = Frame(place.fp)
        guard place.pc.pointee.opcode == .returnValue, frame.isPlainCall,
            place.pc.pointee.a == call(before: place).pointee.a
        else { return nil }
        return Position(frame.caller.registers, frame.returnAddress)
    }

    /// Whether the result of a call goes into a variable or a container.
    private func isKept(_ call: Instruction, _ place: Position) -> Bool {
        let locals = Frame(place.fp).code.localCount + FrameLayout.headerSize
        if Int(call.a) < locals { return true }
        if isBuiltIn(call.a, place) { return true }
        switch place.pc.pointee.opcode {
        case .storeGlobal, .storeName, .storeCell, .storeAttribute, .storeItem, .move, .listAppend,
            .buildList,
            .buildTuple, .setAdd, .dictSet, .buildDict, .returnValue, .yield:
            return true
        default: return false
        }
    }

    /// Whether the next instruction that takes a register makes a list, tuple or set of it.
    private func isBuiltIn(_ register: UInt16, _ place: Position) -> Bool {
        let instructions = Frame(place.fp).code.instructions
        let blueprint = blueprints[Frame(place.fp).code.blueprint]
        let start = place.pc - instructions
        for index in start..<min(start + 64, blueprint.instructions.count) {
            let instruction = instructions[index]
            let isTaken = register >= instruction.b && register <= instruction.b &+ instruction.c
            switch instruction.opcode {
            case .buildList, .buildTuple, .buildSet: if isTaken { return true }
            case .call, .callMethod, .callKeywords: if isTaken { return false }
            default: if instruction.b == register { return false }
            }
            if instruction.a == register { return false }
        }
        return false
    }

    /// Where the program goes on when the frame of a place ends.
    private func end(of place: Position) -> DropPlace {
        let frame = Frame(place.fp)
        if frame.code.flags.contains(.module) { return .nowhere }
        switch frame.mode {
        case .entry: return frame.isInGenerator ? .loop : .nowhere
        default:
            let code = frame.caller.code
            return DropPlace(code, frame.returnAddress - 1 - code.instructions)
        }
    }

    // MARK: The list

    /// The coroutine made last waits beside the list: a task often takes it at once.
    func flushFreshCoroutine() {
        let fresh = state.pointee.freshCoroutine
        guard fresh.isObject else { return }
        state.pointee.freshCoroutine = .undefined
        if isOfInterest(fresh) { watch(fresh, DropPlace(bits: state.pointee.freshPlace)) }
    }

    /// Adds to the list. The storage counts as empty, so that the collector does not look into it.
    func watch(_ value: Value, _ place: DropPlace) {
        state.pointee.watchSignal = 1
        var storage = BufferObject(state.pointee.watched)
        if 2 * state.pointee.watchedCount + 2 > storage.capacity {
            forgetSettled()
            if 3 * state.pointee.watchedCount >= storage.capacity {
                let larger = BufferObject.allocate(heap, capacity: storage.capacity * 2)
                larger.items.update(from: storage.items, count: 2 * state.pointee.watchedCount)
                storage = larger
                state.pointee.watched = larger.object.value
            }
        }
        let end = 2 * state.pointee.watchedCount
        storage.items[end] = value
        storage.items[end + 1] = Value(place.bits)
        state.pointee.watchedCount += 1
    }

    /// Whether its loss would still be told.
    private func isOfInterest(_ value: Value) -> Bool {
        if value.kind == .coroutine {
            let coroutine = GeneratorObject(value)
            return coroutine.state == .created && !coroutine.isReported
        }
        return FutureObject(value).state == .finished && FutureObject(value).flags.contains(.unretrieved)
    }

    /// Takes out of the list what was awaited or retrieved.
    func forgetSettled() {
        keepWatched { isOfInterest($0.pointee) }
    }

    private func keepWatched(_ isKept: (UnsafeMutablePointer<Value>) -> Bool) {
        guard state.pointee.watchedCount > 0 else { return }
        let items = BufferObject(state.pointee.watched).items
        var kept = 0
        for index in 0..<state.pointee.watchedCount where isKept(items + 2 * index) {
            items[2 * kept] = items[2 * index]
            items[2 * kept + 1] = items[2 * index + 1]
            kept += 1
        }
        state.pointee.watchedCount = kept
    }

    // MARK: Collections

    private static let lost = 1 << 62

    /// All that is alive is marked: what of the list is not was lost, and lives on until it has been told.
    func findLost() {
        guard state.pointee.watchedCount > 0 else { return }
        keepWatched { entry in
            guard isOfInterest(entry.pointee) else { return false }
            if !heap.isMarked(Object(entry.pointee)) { entry[1] = Value(entry[1].int | Self.lost) }
            return true
        }
        let items = BufferObject(state.pointee.watched).items
        for index in 0..<state.pointee.watchedCount where items[2 * index + 1].int & Self.lost != 0 {
            heap.mark(items[2 * index])
        }
        heap.drain()
    }

    /// Behind a collection: moves what was lost to the list of what is to be told.
    func takeLost() {
        keepWatched { entry in
            guard entry[1].int & Self.lost != 0 else { return true }
            let told = ListObject(state.pointee.registry)
            told.append(entry[0], heap)
            told.append(Value(entry[1].int & ~Self.lost), heap)
            return false
        }
    }
}
