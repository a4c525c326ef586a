#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Text that is being made: narrow until a code point above 255 arrives, so that its width is always the narrowest.
struct TextBuilder: ~Copyable {
    /// No text may have more code points; what would make longer text raises MemoryError first.
    static let maximumCount = 1 << 29

    private(set) var count = 0
    /// Whether a code point above 255 is in the text.
    private(set) var isWide = false
    private var capacity = 0
    private var storage: UnsafeMutableRawPointer?

    init() {}

    init(capacity: Int) { grow(to: capacity, isWide: false) }

    deinit { storage?.deallocate() }

    /// Lends the text made so far.
    @inline(__always) borrowing func withView<Result, Failure: Error>(
        _ body: (CodePoints) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let storage else { return try body(CodePoints("")) }
        return try body(CodePoints(base: UnsafeRawPointer(storage), count: count, isWide: isWide))
    }

    /// The text made so far as a Swift string.
    borrowing func makeString() -> String { withView { $0.string } }

    @inline(__always) mutating func append(_ codePoint: UInt32) {
        if !isWide, codePoint < 256 {
            let target = reserve(1)
            target.storeBytes(of: UInt8(truncatingIfNeeded: codePoint), toByteOffset: count, as: UInt8.self)
        } else {
            if !isWide { grow(to: count + 1, isWide: true) }
            let target = reserve(1)
            target.storeBytes(of: codePoint, toByteOffset: count << 2, as: UInt32.self)
        }
        count += 1
    }

    mutating func append(_ codePoint: UInt32, count repeats: Int) {
        guard repeats > 0 else { return }
        append(codePoint)
        if !isWide {
            let target = reserve(repeats - 1)
            memset(target + count, Int32(truncatingIfNeeded: codePoint), repeats - 1)
            count += repeats - 1
        } else {
            for _ in 1..<repeats { append(codePoint) }
        }
    }

    mutating func append(_ text: CodePoints) {
        if text.isWide {
            for index in 0..<text.count { append(text[index]) }
        } else if isWide {
            let target = reserve(text.count)
            for index in 0..<text.count {
                target.storeBytes(
                    of: UInt32(text.narrow[index]), toByteOffset: (count + index) << 2, as: UInt32.self)
            }
            count += text.count
        } else if text.count > 0 {
            memcpy(reserve(text.count) + count, text.base, text.count)
            count += text.count
        }
    }

    mutating func append(_ literal: StaticString) { append(CodePoints(literal)) }

    mutating func append(_ text: String) {
        for scalar in text.unicodeScalars { append(scalar.value) }
    }

    /// Appends ASCII codes.
    mutating func append(_ codes: ArraySlice<UInt8>) {
        codes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            append(CodePoints(base: base, count: buffer.count, isWide: false))
        }
    }

    mutating func append(_ codes: [UInt8]) { append(codes[...]) }

    /// Forgets the text, keeping the memory.
    mutating func removeAll() {
        count = 0
        if isWide { capacity <<= 2 }
        isWide = false
    }

    /// Reverses the code points from an index on.
    mutating func reverse(from start: Int) {
        guard let storage else { return }
        var (low, high) = (start, count - 1)
        while low < high {
            if isWide {
                let items = storage.assumingMemoryBound(to: UInt32.self)
                (items[low], items[high]) = (items[high], items[low])
            } else {
                let items = storage.assumingMemoryBound(to: UInt8.self)
                (items[low], items[high]) = (items[high], items[low])
            }
            low += 1
            high -= 1
        }
    }

    /// The storage, with room for so many more code points of the present width.
    @inline(__always) private mutating func reserve(_ more: Int) -> UnsafeMutableRawPointer {
        if let storage, count + more <= capacity { return storage }
        return grow(to: max(count + more, 2 * capacity, 32), isWide: isWide)
    }

    @inline(never) @discardableResult
    private mutating func grow(to newCapacity: Int, isWide willBeWide: Bool) -> UnsafeMutableRawPointer {
        let room = max(newCapacity, capacity, 32)
        let target = UnsafeMutableRawPointer.allocate(byteCount: willBeWide ? room << 2 : room, alignment: 8)
        if let storage {
            if willBeWide == isWide {
                memcpy(target, storage, isWide ? count << 2 : count)
            } else {
                let bytes = storage.assumingMemoryBound(to: UInt8.self)
                for index in 0..<count {
                    target.storeBytes(of: UInt32(bytes[index]), toByteOffset: index << 2, as: UInt32.self)
                }
            }
            storage.deallocate()
        }
        storage = target
        capacity = room
        isWide = willBeWide
        return target
    }
}
