/// Why a source text was rejected, as CPython would say it.
public struct SyntaxDiagnostic: Error, Hashable, Sendable {
    /// The Python exception that it is reported as.
    public enum Category: String, Hashable, Sendable {
        case syntaxError = "SyntaxError"
        case indentationError = "IndentationError"
        case tabError = "TabError"
    }

    public var category: Category
    public var message: String
    public var range: SourceRange
    /// More lines could make the text valid: an open bracket, string or block at its end.
    public var isIncomplete: Bool

    public init(_ category: Category, _ message: String, _ range: SourceRange, isIncomplete: Bool = false) {
        self.category = category
        self.message = message
        self.range = range
        self.isIncomplete = isIncomplete
    }
}
