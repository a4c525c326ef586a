import PythonSyntax

/// The places that tracebacks show for attributes and method calls that go over several lines: from the line on which the
/// attribute's name stands.
enum AttributePlace {
    /// The place of an attribute's instruction; `range` is that of the whole expression.
    static func ofAttribute(_ name: Identifier, in range: SourceRange) -> SourceRange {
        range.start.line == name.range.end.line ? range : name.range
    }

    /// The place of the call of the method `name`; `range` is that of the whole call.
    static func ofCall(_ name: Identifier, in range: SourceRange) -> SourceRange {
        guard range.start.line != name.range.end.line else { return range }
        return SourceRange(start: name.range.start, end: max(range.end, name.range.end))
    }
}
