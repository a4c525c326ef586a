extension TreeParser {
    mutating func atom() throws(Mismatch) -> Expression {
        let token = token
        switch token.kind {
        case .name:
            advance()
            return Expression(.name(normalizedName(token)), token.range)
        case .number: return try number()
        case .string, .fstringStart: return try strings()
        case .keywordNone: return constant(.none)
        case .keywordTrue: return constant(.boolean(true))
        case .keywordFalse: return constant(.boolean(false))
        case .ellipsis: return constant(.ellipsis)
        case .leftParenthesis: return try parenthesized()
        case .leftBracket: return try listDisplay()
        case .leftBrace: return try braceDisplay()
        default: throw Mismatch()
        }
    }

    private mutating func constant(_ value: Constant) -> Expression {
        let range = token.range
        advance()
        return Expression(.constant(value), range)
    }

    @inline(never)
    mutating func number() throws(Mismatch) -> Expression {
        let token = token
        guard let value = NumberDecoder.decode(buffer(token.byteRange)) else {
            throw fail(tooManyDigits(token), token.range)
        }
        return constant(value)
    }

    private func tooManyDigits(_ token: Token) -> String {
        let count = buffer(token.byteRange).count { $0 != UInt8(ascii: "_") }
        return
            "Exceeds the limit (\(NumberDecoder.maximumDecimalDigits) digits) for integer string conversion: "
            + "value has \(count) digits; use sys.set_int_max_str_digits() to increase the limit - "
            + "Consider hexadecimal for huge integer literals to avoid decimal conversion limits."
    }

    func buffer(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
    }

    /// What stands in parentheses: an expression, a tuple, a generator expression or a yield.
    @inline(never)
    private mutating func parenthesized() throws(Mismatch) -> Expression {
        let start = token.startPosition
        advance()
        if accept(.rightParenthesis) { return Expression(.tuple([]), range(from: start)) }
        if kind == .keywordYield {
            let value = try yieldExpression()
            try expect(.rightParenthesis)
            return value
        }
        let isStarred = kind == .star
        let first = try starNamedExpression()
        if kind == .rightParenthesis, !isStarred {
            advance()
            return first
        }
        return try parenthesized(first, isStarred: isStarred, from: start)
    }

    @inline(never)
    private mutating func parenthesized(
        _ first: Expression, isStarred: Bool, from start: SourcePosition
    ) throws(Mismatch) -> Expression {
        switch kind {
        case .comma:
            let elements = try moreElements(first, until: .rightParenthesis)
            return Expression(.tuple(elements), range(from: start))
        case .keywordFor, .keywordAsync:
            guard !isStarred else { throw Mismatch() }
            let clauses = try comprehensions()
            try expect(.rightParenthesis)
            return Expression(.generatorExpression(first, clauses), range(from: start))
        default: throw Mismatch()
        }
    }

    /// The elements of a display behind the first one, and the closing bracket.
    private mutating func moreElements(
        _ first: Expression, until closing: TokenKind
    ) throws(Mismatch) -> [Expression] {
        var elements = [first]
        while accept(.comma), kind != closing { elements.append(try starNamedExpression()) }
        try expect(closing)
        return elements
    }

    @inline(never)
    private mutating func listDisplay() throws(Mismatch) -> Expression {
        let start = token.startPosition
        advance()
        if accept(.rightBracket) { return Expression(.list([]), range(from: start)) }
        let isStarred = kind == .star
        let first = try starNamedExpression()
        return try listDisplay(first, isStarred: isStarred, from: start)
    }

    @inline(never)
    private mutating func listDisplay(
        _ first: Expression, isStarred: Bool, from start: SourcePosition
    ) throws(Mismatch) -> Expression {
        if kind == .keywordFor || kind == .keywordAsync, !isStarred {
            let clauses = try comprehensions()
            try expect(.rightBracket)
            return Expression(.listComprehension(first, clauses), range(from: start))
        }
        let elements = try moreElements(first, until: .rightBracket)
        return Expression(.list(elements), range(from: start))
    }

    /// A dictionary, a set, or a comprehension of either.
    @inline(never)
    private mutating func braceDisplay() throws(Mismatch) -> Expression {
        let start = token.startPosition
        advance()
        if accept(.rightBrace) { return Expression(.dictionary([]), range(from: start)) }
        if kind == .doubleStar { return try dictionaryDisplay(from: start) }
        let beginning = position
        let isStarred = kind == .star
        let first = try starNamedExpression()
        if kind == .colon, !isStarred {
            if case .namedExpression = first.node, tokens[beginning].kind == .name { throw Mismatch() }
            return try dictionaryDisplay(from: start, firstKey: first)
        }
        if kind == .keywordFor || kind == .keywordAsync, !isStarred {
            let clauses = try comprehensions()
            try expect(.rightBrace)
            return Expression(.setComprehension(first, clauses), range(from: start))
        }
        let elements = try moreElements(first, until: .rightBrace)
        return Expression(.set(elements), range(from: start))
    }

    private mutating func dictionaryDisplay(
        from start: SourcePosition, firstKey: Expression? = nil
    ) throws(Mismatch) -> Expression {
        var items: [(key: Expression?, value: Expression)] = []
        var pendingKey = firstKey
        repeat {
            if kind == .rightBrace { break }
            if pendingKey == nil, accept(.doubleStar) {
                items.append((nil, try binaryOperation(Precedence.bitwiseOr)))
                continue
            }
            let key = if let pendingKey { pendingKey } else { try expression() }
            try expect(.colon)
            let value = try expression()
            if pendingKey != nil, kind == .keywordFor || kind == .keywordAsync {
                let clauses = try comprehensions()
                try expect(.rightBrace)
                let node = Expression.Node.dictionaryComprehension(key: key, value: value, clauses)
                return Expression(node, range(from: start))
            }
            pendingKey = nil
            items.append((key, value))
        } while accept(.comma)
        try expect(.rightBrace)
        return Expression(.dictionary(items), range(from: start))
    }

    /// The `for` clauses of a comprehension.
    mutating func comprehensions() throws(Mismatch) -> [Comprehension] {
        var clauses: [Comprehension] = []
        while kind == .keywordFor || kind == .keywordAsync {
            let isAsync = accept(.keywordAsync)
            try expect(.keywordFor)
            let target = try starTargets()
            try expect(.keywordIn)
            let iterable = try disjunction()
            var conditions: [Expression] = []
            while accept(.keywordIf) { conditions.append(try disjunction()) }
            clauses.append(
                Comprehension(target: target, iterable: iterable, conditions: conditions, isAsync: isAsync))
        }
        return clauses
    }
}
