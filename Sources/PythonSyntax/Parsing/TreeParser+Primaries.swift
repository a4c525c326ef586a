extension TreeParser {
    /// An atom with the attributes, calls and subscripts behind it.
    mutating func primary() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let value = try atom()
        guard kind == .dot || kind == .leftParenthesis || kind == .leftBracket else { return value }
        return try trailers(value, from: start)
    }

    @inline(never)
    private mutating func trailers(
        _ base: Expression, from start: SourcePosition
    ) throws(Mismatch) -> Expression {
        var value = base
        var depth = 0
        while true {
            switch kind {
            case .dot:
                advance()
                let name = try identifier()
                value = Expression(.attribute(value, name), range(from: start))
            case .leftParenthesis:
                value = try call(value, from: start)
            case .leftBracket:
                advance()
                let index = try slices()
                try expect(.rightBracket)
                value = Expression(.subscripted(value, index: index), range(from: start))
            default:
                return value
            }
            depth += 1
            if depth % DeepTree.interval == 0 { DeepTree.retain(value) }
        }
    }

    private mutating func call(_ function: Expression, from start: SourcePosition) throws(Mismatch)
        -> Expression
    {
        let open = token.startPosition
        advance()
        if let generator = try soleGenerator(from: open) {
            return Expression(.call(function, arguments: [generator], keywords: []), range(from: start))
        }
        var arguments: [Expression] = []
        var keywords: [Keyword] = []
        try self.arguments(&arguments, &keywords)
        try expect(.rightParenthesis)
        return Expression(.call(function, arguments: arguments, keywords: keywords), range(from: start))
    }

    /// `f(x for x in y)`: a generator expression that shares the call's parentheses.
    private mutating func soleGenerator(from open: SourcePosition) throws(Mismatch) -> Expression? {
        guard startsExpression, kind != .star, !isPlainFirstArgument else { return nil }
        let beginning = position
        let element = try namedExpression()
        guard kind == .keywordFor || kind == .keywordAsync else {
            firstArgument = (beginning, position, element)
            position = beginning
            return nil
        }
        let clauses = try comprehensions()
        try expect(.rightParenthesis)
        return Expression(.generatorExpression(element, clauses), range(from: open))
    }

    /// Whether the first argument is a lone name, number or string, or a keyword argument.
    private var isPlainFirstArgument: Bool {
        guard kind == .name || kind == .number || kind == .string else { return false }
        let next = kind(ahead: 1)
        return next == .rightParenthesis || next == .comma || next == .equal
    }

    /// The arguments of a call or class up to the closing parenthesis.
    mutating func arguments(
        _ arguments: inout [Expression], _ keywords: inout [Keyword]
    ) throws(Mismatch) {
        var hasUnpackedMapping = false
        while kind != .rightParenthesis {
            let start = token.startPosition
            if accept(.doubleStar) {
                hasUnpackedMapping = true
                let value = try expression()
                keywords.append(Keyword(name: nil, value: value, range: range(from: start)))
            } else if kind == .star {
                guard !hasUnpackedMapping else { throw Mismatch() }
                advance()
                let value = try expression()
                arguments.append(Expression(.starred(value), range(from: start)))
            } else if kind == .name, kind(ahead: 1) == .equal {
                let name = try name()
                advance()
                let value = try expression()
                keywords.append(Keyword(name: name, value: value, range: range(from: start)))
            } else {
                guard keywords.isEmpty else { throw Mismatch() }
                arguments.append(try positionalArgument())
            }
            guard accept(.comma) || kind == .rightParenthesis else { throw Mismatch() }
        }
    }

    /// A positional argument; the first one of a call may have been read already.
    private mutating func positionalArgument() throws(Mismatch) -> Expression {
        if let (start, end, value) = firstArgument, start == position {
            firstArgument = nil
            position = end
            return value
        }
        return try namedExpression()
    }

    private mutating func slices() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let isStarred = kind == .star
        let first = try sliceElement()
        guard kind == .comma || isStarred else { return first }
        var elements = [first]
        while accept(.comma), kind != .rightBracket { elements.append(try sliceElement()) }
        return Expression(.tuple(elements), range(from: start))
    }

    private mutating func sliceElement() throws(Mismatch) -> Expression {
        if kind == .star { return try starExpression() }
        let start = token.startPosition
        let lower = kind == .colon ? nil : try namedExpression()
        guard accept(.colon) else {
            guard let lower else { throw Mismatch() }
            return lower
        }
        let upper = startsExpression ? try expression() : nil
        var step: Expression?
        if accept(.colon), startsExpression { step = try expression() }
        return Expression(.slice(lower: lower, upper: upper, step: step), range(from: start))
    }
}
