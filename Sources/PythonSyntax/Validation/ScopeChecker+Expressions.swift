extension ScopeChecker {
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

    private func visitNode(_ expression: Expression) {
        switch expression.node {
        case .name(let name): use(name, .read, expression.range)
        case .constant: break
        case .namedExpression(let target, let value): visitNamed(target, value, expression.range)
        case .lambda(let parameters, let body): visitLambda(parameters, body)
        case .await:
            checkRestriction("await", expression.range)
            expression.forEachChild { visit($0) }
        case .yield, .yieldFrom:
            checkRestriction("yield", expression.range)
            if let kind = scope.comprehensionKind {
                fail("'yield' inside \(kind.rawValue)", expression.range)
            }
            expression.forEachChild { visit($0) }
        default:
            if let parts = expression.comprehension { return visit(parts) }
            expression.forEachChild { visit($0) }
        }
    }

    private func checkRestriction(_ kind: String, _ range: SourceRange) {
        if let restriction = scope.restriction {
            fail("\(kind) expression cannot be used within \(restriction)", range)
        }
    }

    /// Enters the names of a target and visits what it reads.
    func assign(_ target: Expression) {
        guard hasStack(target.range) else { return }
        switch target.node {
        case .name(let name): use(name, .assigned, target.range)
        case .tuple(let elements), .list(let elements): elements.forEach(assign)
        case .starred(let value): assign(value)
        default: visit(target)
        }
    }

    private func visit(_ parts: ComprehensionParts) {
        guard let first = parts.clauses.first else { return }
        scope.iterableDepth += 1
        visit(first.iterable)
        scope.iterableDepth -= 1
        within(.comprehension) {
            scope.comprehensionKind = parts.kind
            for (index, clause) in parts.clauses.enumerated() {
                scope.isEnteringTargets = true
                assign(clause.target)
                scope.isEnteringTargets = false
                if index > 0 {
                    scope.iterableDepth += 1
                    visit(clause.iterable)
                    scope.iterableDepth -= 1
                }
                clause.conditions.forEach { visit($0) }
            }
            parts.elements.forEach { visit($0) }
        }
    }

    private func visitNamed(_ target: Expression, _ value: Expression, _ range: SourceRange) {
        checkRestriction("named", range)
        if scope.iterableDepth > 0 {
            fail("assignment expression cannot be used in a comprehension iterable expression", range)
        }
        if scope.kind == .comprehension, case .name(let name) = target.node {
            bindOutsideComprehension(name, target.range)
        }
        visit(value)
        if scope.kind != .comprehension { assign(target) }
    }

    /// `:=` in a comprehension binds in the function or module around it.
    private func bindOutsideComprehension(_ name: String, _ range: SourceRange) {
        var next: Scope? = scope
        while let current = next {
            let known = current.uses[name] ?? []
            switch current.kind {
            case .comprehension:
                if known.contains(.iteration) {
                    let reason =
                        "assignment expression cannot rebind comprehension iteration variable '\(name)'"
                    fail(reason, range)
                }
            case .function:
                let isGlobal = known.contains(.global)
                scope.uses[name, default: []].insert(isGlobal ? .global : .nonlocal)
                current.uses[name, default: []].insert(.assigned)
                return
            case .module:
                scope.uses[name, default: []].insert(.global)
                current.uses[name, default: []].insert([.global, .assigned])
                return
            case .classBody:
                return fail(
                    "assignment expression within a comprehension cannot be used in a class body", range)
            case .typeParameters:
                return fail(
                    "assignment expression within a comprehension cannot be used within the definition of a "
                        + "generic", range)
            }
            next = current.parent
        }
    }
}
