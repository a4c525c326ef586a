extension CodeChecker {
    func visit(_ definition: FunctionDefinition) {
        for decorator in definition.decorators { visit(decorator) }
        visit(definition.parameters)
        visit(definition.typeParameters)
        checkName(definition.name.name, definition.name.range)
        for parameter in definition.parameters.all { visitAnnotation(parameter.annotation) }
        visit(definition.returns)
        var inner = Context(unit: definition.isAsync ? .asyncFunction : .function)
        if definition.isAsync { inner.isAsyncGenerator = YieldFinder.containsYield(definition.body) }
        within(inner) { visit(definition.body) }
    }

    /// The annotation of `*args` may be starred.
    private func visitAnnotation(_ annotation: Expression?) {
        guard let annotation else { return }
        if case .starred(let value) = annotation.node { visit(value) } else { visit(annotation) }
    }

    func visit(_ parameters: Parameters) {
        for value in parameters.defaultValues { visit(value) }
        for parameter in parameters.all { checkName(parameter.name, parameter.range) }
    }

    func visit(_ definition: ClassDefinition) {
        for decorator in definition.decorators { visit(decorator) }
        visit(definition.typeParameters)
        checkName(definition.name.name, definition.name.range)
        within(.classBody) { visit(definition.body) }
        visitArguments(definition.bases, definition.keywords)
    }

    func visit(_ parameters: [TypeParameter]) {
        var hasDefault = false
        for parameter in parameters {
            if parameter.defaultValue != nil {
                hasDefault = true
            } else if hasDefault {
                let name = parameter.name
                fail("non-default type parameter '\(name)' follows default type parameter", parameter.range)
            }
            within(.function) {
                visit(parameter.bound)
                visitAnnotation(parameter.defaultValue)
            }
        }
    }

    func visitArguments(_ arguments: [Expression], _ keywords: [Keyword]) {
        checkRepeated(keywords)
        for argument in arguments { visitElement(argument) }
        for keyword in keywords { visit(keyword.value) }
    }

    private func checkRepeated(_ keywords: [Keyword]) {
        guard keywords.count > 0 else { return }
        var seen: Set<String> = []
        for keyword in keywords {
            guard let name = keyword.name else { continue }
            checkName(name, keyword.range)
            if !seen.insert(name).inserted { fail("keyword argument repeated: \(name)", keyword.range) }
        }
    }
}
