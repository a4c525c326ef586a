extension TreeParser {
    mutating func closedPattern() throws(Mismatch) -> Pattern {
        let token = token
        switch token.kind {
        case .name: return try namePattern()
        case .leftParenthesis: return try parenthesizedPattern()
        case .leftBracket:
            advance()
            let elements = try sequencePatterns(until: .rightBracket).patterns
            return Pattern(.sequence(elements), range(from: token.startPosition))
        case .leftBrace: return try mappingPattern()
        case .keywordNone: return singleton(.none)
        case .keywordTrue: return singleton(.boolean(true))
        case .keywordFalse: return singleton(.boolean(false))
        default:
            let value = try literal()
            return Pattern(.value(value), value.range)
        }
    }

    private mutating func singleton(_ value: Constant) -> Pattern {
        let range = token.range
        advance()
        return Pattern(.singleton(value), range)
    }

    /// A number with its sign, a complex number, or a string.
    private mutating func literal() throws(Mismatch) -> Expression {
        if kind == .string || kind == .fstringStart { return try strings() }
        let start = token.startPosition
        let real = try signedNumber()
        guard kind == .plus || kind == .minus else { return real }
        let binaryOperator: BinaryOperator = kind == .plus ? .add : .subtract
        advance()
        guard kind == .number else { throw Mismatch() }
        let imaginary = try number()
        guard !isImaginary(real), isImaginary(imaginary) else { throw Mismatch() }
        return Expression(.binaryOperation(real, binaryOperator, imaginary), range(from: start))
    }

    private func isImaginary(_ expression: Expression) -> Bool {
        switch expression.node {
        case .constant(.imaginary): true
        case .unaryOperation(_, let operand): isImaginary(operand)
        default: false
        }
    }

    private mutating func signedNumber() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let isNegative = accept(.minus)
        guard kind == .number else { throw Mismatch() }
        let value = try number()
        guard isNegative else { return value }
        return Expression(.unaryOperation(.minus, value), range(from: start))
    }

    /// A capture, `_`, a dotted value or a class pattern.
    private mutating func namePattern() throws(Mismatch) -> Pattern {
        let start = token.startPosition
        let isWildcard = isSoftKeyword("_")
        let value = try dottedValue()
        if kind == .leftParenthesis { return try classPattern(value, from: start) }
        guard kind != .equal else { throw Mismatch() }
        if case .name(let name) = value.node {
            return Pattern(.capture(nil, name: isWildcard ? nil : name), range(from: start))
        }
        return Pattern(.value(value), value.range)
    }

    private mutating func dottedValue() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let first = try identifier()
        var value = Expression(.name(first.name), first.range)
        var depth = 0
        while accept(.dot) {
            let attribute = try identifier()
            value = Expression(.attribute(value, attribute), range(from: start))
            depth += 1
            if depth % DeepTree.interval == 0 { DeepTree.retain(value) }
        }
        return value
    }

    private mutating func classPattern(
        _ type: Expression, from start: SourcePosition
    ) throws(Mismatch) -> Pattern {
        advance()
        var patterns: [Pattern] = []
        var keywords: [(name: String, pattern: Pattern)] = []
        while kind != .rightParenthesis {
            if kind == .name, kind(ahead: 1) == .equal {
                let name = try name()
                advance()
                keywords.append((name, try pattern()))
            } else {
                guard keywords.isEmpty else { throw Mismatch() }
                patterns.append(try pattern())
            }
            guard accept(.comma) else { break }
        }
        try expect(.rightParenthesis)
        let node = Pattern.Node.classPattern(type, patterns: patterns, keywords: keywords)
        return Pattern(node, range(from: start))
    }

    private mutating func parenthesizedPattern() throws(Mismatch) -> Pattern {
        let start = token.startPosition
        advance()
        let isStarred = kind == .star
        let (elements, hasComma) = try sequencePatterns(until: .rightParenthesis)
        if elements.count == 1, !hasComma, !isStarred { return elements[0] }
        guard elements.isEmpty || hasComma else { throw Mismatch() }
        return Pattern(.sequence(elements), range(from: start))
    }

    private mutating func mappingPattern() throws(Mismatch) -> Pattern {
        let start = token.startPosition
        advance()
        var keys: [Expression] = []
        var patterns: [Pattern] = []
        var rest: String?
        while kind != .rightBrace {
            if accept(.doubleStar) {
                guard !isSoftKeyword("_") else { throw Mismatch() }
                rest = try name()
                _ = accept(.comma)
                break
            }
            keys.append(try mappingKey())
            try expect(.colon)
            patterns.append(try pattern())
            guard accept(.comma) else { break }
        }
        try expect(.rightBrace)
        return Pattern(.mapping(keys: keys, patterns: patterns, rest: rest), range(from: start))
    }

    private mutating func mappingKey() throws(Mismatch) -> Expression {
        let range = token.range
        switch kind {
        case .keywordNone, .keywordTrue, .keywordFalse:
            let value: Constant = kind == .keywordNone ? .none : .boolean(kind == .keywordTrue)
            advance()
            return Expression(.constant(value), range)
        case .name:
            let value = try dottedValue()
            if case .name = value.node { throw Mismatch() }
            return value
        default: return try literal()
        }
    }
}
