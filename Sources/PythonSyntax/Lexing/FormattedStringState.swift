/// An f-string that the lexer is inside of (PEP 701).
struct FormattedStringState {
    var quote: UInt8
    var isTriple: Bool
    var isRaw: Bool
    /// Between the braces of a replacement field, where ordinary tokens are read.
    var isInExpression = false
    var isInFormatSpecification = false
    /// How many brackets are open since the string began.
    var bracketDepth = 0
    /// How many replacement fields are open inside one another.
    var fieldDepth = 0
    var startLine: Int
    var startColumn: Int
}
