/// `str.split` and its relatives, which give ranges of the view.
extension CodePoints {
    /// The words of `str.split(None, limit)`, the last of which keeps what is behind it; a negative limit is none.
    func splitWords(limit: Int = -1, isSpace: (UInt32) -> Bool = CharacterClass.isSpace) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = 0
        while true {
            while index < count, isSpace(self[index]) { index += 1 }
            if index == count { return words }
            let start = index
            if words.count == limit { break }
            while index < count, !isSpace(self[index]) { index += 1 }
            words.append(start..<index)
        }
        words.append(index..<count)
        return words
    }

    /// The words of `str.rsplit(None, limit)`, in the text's order.
    func splitWordsFromEnd(limit: Int, isSpace: (UInt32) -> Bool = CharacterClass.isSpace) -> [Range<Int>] {
        if limit < 0 { return splitWords(isSpace: isSpace) }
        var words: [Range<Int>] = []
        var end = count
        while true {
            while end > 0, isSpace(self[end - 1]) { end -= 1 }
            if end == 0 || words.count == limit { break }
            var start = end
            while start > 0, !isSpace(self[start - 1]) { start -= 1 }
            words.append(start..<end)
            end = start
        }
        if end > 0 { words.append(0..<end) }
        return words.reversed()
    }

    /// The parts of `str.split(separator, limit)`; a negative limit is none.
    func split(_ separator: CodePoints, limit: Int = -1) throws(PythonError) -> [Range<Int>] {
        if separator.isEmpty { throw .value("empty separator") }
        var parts: [Range<Int>] = []
        var start = 0
        while parts.count != limit, let found = find(separator, from: start) {
            parts.append(start..<found)
            start = found + separator.count
        }
        parts.append(start..<count)
        return parts
    }

    /// The parts of `str.rsplit(separator, limit)`, in the text's order.
    func splitFromEnd(_ separator: CodePoints, limit: Int) throws(PythonError) -> [Range<Int>] {
        if separator.isEmpty { throw .value("empty separator") }
        var parts: [Range<Int>] = []
        var end = count
        while parts.count != limit, let found = self[0..<end].findLast(separator) {
            parts.append(found + separator.count..<end)
            end = found
        }
        parts.append(0..<end)
        return parts.reversed()
    }

    /// The lines of `str.splitlines`, with or without their ends.
    func splitLines(
        keepingEnds: Bool = false, isLineBreak: (UInt32) -> Bool = CharacterClass.isLineBreak
    ) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var (start, index) = (0, 0)
        while index < count {
            let code = self[index]
            index += 1
            guard isLineBreak(code) else { continue }
            let end = index - 1
            if code == 13, index < count, self[index] == 10 { index += 1 }
            lines.append(start..<(keepingEnds ? index : end))
            start = index
        }
        if start < count { lines.append(start..<count) }
        return lines
    }
}
