#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `str.find` and its relatives. Positions count from the view's beginning; slice first to search a part.
extension CodePoints {
    /// Where a code point first occurs, at or after an index.
    @inline(__always) func firstIndex(of code: UInt32, from start: Int = 0) -> Int? {
        guard start < count else { return nil }
        if !isWide {
            guard code < 256 else { return nil }
            guard let found = memchr(base + start, Int32(truncatingIfNeeded: code), count - start) else {
                return nil
            }
            return UnsafeRawPointer(found) - base
        }
        let items = base.assumingMemoryBound(to: UInt32.self)
        for index in start..<count where items[index] == code { return index }
        return nil
    }

    /// Where a text first occurs, at or after an index; empty text occurs everywhere, the end included.
    func find(_ needle: CodePoints, from start: Int = 0) -> Int? {
        guard start + needle.count <= count else { return nil }
        if needle.count == 0 { return start }
        if needle.count == 1 { return firstIndex(of: needle[0], from: start) }
        let last = count - needle.count
        var (index, wasted) = (start, 0)
        while let candidate = firstIndex(of: needle[0], from: index), candidate <= last {
            if matches(needle, at: candidate) { return candidate }
            wasted += 1
            index = candidate + 1
            if wasted > 64, wasted > (index - start) >> 3 { return findByFailureTable(needle, from: index) }
        }
        return nil
    }

    /// The search of Knuth, Morris and Pratt: linear also where the needle's beginning is everywhere.
    private func findByFailureTable(_ needle: CodePoints, from start: Int) -> Int? {
        var table = [Int](repeating: 0, count: needle.count)
        var matched = 0
        for index in 1..<needle.count {
            while matched > 0, needle[index] != needle[matched] { matched = table[matched - 1] }
            if needle[index] == needle[matched] { matched += 1 }
            table[index] = matched
        }
        matched = 0
        for index in start..<max(start, count) {
            while matched > 0, self[index] != needle[matched] { matched = table[matched - 1] }
            if self[index] == needle[matched] { matched += 1 }
            if matched == needle.count { return index + 1 - matched }
        }
        return nil
    }

    /// Where a text last occurs.
    func findLast(_ needle: CodePoints) -> Int? {
        guard needle.count <= count else { return nil }
        var index = count - needle.count
        if needle.count == 0 { return index }
        let first = needle[0]
        while index >= 0 {
            if self[index] == first, matches(needle, at: index) { return index }
            index -= 1
        }
        return nil
    }

    /// Whether a text stands at an index; false where it would pass the end.
    func matches(_ other: CodePoints, at index: Int) -> Bool {
        guard index >= 0, index + other.count <= count else { return false }
        return self[index..<index + other.count] == other
    }

    /// How often a text occurs without overlapping; empty text occurs once more than there are code points.
    func countOccurrences(of needle: CodePoints) -> Int {
        if needle.count == 0 { return count + 1 }
        var (index, result) = (0, 0)
        while let found = find(needle, from: index) {
            result += 1
            index = found + needle.count
        }
        return result
    }

    func contains(_ needle: CodePoints) -> Bool { find(needle) != nil }

    func hasPrefix(_ prefix: CodePoints) -> Bool { matches(prefix, at: 0) }

    func hasSuffix(_ suffix: CodePoints) -> Bool { matches(suffix, at: count - suffix.count) }

    /// The range left by `str.removeprefix`.
    func rangeRemovingPrefix(_ prefix: CodePoints) -> Range<Int> {
        (hasPrefix(prefix) ? prefix.count : 0)..<count
    }

    /// The range left by `str.removesuffix`.
    func rangeRemovingSuffix(_ suffix: CodePoints) -> Range<Int> {
        0..<(hasSuffix(suffix) ? count - suffix.count : count)
    }

    /// The parts of `str.partition`: before and after the separator's first (or last) place; nil where it is not found.
    func partition(_ separator: CodePoints, fromEnd: Bool = false) throws(PythonError) -> (
        before: Range<Int>, after: Range<Int>
    )? {
        if separator.isEmpty { throw .value("empty separator") }
        guard let place = fromEnd ? findLast(separator) : find(separator) else { return nil }
        return (0..<place, place + separator.count..<count)
    }
}
