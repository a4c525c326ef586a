import PythonSyntax

/// Finds the scopes of a module and what each binds, uses and captures.
final class ScopeAnalysis {
    private(set) var scopes: [Scope.Key: Scope] = [:]
    /// The own names of an inlined comprehension's variables, by its place.
    private(set) var comprehensionRenames: [Scope.Key: [String: String]] = [:]
    /// The own names of type parameters, by the place of the statement that has them.
    private(set) var typeParameterRenames: [Scope.Key: [String: String]] = [:]
    private var current: Scope
    private var renames: [String: String] = [:]
    private var counter = 0
    let module: Scope

    /// Where nesting is too deep for the stack; the analysis is not complete then.
    private(set) var tooDeep: SourceRange?
    private let stack: StackLimit

    init(_ tree: Module, _ stack: StackLimit) {
        self.stack = stack
        module = Scope(.module, parent: nil, renames: [:], className: nil)
        current = module
        visit(scopeBody: tree.body)
        for scope in order { resolve(scope) }
    }

    private var order: [Scope] = []

    private func resolve(_ scope: Scope) {
        for name in scope.nonlocals {
            _ = scope.parent?.capture(scope.renames[name] ?? name); scope.addFree(name)
        }
        for name in scope.uses.sorted() where !scope.isBound(name) && !scope.globals.contains(name) {
            if scope.free.contains(name) { continue }
            if let parent = scope.parent, scope.kind != .module, parent.capture(scope.renames[name] ?? name) {
                scope.addFree(name)
            }
        }
    }

    // MARK: Scopes

    private func enter(
        _ kind: Scope.Kind, _ key: Scope.Key, className: String? = nil, _ body: (Scope) -> Void
    ) {
        let scope = Scope(kind, parent: current, renames: renames, className: className ?? current.className)
        scopes[key] = scope
        order.append(scope)
        let (savedScope, savedRenames) = (current, renames)
        current = scope
        renames = [:]
        body(scope)
        current = savedScope
        renames = savedRenames
    }

    private func mangled(_ name: String) -> String { Scope.mangle(name, current.className) }

    private func bind(_ name: String) {
        let name = mangled(name)
        if let own = renames[name] { current.bind(own) } else { current.bind(name) }
    }

    private func use(_ name: String) {
        let name = mangled(name)
        current.uses.insert(renames[name] ?? name)
        if name == "super", current.kind == .function { current.uses.insert("__class__") }
    }

    // MARK: Statements

    /// Visits all statements of a scope: declarations hold for the whole of it, wherever they stand.
    private func visit(scopeBody statements: [Statement]) {
        for statement in statements { declare(statement) }
        visit(statements)
    }

    private func visit(_ statements: [Statement]) {
        for statement in statements { visit(statement) }
    }

    /// Whether the stack allows to go deeper.
    private func canNest(_ range: SourceRange) -> Bool {
        if !stack.isReached { return true }
        if tooDeep == nil { tooDeep = range }
        return false
    }

    private func declare(_ statement: Statement) {
        // A chain of `elif` is walked without recursion.
        var statement = statement
        while case .if(_, let body, let orElse) = statement.node {
            body.forEach(declare)
            guard orElse.count == 1 else { return orElse.forEach(declare) }
            statement = orElse[0]
        }
        guard canNest(statement.range) else { return }
        switch statement.node {
        case .global(let names): names.forEach { current.globals.insert(mangled($0.name)) }
        case .nonlocal(let names): names.forEach { current.nonlocals.insert(mangled($0.name)) }
        case .while(_, let body, let orElse), .for(_, _, let body, let orElse, _):
            (body + orElse).forEach(declare)
        case .with(_, let body, _): body.forEach(declare)
        case .try(let body, let handlers, let orElse, let finally, _):
            (body + handlers.flatMap(\.body) + orElse + finally).forEach(declare)
        case .match(_, let cases): cases.flatMap(\.body).forEach(declare)
        default: break
        }
    }

