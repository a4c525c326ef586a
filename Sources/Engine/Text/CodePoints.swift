#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A view of text: code points of width 1 (Latin-1) or 4 in memory that someone else keeps alive.
///
/// Lone surrogates are code points like any other. A view of bytes is a narrow view.
struct CodePoints {
    let base: UnsafeRawPointer
    let count: Int
    let isWide: Bool

    @inline(__always) init(base: UnsafeRawPointer, count: Int, isWide: Bool) {
        self.base = base
        self.count = count
        self.isWide = isWide
    }

    /// The text of an ASCII literal, which lives for ever.
    @inline(__always) init(_ literal: StaticString) {
        self.init(base: UnsafeRawPointer(literal.utf8Start), count: literal.utf8CodeUnitCount, isWide: false)
    }

    @inline(__always) var isEmpty: Bool { count == 0 }

    /// The view's code points as bytes; only for narrow views.
    @inline(__always) var narrow: UnsafePointer<UInt8> { base.assumingMemoryBound(to: UInt8.self) }

    @inline(__always) subscript(index: Int) -> UInt32 {
        isWide
            ? base.load(fromByteOffset: index << 2, as: UInt32.self)
            : UInt32(base.load(fromByteOffset: index, as: UInt8.self))
    }

    /// A part of the view; the range must lie inside it.
    @inline(__always) subscript(range: Range<Int>) -> CodePoints {
        let width = isWide ? 4 : 1
        return CodePoints(base: base + range.lowerBound * width, count: range.count, isWide: isWide)
    }

    @inline(__always) func dropFirst(_ number: Int) -> CodePoints { self[min(number, count)..<count] }

    /// Whether one view's text is the other's.
    static func == (a: CodePoints, b: CodePoints) -> Bool {
        guard a.count == b.count else { return false }
        if a.isWide == b.isWide { return memcmp(a.base, b.base, a.isWide ? a.count << 2 : a.count) == 0 }
        for index in 0..<a.count where a[index] != b[index] { return false }
        return true
    }

    /// Below zero, zero or above zero as the text comes before, equals or follows another, code point by code point.
    func compare(_ other: CodePoints) -> Int {
        let common = min(count, other.count)
        if !isWide, !other.isWide {
            let order = memcmp(base, other.base, common)
            return order != 0 ? Int(order) : count - other.count
        }
        for index in 0..<common where self[index] != other[index] {
            return self[index] < other[index] ? -1 : 1
        }
        return count - other.count
    }

    /// A hash that depends on the code points alone, not on their width.
    var hash: Int {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
        for index in 0..<count {
            hash = (hash ^ UInt64(self[index])) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        return Int(truncatingIfNeeded: hash)
    }

    /// The text as a Swift string; lone surrogates become U+FFFD.
    var string: String {
        if isASCII, !isWide {
            return String(decoding: UnsafeRawBufferPointer(start: base, count: count), as: UTF8.self)
        }
        var scalars = String.UnicodeScalarView()
        for index in 0..<count { scalars.append(Unicode.Scalar(self[index]) ?? "\u{FFFD}") }
        return String(scalars)
    }

    /// Whether every code point is below 128.
    var isASCII: Bool {
        if !isWide { return UnsafeRawBufferPointer(start: base, count: count).allSatisfy { $0 < 128 } }
        for index in 0..<count where self[index] >= 128 { return false }
        return true
    }

    /// The greatest code point, 0 for empty text.
    var greatest: UInt32 {
        var result: UInt32 = 0
        for index in 0..<count { result = max(result, self[index]) }
        return result
    }
}
