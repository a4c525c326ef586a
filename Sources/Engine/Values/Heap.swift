#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The memory of a world: one reservation, cut into blocks of 64 KiB, each block into cells of one size.
///
/// Objects never move. All that the heap knows is in the reservation itself (`HeapState`), so that a copy of it is a
/// copy of the world.
final class Heap {
    static let blockSize = 1 << 16
    static let blockShift = 16
    static let largestSmallCell = 32 * 1024
    static let stackSize = 64 << 20

    let base: UnsafeMutableRawPointer
    let reservedSize: Int
    let blockCount: Int
    /// Where the first block begins.
    let blocks: UnsafeMutableRawPointer
    let table: UnsafeMutablePointer<BlockInfo>
    let state: UnsafeMutablePointer<HeapState>
    let supplies: UnsafeMutablePointer<CellSupply>
    /// The registers of running frames that are not generators'.
    let stack: UnsafeMutablePointer<Value>
    let stackLimit: UnsafeMutablePointer<Value>
    let markStack = MarkStack()

    /// Reserves address space for a world of at most `limit` bytes. Nothing is used yet.
    init?(limit: Int) {
        let size = 3 * limit + (1 << 30)
        let blockCount = size / Heap.blockSize
        let tableSize = Heap.roundUp(blockCount * MemoryLayout<BlockInfo>.stride, to: Heap.blockSize)
        let stateSize = Heap.blockSize
        let total = stateSize + tableSize + Heap.stackSize + blockCount * Heap.blockSize + Heap.blockSize
        let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
        guard let memory = mmap(nil, total, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED else {
            return nil
        }
        base = memory
        reservedSize = total
        self.blockCount = blockCount
        let start =
            UnsafeMutableRawPointer(bitPattern: Heap.roundUp(Int(bitPattern: memory), to: Heap.blockSize))
            ?? memory
        state = start.bindMemory(to: HeapState.self, capacity: 1)
        table = (start + stateSize).bindMemory(to: BlockInfo.self, capacity: blockCount)
        stack = (start + stateSize + tableSize).bindMemory(to: Value.self, capacity: Heap.stackSize / 16)
        stackLimit = stack + (Heap.stackSize / 16 - 4096)
        blocks = start + stateSize + tableSize + Heap.stackSize
        state.initialize(to: HeapState(limit: limit))
        supplies = (start + 1024).bindMemory(to: CellSupply.self, capacity: HeapState.supplyCount)
        let nowhere = UnsafeMutableRawPointer(supplies)
        supplies.initialize(
            repeating: CellSupply(free: nil, bump: nowhere, bumpEnd: nowhere), count: HeapState.supplyCount)
    }

    deinit {
        munmap(base, reservedSize)
    }

    static func roundUp(_ number: Int, to multiple: Int) -> Int {
        (number + multiple - 1) / multiple * multiple
    }

    // MARK: Allocation

    /// An object of `count` values, which the caller fills before the next safepoint.
    @inline(__always) func allocate(_ kind: Kind, class classBits: UInt64, count: Int) -> Object {
        let object = Object(allocateCell(Object.headerSize + 16 * count))
        let mark = UInt64(state.pointee.liveMark) << 8
        object.address.storeBytes(
            of: UInt64(kind.rawValue) | mark | UInt64(UInt32(truncatingIfNeeded: count)) << 32,
            as: UInt64.self)
        object.classBits = classBits
        return object
    }

    /// Plain storage of at least `bytes` bytes behind the header.
    func allocateRaw(_ kind: Kind, class classBits: UInt64, bytes: Int) -> Object {
        let object = Object(allocateCell(Object.headerSize + bytes))
        object.address.storeBytes(
            of: UInt64(kind.rawValue) | UInt64(state.pointee.liveMark) << 8, as: UInt64.self)
        object.classBits = classBits
        return object
    }

    @inline(__always) private func allocateCell(_ bytes: Int) -> UnsafeMutableRawPointer {
        if bytes <= 1024 {
            let index = (bytes + 15) >> 4
            state.pointee.budget -= index << 4
            let slot = supplies + index
            if let cell = slot.pointee.free {
                slot.pointee.free = cell.load(fromByteOffset: 8, as: UnsafeMutableRawPointer?.self)
                return cell
            }
            let cell = slot.pointee.bump
            let next = cell + (index << 4)
            if next <= slot.pointee.bumpEnd {
                slot.pointee.bump = next
                return cell
            }
            return refill(index, cellSize: index << 4)
        }
        return allocateBig(bytes)
    }

    @inline(never) private func allocateBig(_ bytes: Int) -> UnsafeMutableRawPointer {
        guard bytes <= Heap.largestSmallCell else { return allocateLarge(bytes) }
        let (index, size) = Heap.mediumClass(bytes)
        state.pointee.budget -= size
        let slot = supplies + index
        if let cell = slot.pointee.free {
            slot.pointee.free = cell.load(fromByteOffset: 8, as: UnsafeMutableRawPointer?.self)
            return cell
        }
        let cell = slot.pointee.bump
        if cell + size <= slot.pointee.bumpEnd {
            slot.pointee.bump = cell + size
            return cell
        }
        return refill(index, cellSize: size)
    }

    /// Size classes above 1 KiB: four steps for each doubling.
    static func mediumClass(_ bytes: Int) -> (index: Int, size: Int) {
        let shift = Int.bitWidth - (bytes - 1).leadingZeroBitCount - 3
        let steps = (bytes - 1) >> shift
        return (64 + (shift - 8) * 4 + steps - 3, (steps + 1) << shift)
    }

    @inline(never) private func refill(_ index: Int, cellSize: Int) -> UnsafeMutableRawPointer {
        let block = takeBlocks(1)
        let cells = Heap.blockSize / cellSize
        table[block] = BlockInfo(
            use: .small, cellSize: UInt32(cellSize), sizeClass: UInt16(index), live: 0, length: 1)
        let start = blocks + block << Heap.blockShift
        let slot = supplies + index
        slot.pointee.bump = start + cellSize
        slot.pointee.bumpEnd = start + cells * cellSize
        return start
    }

    @inline(never) private func allocateLarge(_ bytes: Int) -> UnsafeMutableRawPointer {
        let count = (bytes + Heap.blockSize - 1) >> Heap.blockShift
        state.pointee.budget -= count << Heap.blockShift
        let block = takeBlocks(count)
        table[block] = BlockInfo(use: .largeHead, cellSize: 0, sizeClass: 0, live: 0, length: UInt32(count))
        for index in 1..<max(count, 1) where count > 1 {
            table[block + index] = BlockInfo(
                use: .largeTail, cellSize: 0, sizeClass: 0, live: 0, length: UInt32(index))
        }
        return blocks + block << Heap.blockShift
    }

    /// The first of `count` free blocks in a row. Callers that could ask for more than the limit have asked
    /// `canGrow(by:)` before.
    private func takeBlocks(_ count: Int) -> Int {
        var run = 0
        var index = state.pointee.freeHint
        let used = state.pointee.blocksUsed
        while index < used, state.pointee.freeBlocks >= count {
            run = table[index].use == .free ? run + 1 : 0
            index += 1
            if run == count {
                let first = index - count
                if count == 1 || first == state.pointee.freeHint { state.pointee.freeHint = index }
                state.pointee.freeBlocks -= count
                state.pointee.bytesInUse += count << Heap.blockShift
                return first
            }
        }
        // What lies behind the last used block is free too.
        let first = used - (index == used ? run : 0)
        let fresh = first + count - used
        if state.pointee.freeHint >= first { state.pointee.freeHint = first + count }
        state.pointee.freeBlocks -= count - fresh
        state.pointee.blocksUsed = used + fresh
        state.pointee.bytesInUse += count << Heap.blockShift
        precondition(
            state.pointee.blocksUsed < blockCount, "the reservation is larger than every checked allocation")
        return first
    }

    /// Whether `bytes` more stay within the world's limit.
    func canGrow(by bytes: Int) -> Bool {
        bytes >= 0 && bytes <= state.pointee.limit && state.pointee.bytesInUse + bytes <= state.pointee.limit
    }

    /// Gives a cell back at once; only its sole owner may do that.
    func release(_ object: Object) {
        let block = (object.address - blocks) >> Heap.blockShift
        switch table[block].use {
        case .small:
            let slot = supplies + Int(table[block].sizeClass)
            object.kind = .undefined
            object.address.storeBytes(
                of: slot.pointee.free, toByteOffset: 8, as: UnsafeMutableRawPointer?.self)
            slot.pointee.free = object.address
            state.pointee.budget += Int(table[block].cellSize)
        case .largeHead:
            freeLarge(block)
        case .free, .largeTail:
            break
        }
    }

    func freeLarge(_ block: Int) {
        let length = Int(table[block].length)
        for index in block..<block + length { table[index].use = .free }
        freed(block, length)
        if length > 4 { madvise(blocks + block << Heap.blockShift, length << Heap.blockShift, MADV_DONTNEED) }
    }

    func freed(_ block: Int, _ length: Int) {
        state.pointee.freeBlocks += length
        state.pointee.freeHint = min(state.pointee.freeHint, block)
        state.pointee.bytesInUse -= length << Heap.blockShift
    }

    /// A number that names the object for as long as it lives, the same in every run of the same program.
    func identity(_ value: Value) -> Int {
        value.isObject
            ? 0x7f00_0000_0000 + (Object(value).address - blocks)
            : Int(value.kind.rawValue) << 32 | Int(value.bits & 0xFFFF_FFFF)
    }
}
