extension TreeParser {
    /// Whether a token can begin an expression or a starred expression.
    var startsExpression: Bool {
        switch kind {
        case .name, .number, .string, .fstringStart, .leftParenthesis, .leftBracket, .leftBrace, .ellipsis,
            .plus, .minus, .tilde, .star, .keywordFalse, .keywordNone, .keywordTrue, .keywordAwait,
            .keywordLambda, .keywordNot:
            true
        default: false
        }
    }

    /// Expressions with commas between them, without stars.
    mutating func expressions() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let first = try expression()
        guard kind == .comma else { return first }
        var elements = [first]
        while accept(.comma), startsExpression { elements.append(try expression()) }
        return Expression(.tuple(elements), range(from: start))
    }

    mutating func starExpressions() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let first = try starExpression()
        guard kind == .comma else { return first }
        var elements = [first]
        while accept(.comma), startsExpression { elements.append(try starExpression()) }
        return Expression(.tuple(elements), range(from: start))
    }

    mutating func starExpression() throws(Mismatch) -> Expression {
        kind == .star ? try starred() : try expression()
    }

    mutating func starNamedExpression() throws(Mismatch) -> Expression {
        kind == .star ? try starred() : try namedExpression()
    }

    @inline(never)
    private mutating func starred() throws(Mismatch) -> Expression {
        let start = token.startPosition
        advance()
        let value = try binaryOperation(Precedence.bitwiseOr)
        return Expression(.starred(value), range(from: start))
    }

    /// An expression or `name := value`.
    mutating func namedExpression() throws(Mismatch) -> Expression {
        guard kind == .name, kind(ahead: 1) == .colonEqual else { return try expression() }
        return try assignmentExpression()
    }

    @inline(never)
    private mutating func assignmentExpression() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let target = Expression(.name(try name()), tokens[position - 1].range)
        advance()
        let value = try expression()
        return Expression(.namedExpression(target: target, value: value), range(from: start))
    }

    mutating func yieldExpression() throws(Mismatch) -> Expression {
        let start = token.startPosition
        try expect(.keywordYield)
        if accept(.keywordFrom) {
            let value = try expression()
            return Expression(.yieldFrom(value), range(from: start))
        }
        let value = startsExpression ? try starExpressions() : nil
        return Expression(.yield(value), range(from: start))
    }

    mutating func expression() throws(Mismatch) -> Expression {
        try checkDepth()
        if kind == .keywordLambda { return try lambda() }
        let start = token.startPosition
        let body = try disjunction()
        guard accept(.keywordIf) else { return body }
        return try conditional(body, from: start)
    }

    @inline(never)
    private mutating func conditional(
        _ body: Expression, from start: SourcePosition
    ) throws(Mismatch) -> Expression {
        let test = try disjunction()
        try expect(.keywordElse)
        let orElse = try expression()
        return Expression(.conditional(test: test, body: body, orElse: orElse), range(from: start))
    }

    @inline(never)
    private mutating func lambda() throws(Mismatch) -> Expression {
        let start = token.startPosition
        advance()
        let parameters = try parameters(until: .colon, allowAnnotations: false)
        try expect(.colon)
        let body = try expression()
        return Expression(.lambda(parameters, body: body), range(from: start))
    }
}
