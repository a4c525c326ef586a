/// What must be true of the heap right after a collection. Stress mode checks it each time.
extension Heap {
    /// Checks every block, free cell and object; gives the first thing that is wrong, or nil.
    func verify() -> String? {
        blockTableFault() ?? freeListFault() ?? objectFault()
    }

    // MARK: Blocks

    private func blockTableFault() -> String? {
        var free = 0
        var block = 0
        let used = state.pointee.blocksUsed
        while block < used {
            let info = table[block]
            switch info.use {
            case .free:
                free += 1
                if block < state.pointee.freeHint {
                    return "block \(block) is free, before the hint \(state.pointee.freeHint)"
                }
                block += 1
            case .small:
                if !isSizeClass(info) {
                    return "block \(block): cells of \(info.cellSize) in class \(info.sizeClass)"
                }
                block += 1
            case .largeHead:
                if let fault = largeFault(block) { return fault }
                block += Int(info.length)
            case .largeTail:
                return "block \(block) is the tail of nothing"
            }
        }
        if free != state.pointee.freeBlocks {
            return "\(free) blocks are free, \(state.pointee.freeBlocks) are counted"
        }
        let bytes = (used - free) << Heap.blockShift
        return bytes == state.pointee.bytesInUse
            ? nil : "\(bytes) bytes in use, \(state.pointee.bytesInUse) counted"
    }

    private func largeFault(_ head: Int) -> String? {
        let length = Int(table[head].length)
        guard length > 0, head + length <= state.pointee.blocksUsed else {
            return "block \(head): a run of \(length)"
        }
        for distance in 1..<length where length > 1 {
            let tail = table[head + distance]
            if tail.use != .largeTail || Int(tail.length) != distance {
                return "block \(head): its run is broken at \(distance)"
            }
        }
        return nil
    }

    private func isSizeClass(_ info: BlockInfo) -> Bool {
        let size = Int(info.cellSize)
        guard size > 0, size <= Heap.largestSmallCell else { return false }
        return Int(info.sizeClass) == (size <= 1024 ? size >> 4 : Heap.mediumClass(size).index)
    }

    // MARK: Free cells

    private func freeListFault() -> String? {
        for index in 0..<HeapState.supplyCount {
            var next = supplies[index].free
            var length = 0
            while let cell = next {
                guard let size = cellSize(at: cell), Int(table[blockIndex(cell)].sizeClass) == index else {
                    return "the free list \(index) leads to \(name(cell)), which is no cell of its size"
                }
                guard rawKind(cell) == Kind.undefined.rawValue else {
                    return "the free cell \(name(cell)) of \(size) bytes holds a \(kindName(cell))"
                }
                length += 1
                if length > state.pointee.blocksUsed << 12 { return "the free list \(index) is a ring" }
                next = cell.load(fromByteOffset: 8, as: UnsafeMutableRawPointer?.self)
            }
        }
        return nil
    }

    // MARK: Objects

    private func objectFault() -> String? {
        for block in 0..<state.pointee.blocksUsed {
            let start = blocks + block << Heap.blockShift
            switch table[block].use {
            case .free, .largeTail: continue
            case .largeHead:
                if let fault = fault(of: start, size: Int(table[block].length) << Heap.blockShift) {
                    return fault
                }
            case .small:
                if let fault = smallBlockFault(block, start) { return fault }
            }
        }
        return nil
    }

    private func smallBlockFault(_ block: Int, _ start: UnsafeMutableRawPointer) -> String? {
        let size = Int(table[block].cellSize)
        var cell = start
        let end = start + Heap.blockSize / size * size
        var live = 0
        while cell < end {
            if !isFresh(cell), rawKind(cell) != Kind.undefined.rawValue {
                if let fault = fault(of: cell, size: size) { return fault }
                live += 1
            }
            cell += size
        }
        return live == Int(table[block].live)
            ? nil : "block \(block): \(live) objects, \(table[block].live) counted"
    }

