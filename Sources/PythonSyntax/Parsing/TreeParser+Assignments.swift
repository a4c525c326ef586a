extension TreeParser {
    /// An expression that stands alone, or an assignment of any kind.
    mutating func expressionStatement() throws(Mismatch) -> Statement {
        let start = token.startPosition
        let startsWithName = kind == .name
        let first = try yieldOrStarExpressions()
        switch kind {
        case .equal:
            return try assignment(first, from: start)
        case .colon:
            return try annotatedAssignment(first, from: start, isSimple: startsWithName)
        default:
            if let binaryOperator = augmentedOperator(kind) {
                return try augmentedAssignment(first, binaryOperator, from: start)
            }
            return Statement(.expression(first), range(from: start))
        }
    }

    mutating func yieldOrStarExpressions() throws(Mismatch) -> Expression {
        kind == .keywordYield ? try yieldExpression() : try starExpressions()
    }

    private mutating func assignment(
        _ first: Expression, from start: SourcePosition
    ) throws(Mismatch) -> Statement {
        var targets: [Expression] = []
        var value = first
        while accept(.equal) {
            guard Self.isTarget(value) else { throw Mismatch() }
            targets.append(value)
            value = try yieldOrStarExpressions()
        }
        return Statement(.assign(targets: targets, value: value), range(from: start))
    }

    private mutating func annotatedAssignment(
        _ target: Expression, from start: SourcePosition, isSimple: Bool
    ) throws(Mismatch) -> Statement {
        advance()
        var isName = false
        switch target.node {
        case .name: isName = true
        case .attribute, .subscripted: break
        default: throw Mismatch()
        }
        let annotation = try expression()
        let value = accept(.equal) ? try yieldOrStarExpressions() : nil
        let node = Statement.Node.annotatedAssign(
            target: target, annotation: annotation, value: value, isSimple: isName && isSimple)
        return Statement(node, range(from: start))
    }

    private mutating func augmentedAssignment(
        _ target: Expression, _ binaryOperator: BinaryOperator, from start: SourcePosition
    ) throws(Mismatch) -> Statement {
        switch target.node {
        case .name, .attribute, .subscripted: break
        default: throw Mismatch()
        }
        advance()
        let value = try yieldOrStarExpressions()
        return Statement(.augmentedAssign(target: target, binaryOperator, value: value), range(from: start))
    }

    private func augmentedOperator(_ kind: TokenKind) -> BinaryOperator? {
        switch kind {
        case .plusEqual: .add
        case .minusEqual: .subtract
        case .starEqual: .multiply
        case .slashEqual: .divide
        case .percentEqual: .modulo
        case .barEqual: .bitwiseOr
        case .ampersandEqual: .bitwiseAnd
        case .caretEqual: .bitwiseXor
        case .atEqual: .matrixMultiply
        case .doubleStarEqual: .power
        case .doubleSlashEqual: .floorDivide
        case .leftShiftEqual: .leftShift
        case .rightShiftEqual: .rightShift
        default: nil
        }
    }
}
