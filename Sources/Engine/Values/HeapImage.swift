#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A copy of the used part of a heap's memory. Pages that are as in an older copy are shared with it.
struct HeapImage {
    /// A page of a copy; freed with the last copy that has it.
    final class Page {
        static let size = 8192
        let memory = UnsafeMutableRawPointer.allocate(byteCount: Page.size, alignment: 16)
        let length: Int

        init(copying source: UnsafeRawPointer, length: Int) {
            self.length = length
            memory.copyMemory(from: source, byteCount: length)
        }

        deinit { memory.deallocate() }
    }

    /// A run of memory, cut into pages.
    struct Region {
        var start: UnsafeMutableRawPointer
        var pages: [Page] = []
    }

    /// The heap's registers, the table of blocks, the stack, the blocks.
    fileprivate(set) var regions: [Region] = []
    fileprivate var blocksUsed = 0
    /// Bytes that are not shared with the older copy.
    fileprivate(set) var ownBytes = 0
    /// Bytes in all.
    fileprivate(set) var totalBytes = 0
}

extension Heap {
    /// Bytes of the registers, the supplies included.
    private static let registerBytes = 8192

    /// Copies the memory that is used; the stack up to `stackTop`.
    func image(stackTop: UnsafeMutablePointer<Value>, sharing older: HeapImage?) -> HeapImage {
        var image = HeapImage()
        let used = state.pointee.blocksUsed
        image.blocksUsed = used
        let parts: [(UnsafeMutableRawPointer, Int)] = [
            (UnsafeMutableRawPointer(state), Heap.registerBytes),
            (UnsafeMutableRawPointer(table), used * MemoryLayout<BlockInfo>.stride),
            (UnsafeMutableRawPointer(stack), (stackTop - stack) * MemoryLayout<Value>.stride),
            (blocks, used << Heap.blockShift),
        ]
        for (index, part) in parts.enumerated() {
            image.regions.append(copy(part.0, part.1, older?.regions[index].pages ?? [], &image))
        }
        return image
    }

    private func copy(
        _ start: UnsafeMutableRawPointer, _ length: Int, _ older: [HeapImage.Page], _ image: inout HeapImage
    ) -> HeapImage.Region {
        var region = HeapImage.Region(start: start)
        region.pages.reserveCapacity((length + HeapImage.Page.size - 1) / HeapImage.Page.size)
        var offset = 0
        while offset < length {
            let size = min(HeapImage.Page.size, length - offset)
            let number = region.pages.count
            if number < older.count, older[number].length == size,
                memcmp(older[number].memory, start + offset, size) == 0
            {
                region.pages.append(older[number])
            } else {
                region.pages.append(HeapImage.Page(copying: start + offset, length: size))
                image.ownBytes += size
            }
            offset += size
        }
        image.totalBytes += length
        return region
    }

    /// Makes the memory what it was when the copy was made.
    func restore(_ image: HeapImage) {
        let used = state.pointee.blocksUsed
        for region in image.regions {
            for (number, page) in region.pages.enumerated() {
                let target = region.start + number * HeapImage.Page.size
                if memcmp(target, page.memory, page.length) != 0 {
                    target.copyMemory(from: page.memory, byteCount: page.length)
                }
            }
        }
        guard used > image.blocksUsed else { return }
        // Fresh memory is zero, also for the second time.
        let extra = used - image.blocksUsed
        memset(table + image.blocksUsed, 0, extra * MemoryLayout<BlockInfo>.stride)
        let start = blocks + image.blocksUsed << Heap.blockShift
        memset(start, 0, extra << Heap.blockShift)
        madvise(start, extra << Heap.blockShift, MADV_DONTNEED)
    }
}
