/// `str.strip` and its relatives, which give the range that is left.
extension CodePoints {
    /// The sides that a strip works on.
    enum Sides {
        case both, left, right
    }

    /// What stripping white space leaves.
    func rangeStripping(_ sides: Sides, isSpace: (UInt32) -> Bool = CharacterClass.isSpace) -> Range<Int> {
        var (start, end) = (0, count)
        if sides != .right { while start < end, isSpace(self[start]) { start += 1 } }
        if sides != .left { while end > start, isSpace(self[end - 1]) { end -= 1 } }
        return start..<end
    }

    /// What stripping the code points of a set leaves.
    func rangeStripping(_ sides: Sides, of set: CodePoints) -> Range<Int> {
        rangeStripping(sides, isSpace: { set.firstIndex(of: $0) != nil })
    }
}
