/// Builds the syntax tree of a valid text by recursive descent. At the first mismatch it gives up without
/// saying why: wrong texts are rare, and `Diagnosis` looks at them with more care.
struct TreeParser {
    /// The text does not match the grammar, or `diagnostic` says what is wrong.
    struct Mismatch: Error {}

    let bytes: UnsafePointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>
    var position = 0
    /// The first token of the present statement at the top level.
    var statementStart = 0
    /// An error that needs no further diagnosis, such as a bad escape in a string.
    var diagnostic: SyntaxDiagnostic?
    let stack: StackBudget
    /// A call's first argument, read while looking for a generator expression, and the tokens it spans.
    var firstArgument: (start: Int, end: Int, value: Expression)?

    init(bytes: UnsafePointer<UInt8>, tokens: UnsafeBufferPointer<Token>, stack: StackBudget) {
        self.bytes = bytes
        self.tokens = tokens
        self.stack = stack
    }

    var kind: TokenKind { tokens[position].kind }
    var token: Token { tokens[position] }

    /// The kind of a token further on; `.endOfFile` behind the end.
    func kind(ahead distance: Int) -> TokenKind {
        position + distance < tokens.count ? tokens[position + distance].kind : .endOfFile
    }

    mutating func advance() {
        if position < tokens.count - 1 { position += 1 }
    }

    mutating func accept(_ wanted: TokenKind) -> Bool {
        guard kind == wanted else { return false }
        advance()
        return true
    }

    mutating func expect(_ wanted: TokenKind) throws(Mismatch) {
        guard kind == wanted else { throw Mismatch() }
        advance()
    }

    /// The range from a token's start to the end of the token before the present one.
    func range(from start: SourcePosition) -> SourceRange {
        SourceRange(start: start, end: tokens[max(position - 1, 0)].endPosition)
    }

    /// As `range(from:)`, without the line ends and dedents that close a block.
    func blockRange(from start: SourcePosition) -> SourceRange {
        var last = max(position - 1, 0)
        while last > 0, tokens[last].kind.isLayout { last -= 1 }
        return SourceRange(start: start, end: tokens[last].endPosition)
    }

    /// The text of the present token, which is a name.
    func text(of token: Token) -> String {
        String(
            decoding: UnsafeBufferPointer(start: bytes + Int(token.start), count: token.byteRange.count),
            as: UTF8.self)
    }

    mutating func name() throws(Mismatch) -> String {
        guard kind == .name else { throw Mismatch() }
        defer { advance() }
        return normalizedName(token)
    }

    func normalizedName(_ token: Token) -> String {
        let text = text(of: token)
        return text.utf8.allSatisfy { $0 < 0x80 } ? text : IdentifierNormalization.normalize(text)
    }

    mutating func identifier() throws(Mismatch) -> Identifier {
        let range = token.range
        return Identifier(try name(), range)
    }

    /// Whether the present token is this soft keyword.
    func isSoftKeyword(_ word: StaticString) -> Bool {
        guard kind == .name, token.byteRange.count == word.utf8CodeUnitCount else { return false }
        let start = bytes + Int(token.start)
        return (0..<word.utf8CodeUnitCount).allSatisfy { start[$0] == word.utf8Start[$0] }
    }

    mutating func fail(_ message: String, _ range: SourceRange) -> Mismatch {
        if diagnostic == nil { diagnostic = SyntaxDiagnostic(.syntaxError, message, range) }
        return Mismatch()
    }

    /// Fails where the nesting leaves too little stack.
    mutating func checkDepth() throws(Mismatch) {
        if stack.isExhausted { throw fail("too many nested expressions or blocks", token.range) }
    }
}
