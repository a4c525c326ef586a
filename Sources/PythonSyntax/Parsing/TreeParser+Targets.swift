extension TreeParser {
    /// The targets of a `for` up to its `in`.
    mutating func starTargets() throws(Mismatch) -> Expression {
        let start = token.startPosition
        let first = try starTarget()
        guard kind == .comma else { return first }
        var elements = [first]
        while accept(.comma) {
            guard startsTarget else { break }
            elements.append(try starTarget())
        }
        return Expression(.tuple(elements), range(from: start))
    }

    private var startsTarget: Bool {
        switch kind {
        case .keywordIn, .equal, .rightParenthesis, .rightBracket, .colon, .newline: false
        default: true
        }
    }

    mutating func starTarget() throws(Mismatch) -> Expression {
        let start = token.startPosition
        if accept(.star) {
            guard kind != .star else { throw Mismatch() }
            let inner = try starTarget()
            return Expression(.starred(inner), range(from: start))
        }
        let target = try primary()
        guard Self.isTarget(target), !Self.isStarred(target) else { throw Mismatch() }
        return target
    }

    static func isStarred(_ expression: Expression) -> Bool {
        if case .starred = expression.node { return true }
        return false
    }

    /// Whether the expression may be assigned to.
    static func isTarget(_ expression: Expression) -> Bool {
        switch expression.node {
        case .name, .attribute, .subscripted: true
        case .starred(let inner): !isStarred(inner) && isTarget(inner)
        case .tuple(let elements), .list(let elements): elements.allSatisfy(isTarget)
        default: false
        }
    }

    static func isDeletable(_ expression: Expression) -> Bool {
        switch expression.node {
        case .name, .attribute, .subscripted: true
        case .tuple(let elements), .list(let elements): elements.allSatisfy(isDeletable)
        default: false
        }
    }
}