    private func visit(_ statement: Statement) {
        var statement = statement
        while case .if(let test, let body, let orElse) = statement.node {
            visit(test)
            visit(body)
            guard orElse.count == 1 else { return visit(orElse) }
            statement = orElse[0]
        }
        guard canNest(statement.range) else { return }
        switch statement.node {
        case .function(let definition): visit(definition, statement.range)
        case .classDefinition(let definition): visit(definition, statement.range)
        case .return(let value): visit(optional: value)
        case .delete(let targets):
            for target in targets {
                markDeletable(target)
                visit(target: target)
            }
        case .assign(let targets, let value):
            visit(value)
            targets.forEach(visit(target:))
        case .augmentedAssign(let target, _, let value):
            visit(target)
            visit(value)
            visit(target: target)
        case .annotatedAssign(let target, let annotation, let value, _):
            visit(optional: value)
            if current.kind != .function { visit(annotation) }
            visit(target: target)
        case .typeAlias(let name, let parameters, let value):
            guard case .name(let text) = name.node else { break }
            bind(text)
            withTypeParameters(parameters, statement.range) {
                visit(Expression.typeAlias(text, parameters, value, statement.range))
            }
        case .for(let target, let iterable, let body, let orElse, _):
            visit(iterable)
            visit(target: target)
            visit(body)
            visit(orElse)
        case .while(let test, let body, let orElse):
            visit(test)
            visit(body)
            visit(orElse)
        case .with(let items, let body, _):
            for item in items {
                visit(item.context)
                item.target.map(visit(target:))
            }
            visit(body)
        case .match(let subject, let cases):
            visit(subject)
            for matchCase in cases {
                visit(matchCase.pattern)
                visit(optional: matchCase.condition)
                visit(matchCase.body)
            }
        case .raise(let exception, let cause):
            visit(optional: exception)
            visit(optional: cause)
        case .try(let body, let handlers, let orElse, let finally, _):
            visit(body)
            for handler in handlers {
                visit(optional: handler.type)
                if let name = handler.name {
                    bind(name.name)
                    current.deletable.insert(mangled(name.name))
                }
                visit(handler.body)
            }
            visit(orElse)
            visit(finally)
        case .assert(let test, let message):
            visit(test)
            visit(optional: message)
        case .import(let aliases):
            for alias in aliases { bind(alias.asName ?? String(alias.name.prefix { $0 != "." })) }
        case .importFrom(_, let names, _):
            for alias in names where alias.name != "*" { bind(alias.asName ?? alias.name) }
        case .expression(let value): visit(value)
        case .if, .global, .nonlocal, .pass, .break, .continue: break
        }
    }

    private func markDeletable(_ target: Expression) {
        switch target.node {
        case .name(let name): current.deletable.insert(renames[mangled(name)] ?? mangled(name))
        case .tuple(let items), .list(let items): items.forEach(markDeletable)
        default: break
        }
    }

    /// Type parameters are variables of the enclosing scope under names of their own, like those of comprehensions.
    private func withTypeParameters(_ parameters: [TypeParameter], _ range: SourceRange, _ body: () -> Void) {
        guard !parameters.isEmpty else { return body() }
        var own: [String: String] = [:]
        for parameter in parameters {
            counter += 1
            own[mangled(parameter.name)] = "\(parameter.name)#\(counter)"
        }
        typeParameterRenames[Scope.Key(range: range, isComprehension: false)] = own
        let saved = renames
        renames.merge(own) { $1 }
        for name in own.values.sorted() { current.bind(name) }
        for parameter in parameters { visit(parameter.making) }
        body()
        renames = saved
    }

    private func visit(_ definition: FunctionDefinition, _ range: SourceRange) {
        if !definition.typeParameters.isEmpty {
            let plain = definition.withoutTypeParameters(range)
            return withTypeParameters(definition.typeParameters, range) { visit(plain, range) }
        }
        definition.decorators.forEach { visit($0) }
        visitOuter(definition.parameters)
        visit(optional: definition.returns)
        bind(definition.name.name)
        enter(.function, Scope.Key(range: range, isComprehension: false)) { scope in
            scope.isAsync = definition.isAsync
            bindParameters(definition.parameters)
            visit(scopeBody: definition.body)
        }
    }

    /// Defaults and annotations belong to the enclosing scope.
    private func visitOuter(_ parameters: Parameters) {
        parameters.defaults.forEach { visit($0) }
        parameters.keywordDefaults.forEach { visit(optional: $0) }
        for parameter in parameters.all { visit(optional: parameter.annotation) }
    }

    private func bindParameters(_ parameters: Parameters) {
        for parameter in parameters.all {
            let name = mangled(parameter.name)
            current.parameters.append(name)
            current.bind(name)
        }
    }

    private func visit(_ definition: ClassDefinition, _ range: SourceRange) {
        if !definition.typeParameters.isEmpty {
            let plain = definition.withoutTypeParameters(range)
            return withTypeParameters(definition.typeParameters, range) { visit(plain, range) }
        }
        definition.decorators.forEach { visit($0) }
        definition.bases.forEach { visit($0) }
        definition.keywords.forEach { visit($0.value) }
        bind(definition.name.name)
        enter(.classBody, Scope.Key(range: range, isComprehension: false), className: definition.name.name) {
            _ in
            visit(scopeBody: definition.body)
        }
    }

    // MARK: Targets and patterns

    private func visit(target: Expression) {
        switch target.node {
        case .name(let name): bind(name)
        case .tuple(let items), .list(let items): items.forEach(visit(target:))
        case .starred(let inner): visit(target: inner)
        default: visit(target)
        }
    }

