/// A number for all that the objects of a heap hold, to tell whether two moments are the same.
///
/// Bytes that mean nothing are left out: those beside the kind of a value, and hashes that are worked out when they are
/// first asked for.
extension Heap {
    var digest: UInt64 {
        var digest = Digest()
        digest.add(UInt64(state.pointee.blocksUsed))
        digest.add(UInt64(bitPattern: Int64(state.pointee.budget)))
        for block in 0..<state.pointee.blocksUsed {
            let start = blocks + block << Heap.blockShift
            switch table[block].use {
            case .free, .largeTail: break
            case .largeHead: digest.add(Object(start), from: blocks)
            case .small:
                let size = Int(table[block].cellSize)
                let slot = supplies + Int(table[block].sizeClass)
                let isNewest = slot.pointee.bumpEnd > start && slot.pointee.bumpEnd <= start + Heap.blockSize
                let end = isNewest ? slot.pointee.bump : start + Heap.blockSize / size * size
                var cell = start
                while cell < end {
                    digest.add(Object(cell), from: blocks)
                    cell += size
                }
            }
        }
        return digest.value
    }

    private struct Digest {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ word: UInt64) {
            value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
            value ^= value >> 29
        }

        mutating func add(_ value: Value) {
            add(UInt64(value.kind.rawValue))
            if !value.isUndefined { add(value.bits) }
        }

        mutating func add(_ object: Object, from start: UnsafeMutableRawPointer) {
            guard object.kind != .undefined else { return add(0) }
            add(UInt64(object.address - start) << 8 | UInt64(object.kind.rawValue))
            switch object.kind {
            case .string:
                let string = StringObject(object)
                for index in 0..<string.count { add(UInt64(string[index])) }
            case .bigInt, .bytes, .rawBuffer: break
            case .generator, .coroutine, .asyncGenerator:
                for index in 0..<GeneratorObject.fieldCount { add(object[index]) }
                let first = GeneratorObject.fieldCount + FrameLayout.headerSize
                for index in first..<max(first, object.count) { add(object[index]) }
            default:
                add(object.classBits)
                for index in 0..<object.count { add(object[index]) }
            }
        }
    }
}
