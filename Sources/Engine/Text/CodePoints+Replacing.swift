/// `str.replace` and `str.translate`.
extension CodePoints {
    /// Appends the text with a part replaced, at most `limit` times; a negative limit is none.
    func appendReplacing(
        _ old: CodePoints, with new: CodePoints, limit: Int = -1, to builder: inout TextBuilder
    ) throws(PythonError) {
        if old.isEmpty { return try appendInterleaving(new, limit: limit, to: &builder) }
        var (start, replaced) = (0, 0)
        while replaced != limit, let found = find(old, from: start) {
            builder.append(self[start..<found])
            builder.append(new)
            if builder.count > TextBuilder.maximumCount { throw .memory }
            start = found + old.count
            replaced += 1
        }
        builder.append(dropFirst(start))
    }

    /// Replacing empty text puts the new one before each code point and at the end.
    private func appendInterleaving(
        _ new: CodePoints, limit: Int, to builder: inout TextBuilder
    ) throws(PythonError) {
        let places = limit < 0 ? count + 1 : min(limit, count + 1)
        for index in 0..<count {
            if index < places { builder.append(new) }
            builder.append(self[index])
            if builder.count > TextBuilder.maximumCount { throw .memory }
        }
        if places > count { builder.append(new) }
    }

    /// What `str.translate` does with a code point.
    enum Translation {
        case keep
        case delete
        case replace(CodePoints)
        case code(UInt32)
    }

    /// Appends the text with each code point translated; whatever the table throws ends it.
    func appendTranslating<Failure: Error>(
        to builder: inout TextBuilder, _ table: (UInt32) throws(Failure) -> Translation
    ) throws(Failure) {
        for index in 0..<count {
            let code = self[index]
            switch try table(code) {
            case .keep: builder.append(code)
            case .delete: break
            case .replace(let text): builder.append(text)
            case .code(let other): builder.append(other)
            }
        }
    }
}