    private func visit(_ pattern: Pattern) {
        switch pattern.node {
        case .value(let value): visit(value)
        case .singleton: break
        case .sequence(let patterns), .or(let patterns): patterns.forEach { visit($0) }
        case .mapping(let keys, let patterns, let rest):
            keys.forEach { visit($0) }
            patterns.forEach { visit($0) }
            rest.map(bind)
        case .classPattern(let type, let patterns, let keywords):
            visit(type)
            patterns.forEach { visit($0) }
            keywords.forEach { visit($0.pattern) }
        case .star(let name): name.map(bind)
        case .capture(let inner, let name):
            if let inner { visit(inner) }
            name.map(bind)
        }
    }

    // MARK: Expressions

    private func visit(optional expression: Expression?) {
        if let expression { visit(expression) }
    }

    private func visit(_ expression: Expression) {
        // Chains of operators, calls and attributes lean to the left: walk down without recursion.
        var rest: [[Expression]] = []
        var first = expression
        while let (left, others) = first.leftmost {
            rest.append(others)
            first = left
        }
        guard canNest(first.range) else { return }
        visitNode(first)
        for others in rest.reversed() { others.forEach { visit($0) } }
    }

    private func visitNode(_ expression: Expression) {
        switch expression.node {
        case .name(let name): use(name)
        case .namedExpression(let target, let value):
            visit(value)
            if case .name(let name) = target.node { bindWalrus(mangled(name)) }
        case .lambda(let parameters, let body):
            visitOuter(parameters)
            enter(.function, Scope.Key(range: expression.range, isComprehension: false)) { _ in
                bindParameters(parameters)
                visit(body)
            }
        case .listComprehension(let element, let clauses), .setComprehension(let element, let clauses):
            visitComprehension([element], clauses, expression.range)
        case .dictionaryComprehension(let key, let value, let clauses):
            visitComprehension([key, value], clauses, expression.range)
        case .generatorExpression(let element, let clauses):
            visitNested([element], clauses, expression.range, isGenerator: true)
        case .yield(let value):
            current.isGenerator = true
            visit(optional: value)
        case .yieldFrom(let value):
            current.isGenerator = true
            visit(value)
        case .await(let value):
            current.usesAwait = true
            visit(value)
        default:
            for child in expression.children { visit(child) }
        }
    }

    /// `:=` inside a comprehension binds around it.
    private func bindWalrus(_ name: String) {
        var scope = current
        while scope.isComprehensionFunction, let parent = scope.parent {
            scope.walrusNames.insert(name)
            // The comprehension sees the outer variable as a free one.
            if parent.kind == .module || parent.globals.contains(name) {
                scope.globals.insert(name)
            } else {
                scope.nonlocals.insert(name)
            }
            scope = parent
        }
        scope.walrusNames.insert(name)
        scope.bind(name)
    }

    private func visitComprehension(
        _ elements: [Expression], _ clauses: [Comprehension], _ range: SourceRange
    ) {
        if current.kind == .classBody {
            visitNested(elements, clauses, range, isGenerator: false)
            return
        }
        guard let first = clauses.first else { return }
        visit(first.iterable)
        var own: [String: String] = [:]
        for name in clauses.flatMap({ $0.target.boundNames }).map({ mangled($0) }) where own[name] == nil {
            counter += 1
            own[name] = "\(name)#\(counter)"
        }
        comprehensionRenames[Scope.Key(range: range, isComprehension: true)] = own
        let saved = renames
        renames.merge(own) { $1 }
        for name in own.values.sorted() { current.bind(name) }
        visitClauses(elements, clauses)
        renames = saved
    }

    private func visitClauses(_ elements: [Expression], _ clauses: [Comprehension]) {
        for (index, clause) in clauses.enumerated() {
            if index > 0 { visit(clause.iterable) }
            if clause.isAsync { current.usesAwait = true }
            visit(target: clause.target)
            clause.conditions.forEach { visit($0) }
        }
        elements.forEach { visit($0) }
    }

    /// A comprehension that is a function of its own; its first iterable belongs outside.
    private func visitNested(
        _ elements: [Expression], _ clauses: [Comprehension], _ range: SourceRange, isGenerator: Bool
    ) {
        guard let first = clauses.first else { return }
        visit(first.iterable)
        enter(.function, Scope.Key(range: range, isComprehension: true)) { scope in
            scope.isComprehensionFunction = true
            scope.parameters = [".0"]
            scope.bind(".0")
            scope.isGenerator = isGenerator
            visitClauses(elements, clauses)
        }
    }
}

extension Scope {
    /// Private names of classes (`__name`) are mangled.
    static func mangle(_ name: String, _ className: String?) -> String {
        guard let className, name.hasPrefix("__"), !name.hasSuffix("__"), !name.contains(".") else {
            return name
        }
        let stripped = className.drop { $0 == "_" }
        return stripped.isEmpty ? name : "_\(stripped)\(name)"
    }
}
