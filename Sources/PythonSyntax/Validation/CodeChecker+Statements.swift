extension CodeChecker {
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
        case .annotatedAssign(let target, let annotation, let value, _):
            visit(value)
            assign(target)
            visit(annotation)
        case .return(let value): visitReturn(value, statement.range)
        case .delete(let targets): for target in targets { delete(target) }
        case .raise(let value, let cause):
            visit(value)
            visit(cause)
        case .assert(let test, let message):
            visit(test)
            visit(message)
        case .import(let names): for name in names { checkImport(name, statement.range) }
        case .importFrom(let module, let names, _): visitImport(module, names, statement.range)
        case .break, .continue: visitJump(statement)
        case .global, .nonlocal, .pass: break
        default: visitBlock(statement)
        }
    }

    private func checkImport(_ alias: ImportAlias, _ range: SourceRange) {
        checkName(alias.asName ?? alias.name, range)
    }

    private func visitImport(_ module: String?, _ names: [ImportAlias], _ range: SourceRange) {
        if module == "__future__", range.start.line > lastFutureLine {
            fail("from __future__ imports must occur at the beginning of the file", range)
        }
        for name in names { checkImport(name, range) }
    }

    private func visitReturn(_ value: Expression?, _ range: SourceRange) {
        guard isFunction else { return fail("'return' outside function", range) }
        if value != nil, context.isAsyncGenerator {
            fail("'return' with value in async generator", range)
        }
        visit(value)
        if context.isInExceptStar { failInExceptStar(range) }
    }

    private func failInExceptStar(_ range: SourceRange) {
        fail("'break', 'continue' and 'return' cannot appear in an except* block", range)
    }

    private func visitJump(_ statement: Statement) {
        if context.isInExceptStar && !context.isLoopInExceptStar { return failInExceptStar(statement.range) }
        guard !context.isInLoop else { return }
        if case .break = statement.node {
            fail("'break' outside loop", statement.range)
        } else {
            fail("'continue' not properly in loop", statement.range)
        }
    }

    private func visitBlock(_ statement: Statement) {
        guard hasStack(statement.range) else { return }
        switch statement.node {
        case .function(let definition): visit(definition)
        case .classDefinition(let definition): visit(definition)
        case .for(let target, let iterable, let body, let orElse, let isAsync):
            if isAsync { checkAsync("'async for'", statement.range) }
            visit(iterable)
            assign(target)
            visitLoop(body)
            visit(orElse)
        case .while(let test, let body, let orElse):
            visit(test)
            visitLoop(body)
            visit(orElse)
        case .if: visitBranches(statement)
        case .with(let items, let body, let isAsync):
            if isAsync { checkAsync("'async with'", statement.range) }
            for item in items {
                visit(item.context)
                if let target = item.target { assign(target) }
            }
            visit(body)
        case .try: visitTry(statement)
        case .match(let subject, let cases):
            visit(subject)
            visit(cases)
        case .typeAlias(let name, let parameters, let value):
            assign(name)
            visit(parameters)
            within(.function) { visit(value) }
        default: break
        }
    }

    private func checkAsync(_ construct: String, _ range: SourceRange) {
        if context.unit != .asyncFunction, !(context.unit == .module && allowTopLevelAwait) {
            fail("\(construct) outside async function", range)
        }
    }

    private func visitLoop(_ body: [Statement]) {
        var inner = context
        inner.isInLoop = true
        inner.isLoopInExceptStar = inner.isInExceptStar
        within(inner) { visit(body) }
    }

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

    private func visitTry(_ statement: Statement) {
        guard case .try(let body, let handlers, let orElse, let finally, let isStar) = statement.node else {
            return
        }
        visit(body)
        for (index, handler) in handlers.enumerated() {
            if handler.type == nil, index < handlers.count - 1 {
                fail("default 'except:' must be last", handler.range)
            }
            visit(handler.type)
            if let name = handler.name { checkName(name.name, handler.range) }
            var inner = context
            if isStar {
                inner.isInExceptStar = true
                inner.isLoopInExceptStar = false
            }
            within(inner) { visit(handler.body) }
        }
        visit(orElse)
        visit(finally)
    }
}
