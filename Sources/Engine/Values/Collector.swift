/// Addresses that are marked but not yet scanned.
final class MarkStack {
    private var storage = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: 1024)
    private var capacity = 1024
    private var count = 0

    deinit { storage.deallocate() }

    @inline(__always) func push(_ address: UnsafeMutableRawPointer) {
        if count == capacity { grow() }
        storage[count] = address
        count += 1
    }

    @inline(__always) func pop() -> UnsafeMutableRawPointer? {
        guard count > 0 else { return nil }
        count -= 1
        return storage[count]
    }

    private func grow() {
        let larger = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: storage, count: count)
        storage.deallocate()
        storage = larger
        capacity *= 2
    }
}

/// The mark-and-sweep collector. It runs at safepoints only, so that library code never sees it between two lines.
///
/// Roots are given precisely where they are known; the machine's stack and the native stack are scanned conservatively,
/// so that native code may hold values in local variables while it calls Python code.
extension Heap {
    /// During a collection: whether something was found to refer to the object.
    @inline(__always) func isMarked(_ object: Object) -> Bool { object.mark == state.pointee.liveMark }

    /// Calls `body` with all that was allocated and not yet freed, in the order of addresses. It must not collect; what it
    /// allocates may be left out.
    func forEachObject(_ body: (Object) -> Void) {
        var block = 0
        while block < state.pointee.blocksUsed {
            let start = blocks + block << Heap.blockShift
            switch table[block].use {
            case .free, .largeTail: break
            case .largeHead: body(Object(start))
            case .small:
                let size = Int(table[block].cellSize)
                let slot = supplies + Int(table[block].sizeClass)
                let isNewest = slot.pointee.bumpEnd > start && slot.pointee.bumpEnd <= start + Heap.blockSize
                let end = isNewest ? slot.pointee.bump : start + Heap.blockSize / size * size
                var cell = start
                while cell < end {
                    if Object(cell).kind.isObject { body(Object(cell)) }
                    cell += size
                }
            }
            block += 1
        }
    }

    /// Starts a collection: nothing is marked.
    func beginCollection() {
        state.pointee.liveMark ^= 1
        state.pointee.collections += 1
        for index in 0..<state.pointee.blocksUsed { table[index].live = 0 }
    }

    @inline(__always) func mark(_ value: Value) {
        if value.isObject { mark(Object(value)) }
    }

    @inline(__always) func mark(_ object: Object) {
        let live = state.pointee.liveMark
        guard object.mark != live else { return }
        object.mark = live
        var block = (object.address - blocks) >> Heap.blockShift
        if table[block].use == .largeTail { block -= Int(table[block].length) }
        table[block].live += 1
        if object.kind.rawValue >= Kind.firstScanned.rawValue { markStack.push(object.address) }
    }

    /// Marks whatever a word points into, if it points into a living cell.
    func markConservatively(_ word: UInt64) {
        let offset = Int(truncatingIfNeeded: word) &- Int(bitPattern: blocks)
        guard offset >= 0, offset < state.pointee.blocksUsed << Heap.blockShift else { return }
        var block = offset >> Heap.blockShift
        let cell: UnsafeMutableRawPointer
        switch table[block].use {
        case .free: return
        case .small:
            let size = Int(table[block].cellSize)
            let start = blocks + block << Heap.blockShift
            cell = start + (offset & (Heap.blockSize - 1)) / size * size
            guard cell + size <= start + Heap.blockSize else { return }
            let slot = supplies + Int(table[block].sizeClass)
            // Behind the bump pointer of the newest block nothing lives yet.
            if cell >= slot.pointee.bump, cell < slot.pointee.bumpEnd { return }
        case .largeTail:
            block -= Int(table[block].length)
            cell = blocks + block << Heap.blockShift
        case .largeHead:
            cell = blocks + block << Heap.blockShift
        }
        let object = Object(cell)
        if object.kind.isObject { mark(object) }
    }

    /// Marks what the words from `start` up to `end` point at.
    func markConservatively(from start: UnsafeRawPointer, to end: UnsafeRawPointer) {
        var address = start
        while address < end {
            markConservatively(address.load(as: UInt64.self))
            address += 8
        }
    }

    /// Marks all that the marked objects lead to.
    func drain() {
        while let address = markStack.pop() {
            let object = Object(address)
            switch object.kind {
            case .buffer:
                scan(object)
            case .generator, .coroutine, .asyncGenerator:
                mark(Object(classAddress(object)))
                scanGenerator(object)
            default:
                mark(Object(classAddress(object)))
                scan(object)
            }
        }
    }

    /// Its fields and registers are values; of the frame's header only some words are pointers.
    private func scanGenerator(_ object: Object) {
        let values = object.values
        for index in 0..<GeneratorObject.fieldCount { mark(values[index]) }
        let frame = GeneratorObject(object).frame
        markConservatively(frame.callerBits)
        mark(frame.code.object)
        mark(frame.function.object)
        let first = GeneratorObject.fieldCount + FrameLayout.headerSize
        for index in first..<max(first, object.count) { mark(values[index]) }
    }

    private func classAddress(_ object: Object) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer(bitPattern: UInt(object.classBits)) ?? object.address
    }

    @inline(__always) private func scan(_ object: Object) {
        let values = object.values
        for index in 0..<object.count { mark(values[index]) }
    }

    /// Frees all that is not marked and sets the budget until the next collection.
    func sweep() {
        let bytesBefore = state.pointee.bytesInUse
        for index in 0..<HeapState.supplyCount { supplies[index].free = nil }
        var block = 0
        while block < state.pointee.blocksUsed {
            switch table[block].use {
            case .free, .largeTail:
                block += 1
            case .largeHead:
                let length = Int(table[block].length)
                if table[block].live == 0 { freeLarge(block) }
                block += length
            case .small:
                sweepSmall(block)
                block += 1
            }
        }
        setBudget(before: bytesBefore)
    }

    /// Where little was garbage, little will be: then the next collection waits until three times as much is in use.
    private func setBudget(before: Int) {
        let kept = state.pointee.bytesInUse
        let isGrowing = kept > before - before / 8
        let wanted = isGrowing ? kept * 2 : kept * 3 / 4
        let untilLimit = max(0, state.pointee.limit - kept) + Heap.blockSize
        state.pointee.budget = max(HeapState.smallestBudget, min(wanted, untilLimit))
    }

    private func sweepSmall(_ block: Int) {
        let info = table[block]
        let size = Int(info.cellSize)
        let start = blocks + block << Heap.blockShift
        let slot = supplies + Int(info.sizeClass)
        let isNewest = slot.pointee.bumpEnd > start && slot.pointee.bumpEnd <= start + Heap.blockSize
        let end = isNewest ? slot.pointee.bump : start + Heap.blockSize / size * size
        if info.live == 0 {
            if isNewest {
                slot.pointee.bump = start
            } else {
                table[block].use = .free
                freed(block, 1)
            }
            return
        }
        guard Int(info.live) < (end - start) / size else { return }
        let live = state.pointee.liveMark
        var cell = start
        var free = slot.pointee.free
        while cell < end {
            let object = Object(cell)
            if object.kind == .undefined || object.mark != live {
                object.kind = .undefined
                cell.storeBytes(of: free, toByteOffset: 8, as: UnsafeMutableRawPointer?.self)
                free = cell
            }
            cell += size
        }
        slot.pointee.free = free
    }
}
