extension ScopeChecker {
    func visit(_ body: [Statement]) {
        for statement in body { visit(statement) }
    }

    private func visit(_ statement: Statement) {
        guard failure == nil else { return }
        switch statement.node {
        case .expression(let value): visit(value)
        case .assign(let targets, let value):
            visit(value)
            for target in targets { assign(target) }
        case .augmentedAssign(let target, _, let value):
            assign(target)
            visit(value)
        case .annotatedAssign(let target, let annotation, let value, let isSimple):
            annotate(target, annotation, value, isSimple, statement.range)
        case .return(let value): visit(value)
        case .delete(let targets): for target in targets { assign(target) }
        case .raise(let value, let cause):
            visit(value)
            visit(cause)
        case .assert(let test, let message):
            visit(test)
            visit(message)
        case .import(let names): for name in names { bind(name) }
        case .importFrom(_, let names, _): importNames(names, statement.range)
        case .global(let names): for name in names { declare(name, .global, statement.range) }
        case .nonlocal(let names): for name in names { declare(name, .nonlocal, statement.range) }
        case .pass, .break, .continue: break
        default: visitBlock(statement)
        }
    }

    private func visitBlock(_ statement: Statement) {
        guard hasStack(statement.range) else { return }
        switch statement.node {
        case .function(let definition): visit(definition, statement.range)
        case .classDefinition(let definition): visit(definition, statement.range)
        case .for(let target, let iterable, let body, let orElse, _):
            assign(target)
            visit(iterable)
            visit(body)
            visit(orElse)
        case .while(let test, let body, let orElse):
            visit(test)
            visit(body)
            visit(orElse)
        case .if: visitBranches(statement)
        case .with(let items, let body, _):
            for item in items {
                visit(item.context)
                if let target = item.target { assign(target) }
            }
            visit(body)
        case .try(let body, let handlers, let orElse, let finally, _):
            visit(body)
            for handler in handlers { visit(handler) }
            visit(orElse)
            visit(finally)
        case .match(let subject, let cases):
            visit(subject)
            for matchCase in cases { visit(matchCase) }
        case .typeAlias(let name, let parameters, let value):
            assign(name)
            withTypeParameters(parameters) { within(.function, restriction: "a type alias") { visit(value) } }
        default: break
        }
    }

    /// Walks an `elif` chain in a loop, since each branch nests in the one before.
    private func visitBranches(_ statement: Statement) {
        var next: Statement? = statement
        while let current = next, case .if(let test, let body, let orElse) = current.node {
            next = nil
            visit(test)
            visit(body)
            if orElse.count == 1, case .if = orElse[0].node {
                next = orElse[0]
            } else {
                visit(orElse)
            }
        }
    }

    private func visit(_ handler: ExceptHandler) {
        visit(handler.type)
        if let name = handler.name { use(name.name, .assigned, handler.range) }
        visit(handler.body)
    }

    private func importNames(_ names: [ImportAlias], _ range: SourceRange) {
        for name in names {
            if name.name != "*" {
                bind(name)
            } else if scope.kind != .module {
                fail("import * only allowed at module level", name.range)
            }
        }
    }

    private func bind(_ alias: ImportAlias) {
        let name = alias.asName ?? String(alias.name.prefix { $0 != "." })
        use(name, .assigned, alias.range)
    }

    private func declare(_ name: Identifier, _ kind: Scope.Use, _ range: SourceRange) {
        let word = kind == .global ? "global" : "nonlocal"
        let known = scope.uses[name.name] ?? []
        if known.contains(.parameter) {
            fail("name '\(name.name)' is parameter and \(word)", range)
        } else if known.contains(.read) {
            fail("name '\(name.name)' is used prior to \(word) declaration", range)
        } else if known.contains(.annotated) {
            fail("annotated name '\(name.name)' can't be \(word)", range)
        } else if known.contains(.assigned) {
            fail("name '\(name.name)' is assigned to before \(word) declaration", range)
        }
        use(name.name, kind, range)
        scope.directives.append((name.name, range))
    }

    private func annotate(
        _ target: Expression, _ annotation: Expression, _ value: Expression?, _ isSimple: Bool,
        _ range: SourceRange
    ) {
        if case .name(let name) = target.node {
            let known = scope.uses[name] ?? []
            if isSimple, scope.kind != .module, !known.isDisjoint(with: [.global, .nonlocal]) {
                let word = known.contains(.global) ? "global" : "nonlocal"
                fail("annotated name '\(name)' can't be \(word)", range)
            }
            if isSimple {
                use(name, [.annotated, .assigned], target.range)
            } else if value != nil {
                use(name, .assigned, target.range)
            }
        } else {
            assign(target)
        }
        visit(annotation)
        visit(value)
    }
}
