/// What the heap knows about one block.
struct BlockInfo {
    enum Use: UInt8 {
        case free = 0
        case small
        case largeHead
        case largeTail
    }

    var use: Use
    /// Fills the gap, so that equal blocks are equal to the last bit.
    private let filler: UInt8 = 0
    var sizeClass: UInt16
    var cellSize: UInt32
    /// Objects that the last collection found alive.
    var live: UInt32
    /// Head: blocks in the run; tail: distance to the head.
    var length: UInt32

    init(use: Use, cellSize: UInt32, sizeClass: UInt16, live: UInt32, length: UInt32) {
        (self.use, self.cellSize, self.sizeClass) = (use, cellSize, sizeClass)
        (self.live, self.length) = (live, length)
    }
}

/// Free cells of one size: a list of freed ones, then fresh ones at the end of the newest block.
struct CellSupply {
    var free: UnsafeMutableRawPointer?
    var bump: UnsafeMutableRawPointer
    var bumpEnd: UnsafeMutableRawPointer
}

/// The heap's own registers, kept in the world's memory.
struct HeapState {
    static let supplyCount = 96

    /// Bytes that may be allocated before the next collection; below zero, the next safepoint collects.
    var budget: Int
    /// The mark of objects that are alive; flips with each collection.
    var liveMark: UInt8 = 0
    var limit: Int
    var bytesInUse = 0
    var blocksUsed = 0
    var freeBlocks = 0
    var freeHint = 0
    var collections = 0

    init(limit: Int) {
        self.limit = limit
        budget = HeapState.smallestBudget
    }

    static let smallestBudget = 8 << 20
}