    private func fault(of cell: UnsafeMutableRawPointer, size: Int) -> String? {
        guard let kind = Kind(rawValue: rawKind(cell)), kind.isObject else {
            return "\(name(cell)) is of kind \(rawKind(cell))"
        }
        let object = Object(cell)
        guard object.mark == state.pointee.liveMark else {
            return "\(name(cell)), a \(kind), was neither marked nor freed"
        }
        guard kind.rawValue >= Kind.firstScanned.rawValue else { return nil }
        guard Object.headerSize + 16 * object.count <= size else {
            return "\(name(cell)), a \(kind), is larger than its cell"
        }
        if kind != .buffer, object.classBits != 0, !isLive(.classObject, object.classBits) {
            return "\(name(cell)), a \(kind), is of a class that is not alive"
        }
        // The frame of a generator holds words that are no values.
        let count = kind.isGenerator ? min(object.count, GeneratorObject.fieldCount) : object.count
        for index in 0..<count {
            let value = object[index]
            guard !value.isObject || isLive(value.kind, value.bits) else {
                return "\(name(cell)), a \(kind): its value \(index), a \(value.kind), is not alive"
            }
        }
        return kind == .dict || kind == .set || kind == .frozenSet ? dictFault(DictObject(object)) : nil
    }

    private func dictFault(_ dict: DictObject) -> String? {
        let entries = (0..<dict.entryCount).count { !dict.key(at: $0).isUndefined }
        if entries != dict.count {
            return "\(name(dict.object.address)), a dict of \(dict.count), has \(entries) entries"
        }
        guard !dict.object[1].isUndefined else { return nil }
        let index = Object(dict.object[1])
        let places = index.address + Object.headerSize
        var indexed = 0
        for slot in 0...Int(index.classBits) {
            let entry = Int(places.load(fromByteOffset: 4 * slot, as: Int32.self))
            if entry >= dict.entryCount {
                return "\(name(dict.object.address)), a dict: its index leads to entry \(entry)"
            }
            if entry >= 0, !dict.key(at: entry).isUndefined { indexed += 1 }
        }
        return indexed == entries
            ? nil : "\(name(dict.object.address)), a dict: \(indexed) of \(entries) entries are indexed"
    }

    // MARK: Cells

    /// Whether a living object of that kind begins at the address.
    private func isLive(_ kind: Kind, _ bits: UInt64) -> Bool {
        guard let cell = UnsafeMutableRawPointer(bitPattern: UInt(bits)), cellSize(at: cell) != nil else {
            return false
        }
        return rawKind(cell) == kind.rawValue && Object(cell).mark == state.pointee.liveMark
    }

    /// The size of the cell that begins at the address; nil if none does.
    private func cellSize(at cell: UnsafeMutableRawPointer) -> Int? {
        let offset = cell - blocks
        guard offset >= 0, offset < state.pointee.blocksUsed << Heap.blockShift else { return nil }
        let info = table[blockIndex(cell)]
        let inner = offset & (Heap.blockSize - 1)
        switch info.use {
        case .free, .largeTail: return nil
        case .largeHead: return inner == 0 ? Int(info.length) << Heap.blockShift : nil
        case .small:
            let size = Int(info.cellSize)
            return inner.isMultiple(of: size) && inner + size <= Heap.blockSize && !isFresh(cell) ? size : nil
        }
    }

    /// Whether the cell was not handed out since its block was taken.
    private func isFresh(_ cell: UnsafeMutableRawPointer) -> Bool {
        let supply = supplies[Int(table[blockIndex(cell)].sizeClass)]
        return cell >= supply.bump && cell < supply.bumpEnd
    }

    private func blockIndex(_ cell: UnsafeMutableRawPointer) -> Int { (cell - blocks) >> Heap.blockShift }
    private func rawKind(_ cell: UnsafeMutableRawPointer) -> UInt8 { cell.load(as: UInt8.self) }
    private func kindName(_ cell: UnsafeMutableRawPointer) -> String {
        Kind(rawValue: rawKind(cell)).map { "\($0)" } ?? "?"
    }
    private func name(_ cell: UnsafeMutableRawPointer) -> String {
        "cell \(String(cell - blocks, radix: 16))"
    }
}
