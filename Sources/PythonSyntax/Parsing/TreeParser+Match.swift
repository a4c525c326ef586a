extension TreeParser {
    /// A `match` statement, or nil where `match` is an ordinary name here.
    mutating func matchStatement() throws(Mismatch) -> Statement? {
        let start = position
        guard let subject = try matchSubject() else {
            position = start
            return nil
        }
        try expect(.newline)
        try expect(.indent)
        try checkDepth()
        var cases: [MatchCase] = []
        while isSoftKeyword("case") { cases.append(try matchCase()) }
        guard !cases.isEmpty else { throw Mismatch() }
        try expect(.dedent)
        let node = Statement.Node.match(subject: subject, cases: cases)
        return Statement(node, blockRange(from: tokens[start].startPosition))
    }

    /// The subject and the colon, if they are followed by a new line.
    private mutating func matchSubject() throws(Mismatch) -> Expression? {
        advance()
        guard startsExpression else { return nil }
        do throws(Mismatch) {
            let subject = try subjectExpression()
            return accept(.colon) && kind == .newline ? subject : nil
        } catch {
            if diagnostic != nil { throw error }
            return nil
        }
    }

    private mutating func subjectExpression() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let isStarred = kind == .star
        let first = try starNamedExpression()
        guard kind == .comma else {
            guard !isStarred else { throw Mismatch() }
            return first
        }
        var elements = [first]
        while accept(.comma), startsExpression { elements.append(try starNamedExpression()) }
        return Expression(.tuple(elements), range(from: start))
    }

    private mutating func matchCase() throws(Mismatch) -> MatchCase {
        advance()
        let pattern = try patterns()
        let condition = accept(.keywordIf) ? try namedExpression() : nil
        return MatchCase(pattern: pattern, condition: condition, body: try colonAndBlock())
    }

    private mutating func patterns() throws(Mismatch) -> Pattern {
        let start = token.startPosition
        let isStarred = kind == .star
        let first = try maybeStarPattern()
        guard kind == .comma else {
            guard !isStarred else { throw Mismatch() }
            return first
        }
        var elements = [first]
        while accept(.comma), kind != .colon, kind != .keywordIf { elements.append(try maybeStarPattern()) }
        return Pattern(.sequence(elements), range(from: start))
    }

    private mutating func maybeStarPattern() throws(Mismatch) -> Pattern {
        let start = token.startPosition
        guard accept(.star) else { return try pattern() }
        let name = try captureName(allowWildcard: true)
        return Pattern(.star(name), range(from: start))
    }

    /// A name that a pattern binds; nil for `_`.
    private mutating func captureName(allowWildcard: Bool) throws(Mismatch) -> String? {
        let isWildcard = isSoftKeyword("_")
        guard allowWildcard || !isWildcard else { throw Mismatch() }
        let name = try name()
        switch kind {
        case .dot, .leftParenthesis, .equal: throw Mismatch()
        default: return isWildcard ? nil : name
        }
    }

    mutating func pattern() throws(Mismatch) -> Pattern {
        try checkDepth()
        let start = token.startPosition
        let inner = try orPattern()
        guard accept(.keywordAs) else { return inner }
        let name = try captureName(allowWildcard: false)
        return Pattern(.capture(inner, name: name), range(from: start))
    }

    private mutating func orPattern() throws(Mismatch) -> Pattern {
        let start = token.startPosition
        let first = try closedPattern()
        guard kind == .bar else { return first }
        var alternatives = [first]
        while accept(.bar) { alternatives.append(try closedPattern()) }
        return Pattern(.or(alternatives), range(from: start))
    }

    /// Patterns with commas between them up to a closing bracket.
    mutating func sequencePatterns(until closing: TokenKind) throws(Mismatch) -> (
        patterns: [Pattern], hasComma: Bool
    ) {
        var elements: [Pattern] = []
        var hasComma = false
        while kind != closing {
            elements.append(try maybeStarPattern())
            guard accept(.comma) else { break }
            hasComma = true
        }
        try expect(closing)
        return (elements, hasComma)
    }
}
