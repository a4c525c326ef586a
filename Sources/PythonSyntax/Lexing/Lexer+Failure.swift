extension Lexer {
    /// Fails at the character in front of the cursor, which is where CPython's tokenizer points.
    mutating func fail(_ message: String) {
        let column = column(at: cursor) - 1
        fail(.malformed, message, line: line, column: column, endColumn: column)
    }

    /// Fails because more text was needed.
    mutating func failAtEnd(_ message: String, line: Int, column: Int) {
        fail(.layout, message, line: line, column: column, endColumn: column)
        failure?.diagnostic.isIncomplete = lacksFinalNewline
    }

    mutating func fail(
        _ kind: LexicalFailure.Kind, _ message: String, category: SyntaxDiagnostic.Category = .syntaxError,
        line: Int, column: Int, endColumn: Int
    ) {
        let range = SourceRange(
            start: SourcePosition(line: line, column: column),
            end: SourcePosition(line: line, column: endColumn))
        failure = LexicalFailure(kind: kind, diagnostic: SyntaxDiagnostic(category, message, range))
        failure?.isInsideFormattedString = !formattedStrings.isEmpty
        emit(.error)
        markFinished()
    }
}
