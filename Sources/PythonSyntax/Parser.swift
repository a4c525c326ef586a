/// Parses Python 3.13 source text.
public enum Parser {
    /// What a text is parsed as, as in Python's `compile`.
    public enum Mode: Sendable {
        /// A whole file.
        case module
        /// One interactive entry: a block is complete only behind a blank line.
        case interactive
        /// A single expression; the module's body is one expression statement.
        case expression
    }

    /// Parses a text.
    /// - Parameters:
    ///   - allowTopLevelAwait: accepts `await`, `async for` and `async with` outside functions.
    ///   - grammarOnly: accepts all that Python's `ast.parse` does, such as `return` outside functions.
    /// - Throws: the first error in the text, worded and placed as CPython 3.13 would.
    public static func parse(
        _ source: String, mode: Mode = .module, allowTopLevelAwait: Bool = false,
        grammarOnly: Bool = false
    ) throws(SyntaxDiagnostic) -> Module {
        let session = ParseSession(
            SourceText(source), mode: mode, allowTopLevelAwait: allowTopLevelAwait, grammarOnly: grammarOnly)
        return try session.run().get()
    }
}
