#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An immutable string: code points of width 1 (all below 256) or 4, always the narrowest that fits.
///
/// Layout behind the header: hash (0 = not yet computed), count and width, then the code points.
struct StringObject: ObjectReference {
    let object: Object
    private static let dataOffset = Object.headerSize + 16

    @inline(__always) init(_ object: Object) { self.object = object }

    @inline(__always) var count: Int { Int(object.address.load(fromByteOffset: 24, as: UInt32.self)) }
    @inline(__always) var isWide: Bool { object.address.load(fromByteOffset: 28, as: UInt8.self) == 4 }
    @inline(__always) var isInterned: Bool { object.address.load(fromByteOffset: 29, as: UInt8.self) != 0 }
    @inline(__always) var data: UnsafeMutableRawPointer { object.address + StringObject.dataOffset }
    @inline(__always) var byteCount: Int { isWide ? count * 4 : count }

    func markInterned() { object.address.storeBytes(of: 1, toByteOffset: 29, as: UInt8.self) }

    @inline(__always) subscript(index: Int) -> UInt32 {
        isWide
            ? data.load(fromByteOffset: index * 4, as: UInt32.self)
            : UInt32(data.load(fromByteOffset: index, as: UInt8.self))
    }

    /// A string of `count` code points, whose data the caller fills.
    static func allocate(_ heap: Heap, class classBits: UInt64, count: Int, isWide: Bool) -> StringObject {
        let object = heap.allocateRaw(.string, class: classBits, bytes: 16 + (isWide ? count * 4 : count))
        object.setWord(0, 0)
        object.setWord(1, UInt64(UInt32(truncatingIfNeeded: count)) | (isWide ? 4 : 1) << 32)
        return StringObject(object)
    }

    /// Equal strings hash equally; never 0.
    @inline(__always) var hash: Int {
        let known = object.word(0)
        return known != 0 ? Int(bitPattern: UInt(known)) : computeHash()
    }

    @inline(never) private func computeHash() -> Int {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
        for index in 0..<count {
            hash = (hash ^ UInt64(self[index])) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        if hash == 0 { hash = 1 }
        object.setWord(0, hash)
        return Int(bitPattern: UInt(hash))
    }

    @inline(__always) static func == (a: StringObject, b: StringObject) -> Bool {
        if a.object.address == b.object.address { return true }
        guard a.object.word(1) & 0xFF_FFFF_FFFF == b.object.word(1) & 0xFF_FFFF_FFFF else { return false }
        return memcmp(a.data, b.data, a.byteCount) == 0
    }

    /// The text as a Swift string; lone surrogates become U+FFFD.
    var text: String {
        if !isWide {
            let bytes = UnsafeRawBufferPointer(start: data, count: count)
            if bytes.allSatisfy({ $0 < 128 }) { return String(decoding: bytes, as: UTF8.self) }
        }
        var result = String.UnicodeScalarView()
        for index in 0..<count { result.append(Unicode.Scalar(self[index]) ?? "\u{FFFD}") }
        return String(result)
    }

    /// Whether the text is that of an ASCII literal.
    func equals(_ literal: StaticString) -> Bool {
        guard !isWide, count == literal.utf8CodeUnitCount else { return false }
        return memcmp(data, literal.utf8Start, count) == 0
    }
}
