extension ScopeChecker {
    func visit(_ definition: FunctionDefinition, _ range: SourceRange) {
        use(definition.name.name, .assigned, range)
        for value in definition.parameters.defaultValues { visit(value) }
        for decorator in definition.decorators { visit(decorator) }
        withTypeParameters(definition.typeParameters) {
            for parameter in definition.parameters.all { visit(parameter.annotation) }
            visit(definition.returns)
            within(.function) {
                enter(definition.parameters)
                visit(definition.body)
            }
        }
    }

    func visit(_ definition: ClassDefinition, _ range: SourceRange) {
        use(definition.name.name, .assigned, range)
        for decorator in definition.decorators { visit(decorator) }
        withTypeParameters(definition.typeParameters) {
            for base in definition.bases { visit(base) }
            for keyword in definition.keywords { visit(keyword.value) }
            within(.classBody) { visit(definition.body) }
        }
    }

    private func enter(_ parameters: Parameters) {
        for parameter in parameters.all { use(parameter.name, [.parameter, .assigned], parameter.range) }
    }

    func withTypeParameters(_ parameters: [TypeParameter], _ body: () -> Void) {
        guard !parameters.isEmpty else { return body() }
        within(.typeParameters, restriction: "the definition of a generic") {
            for parameter in parameters { visit(parameter) }
            body()
        }
    }

    private func visit(_ parameter: TypeParameter) {
        use(parameter.name, [.typeParameter, .assigned], parameter.range)
        let kind =
            switch parameter.kind {
            case .typeVariable: "TypeVar"
            case .typeVariableTuple: "TypeVarTuple"
            case .parameterSpecification: "ParamSpec"
            }
        if let bound = parameter.bound {
            var word = "bound"
            if case .tuple = bound.node { word = "constraint" }
            within(.function, restriction: "a \(kind) \(word)") { visit(bound) }
        }
        if let value = parameter.defaultValue {
            within(.function, restriction: "a \(kind) default") { visit(value) }
        }
    }

    func visitLambda(_ parameters: Parameters, _ body: Expression) {
        for value in parameters.defaultValues { visit(value) }
        within(.function) {
            enter(parameters)
            visit(body)
        }
    }

    func visit(_ matchCase: MatchCase) {
        visit(matchCase.pattern)
        visit(matchCase.condition)
        visit(matchCase.body)
    }

    private func visit(_ pattern: Pattern) {
        guard hasStack(pattern.range) else { return }
        switch pattern.node {
        case .value(let value): visit(value)
        case .singleton: break
        case .sequence(let patterns), .or(let patterns): patterns.forEach(visit)
        case .mapping(let keys, let patterns, let rest):
            for key in keys { visit(key) }
            patterns.forEach(visit)
            if let rest { use(rest, .assigned, pattern.range) }
        case .classPattern(let type, let patterns, let keywords):
            visit(type)
            patterns.forEach(visit)
            for keyword in keywords { visit(keyword.pattern) }
        case .star(let name): if let name { use(name, .assigned, pattern.range) }
        case .capture(let inner, let name):
            if let inner { visit(inner) }
            if let name { use(name, .assigned, pattern.range) }
        }
    }
}
