/// Looks for `yield` and `await` that belong to a function or comprehension itself, not to a scope inside.
enum YieldFinder {
    static func containsYield(_ body: [Statement]) -> Bool {
        body.contains { statement in
            var found = false
            forEachPart(
                of: statement, { found = found || containsYield($0) }, { found = found || containsYield($0) })
            return found
        }
    }

    private static func containsYield(_ expression: Expression) -> Bool {
        var next: Expression? = expression
        while let current = next {
            switch current.node {
            case .yield, .yieldFrom: return true
            default: break
            }
            var found = false
            current.forEachChild { if !found { found = containsYield($0) } }
            if found { return true }
            next = current.leftOperand
        }
        return false
    }

    /// Whether a comprehension has to run as a coroutine.
    static func isAsync(_ parts: ComprehensionParts) -> Bool {
        for (index, clause) in parts.clauses.enumerated() {
            if clause.isAsync || containsAwait(clause.target) { return true }
            if index > 0, containsAwait(clause.iterable) { return true }
            if clause.conditions.contains(where: containsAwait) { return true }
        }
        return parts.elements.contains(where: containsAwait)
    }

    private static func containsAwait(_ expression: Expression) -> Bool {
        var next: Expression? = expression
        while let current = next {
            if case .await = current.node { return true }
            if let parts = current.comprehension {
                if parts.kind != .generator, isAsync(parts) { return true }
                if let first = parts.clauses.first, containsAwait(first.iterable) { return true }
            }
            var found = false
            current.forEachChild { if !found { found = containsAwait($0) } }
            if found { return true }
            next = current.leftOperand
        }
        return false
    }

    /// The expressions and blocks of a statement that run in its own scope.
    private static func forEachPart(
        of statement: Statement, _ expression: (Expression) -> Void, _ block: ([Statement]) -> Void
    ) {
        switch statement.node {
        case .expression(let value): expression(value)
        case .return(let value): value.map(expression)
        case .assign(let targets, let value):
            expression(value)
            targets.forEach(expression)
        case .augmentedAssign(let target, _, let value):
            expression(target)
            expression(value)
        case .annotatedAssign(let target, _, let value, _):
            expression(target)
            value.map(expression)
        case .raise(let value, let cause):
            value.map(expression)
            cause.map(expression)
        case .assert(let test, let message):
            expression(test)
            message.map(expression)
        default: forEachBlock(of: statement, expression, block)
        }
    }

    private static func forEachBlock(
        of statement: Statement, _ expression: (Expression) -> Void, _ block: ([Statement]) -> Void
    ) {
        switch statement.node {
        case .for(let target, let iterable, let body, let orElse, _):
            expression(target)
            expression(iterable)
            block(body)
            block(orElse)
        case .while(let test, let body, let orElse), .if(let test, let body, let orElse):
            expression(test)
            block(body)
            block(orElse)
        case .with(let items, let body, _):
            for item in items { expression(item.context) }
            block(body)
        case .try(let body, let handlers, let orElse, let finally, _):
            block(body)
            for handler in handlers {
                handler.type.map(expression)
                block(handler.body)
            }
            block(orElse)
            block(finally)
        case .match(let subject, let cases):
            expression(subject)
            for matchCase in cases {
                matchCase.condition.map(expression)
                block(matchCase.body)
            }
        default: break
        }
    }
}
