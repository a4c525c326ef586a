extension TreeParser {
    /// How tightly binary operators bind.
    enum Precedence {
        static let bitwiseOr = 1
        static let bitwiseXor = 2
        static let bitwiseAnd = 3
        static let shift = 4
        static let sum = 5
        static let term = 6
    }

    mutating func disjunction() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let first = try conjunction()
        guard kind == .keywordOr else { return first }
        return try disjunction(first, from: start)
    }

    // Chains are read apart from single operands, so that deep nesting takes less stack.
    @inline(never)
    private mutating func disjunction(
        _ first: Expression, from start: SourcePosition
    ) throws(Mismatch) -> Expression {
        var operands = [first]
        while accept(.keywordOr) { operands.append(try conjunction()) }
        return Expression(.booleanOperation(.or, operands), range(from: start))
    }

    private mutating func conjunction() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let first = try inversion()
        guard kind == .keywordAnd else { return first }
        return try conjunction(first, from: start)
    }

    @inline(never)
    private mutating func conjunction(
        _ first: Expression, from start: SourcePosition
    ) throws(Mismatch) -> Expression {
        var operands = [first]
        while accept(.keywordAnd) { operands.append(try inversion()) }
        return Expression(.booleanOperation(.and, operands), range(from: start))
    }

    private mutating func inversion() throws(Mismatch) -> Expression {
        let start = token.startPosition
        guard accept(.keywordNot) else { return try comparison() }
        try checkDepth()
        let operand = try inversion()
        return Expression(.unaryOperation(.not, operand), range(from: start))
    }

    private mutating func comparison() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let first = try binaryOperation(Precedence.bitwiseOr)
        guard let comparisonOperator = acceptComparison() else { return first }
        return try comparison(first, comparisonOperator, from: start)
    }

    @inline(never)
    private mutating func comparison(
        _ first: Expression, _ firstOperator: ComparisonOperator, from start: SourcePosition
    ) throws(Mismatch) -> Expression {
        var comparisonOperator = firstOperator
        var rest: [(ComparisonOperator, Expression)] = []
        while true {
            rest.append((comparisonOperator, try binaryOperation(Precedence.bitwiseOr)))
            guard let next = acceptComparison() else { break }
            comparisonOperator = next
        }
        return Expression(.comparison(first, rest), range(from: start))
    }

    private mutating func acceptComparison() -> ComparisonOperator? {
        let found: ComparisonOperator
        switch kind {
        case .doubleEqual: found = .equal
        case .notEqual: found = .notEqual
        case .less: found = .less
        case .lessEqual: found = .lessOrEqual
        case .greater: found = .greater
        case .greaterEqual: found = .greaterOrEqual
        case .keywordIn: found = .in
        case .keywordIs where kind(ahead: 1) == .keywordNot:
            advance()
            found = .isNot
        case .keywordIs: found = .is
        case .keywordNot where kind(ahead: 1) == .keywordIn:
            advance()
            found = .notIn
        default: return nil
        }
        advance()
        return found
    }

    /// Operands joined by operators that bind at least as tightly as `minimum`.
    mutating func binaryOperation(_ minimum: Int) throws(Mismatch) -> Expression {
        let start = token.startPosition
        let first = try factor()
        guard let (_, precedence) = binaryOperator(kind), precedence >= minimum else { return first }
        return try binaryOperation(first, minimum, from: start)
    }

    @inline(never)
    private mutating func binaryOperation(
        _ first: Expression, _ minimum: Int, from start: SourcePosition
    ) throws(Mismatch) -> Expression {
        var left = first
        var depth = 0
        while let (binaryOperator, precedence) = binaryOperator(kind), precedence >= minimum {
            advance()
            let right = try binaryOperation(precedence + 1)
            left = Expression(.binaryOperation(left, binaryOperator, right), range(from: start))
            depth += 1
            if depth % DeepTree.interval == 0 { DeepTree.retain(left) }
        }
        return left
    }

    private func binaryOperator(_ kind: TokenKind) -> (BinaryOperator, Int)? {
        switch kind {
        case .bar: (.bitwiseOr, Precedence.bitwiseOr)
        case .caret: (.bitwiseXor, Precedence.bitwiseXor)
        case .ampersand: (.bitwiseAnd, Precedence.bitwiseAnd)
        case .leftShift: (.leftShift, Precedence.shift)
        case .rightShift: (.rightShift, Precedence.shift)
        case .plus: (.add, Precedence.sum)
        case .minus: (.subtract, Precedence.sum)
        case .star: (.multiply, Precedence.term)
        case .slash: (.divide, Precedence.term)
        case .doubleSlash: (.floorDivide, Precedence.term)
        case .percent: (.modulo, Precedence.term)
        case .at: (.matrixMultiply, Precedence.term)
        default: nil
        }
    }

    private mutating func factor() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let unaryOperator: UnaryOperator
        switch kind {
        case .plus: unaryOperator = .plus
        case .minus: unaryOperator = .minus
        case .tilde: unaryOperator = .invert
        default: return try power()
        }
        try checkDepth()
        advance()
        let operand = try factor()
        return Expression(.unaryOperation(unaryOperator, operand), range(from: start))
    }

    private mutating func power() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let base = try awaitPrimary()
        guard accept(.doubleStar) else { return base }
        return try power(base, from: start)
    }

    @inline(never)
    private mutating func power(
        _ base: Expression, from start: SourcePosition
    ) throws(Mismatch) -> Expression {
        try checkDepth()
        let exponent = try factor()
        return Expression(.binaryOperation(base, .power, exponent), range(from: start))
    }

    private mutating func awaitPrimary() throws(Mismatch) -> Expression {
        let start = token.startPosition
        guard accept(.keywordAwait) else { return try primary() }
        let value = try primary()
        return Expression(.await(value), range(from: start))
    }
}
