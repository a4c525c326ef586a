extension CodeChecker {
    func visit(_ expression: Expression?) {
        if let expression { visit(expression) }
    }

    func visit(_ expression: Expression) {
        guard failure == nil, hasStack(expression.range) else { return }
        guard let left = expression.leftOperand else { return visitNode(expression) }
        var chain = [expression]
        var next: Expression? = left
        while let current = next {
            chain.append(current)
            next = current.leftOperand
        }
        for link in chain.reversed() { visitNode(link) }
    }

    /// An element of a display or an argument, which may be starred.
    func visitElement(_ expression: Expression) {
        if case .starred(let value) = expression.node { visit(value) } else { visit(expression) }
    }

    private func visitNode(_ expression: Expression) {
        switch expression.node {
        case .name, .constant: break
        case .starred: fail("can't use starred expression here", expression.range)
        case .tuple(let elements), .list(let elements), .set(let elements): elements.forEach(visitElement)
        case .call(_, let arguments, let keywords): visitArguments(arguments, keywords)
        case .namedExpression(let target, let value):
            visit(value)
            assign(target)
        case .lambda(let parameters, let body):
            visit(parameters)
            within(.lambda) { visit(body) }
        case .yield, .yieldFrom: visitYield(expression)
        case .await: visitAwait(expression)
        default:
            if let parts = expression.comprehension { return visit(parts, expression.range) }
            expression.forEachChild { visit($0) }
        }
    }

    private func visitYield(_ expression: Expression) {
        if case .yieldFrom = expression.node {
            if !isFunction { fail("'yield from' outside function", expression.range) }
            if context.unit == .asyncFunction { fail("'yield from' inside async function", expression.range) }
        } else if !isFunction {
            fail("'yield' outside function", expression.range)
        }
        expression.forEachChild { visit($0) }
    }

    private func visitAwait(_ expression: Expression) {
        if !allowsAwait {
            fail("'await' outside \(isFunction ? "async " : "")function", expression.range)
        }
        expression.forEachChild { visit($0) }
    }

    private func visit(_ parts: ComprehensionParts, _ range: SourceRange) {
        guard let first = parts.clauses.first else { return }
        if parts.kind != .generator, !allowsAwait, YieldFinder.isAsync(parts) {
            fail("asynchronous comprehension outside of an asynchronous function", range)
        }
        visit(first.iterable)
        within(.comprehension) {
            for (index, clause) in parts.clauses.enumerated() {
                if index > 0 { visit(clause.iterable) }
                assign(clause.target)
                clause.conditions.forEach { visit($0) }
            }
            parts.elements.forEach { visit($0) }
        }
    }

    func assign(_ target: Expression) {
        guard hasStack(target.range) else { return }
        switch target.node {
        case .name(let name): checkName(name, target.range)
        case .starred: fail("starred assignment target must be in a list or tuple", target.range)
        case .tuple(let elements), .list(let elements): assign(elements, target.range)
        case .attribute(let value, let name):
            visit(value)
            checkName(name.name, target.range)
        default: visit(target)
        }
    }

    private func assign(_ elements: [Expression], _ range: SourceRange) {
        var hasStar = false
        for (index, element) in elements.enumerated() {
            guard case .starred(let inner) = element.node else { continue }
            if hasStar { fail("multiple starred expressions in assignment", range) }
            if index >= 256 { fail("too many expressions in star-unpacking assignment", range) }
            hasStar = true
            _ = inner
        }
        for element in elements {
            if case .starred(let inner) = element.node { assign(inner) } else { assign(element) }
        }
    }

    func delete(_ target: Expression) {
        switch target.node {
        case .name(let name): checkName(name, target.range, isDeleted: true)
        case .tuple(let elements), .list(let elements): elements.forEach(delete)
        case .attribute(let value, let name):
            visit(value)
            checkName(name.name, target.range, isDeleted: true)
        default: visit(target)
        }
    }
}
