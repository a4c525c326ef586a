extension TreeParser {
    mutating func functionDefinition(
        from start: SourcePosition, decorators: [Expression], isAsync: Bool
    ) throws(Mismatch) -> Statement {
        advance()
        let name = try identifier()
        let typeParameters = try typeParameters()
        try expect(.leftParenthesis)
        let parameters = try parameters(until: .rightParenthesis, allowAnnotations: true)
        try expect(.rightParenthesis)
        let returns = accept(.arrow) ? try expression() : nil
        let body = try colonAndBlock()
        let definition = FunctionDefinition(
            name: name, typeParameters: typeParameters, parameters: parameters, body: body,
            decorators: decorators, returns: returns, isAsync: isAsync)
        return Statement(.function(definition), blockRange(from: start))
    }

    mutating func classDefinition(decorators: [Expression]) throws(Mismatch) -> Statement {
        let start = token.startPosition
        advance()
        let name = try identifier()
        let typeParameters = try typeParameters()
        var bases: [Expression] = []
        var keywords: [Keyword] = []
        if accept(.leftParenthesis) {
            try arguments(&bases, &keywords)
            try expect(.rightParenthesis)
        }
        let body = try colonAndBlock()
        let definition = ClassDefinition(
            name: name, typeParameters: typeParameters, bases: bases, keywords: keywords, body: body,
            decorators: decorators)
        return Statement(.classDefinition(definition), blockRange(from: start))
    }

    /// `[T: bound = default, *Ts, **P]` of a generic definition; empty where there is none.
    mutating func typeParameters() throws(Mismatch) -> [TypeParameter] {
        guard accept(.leftBracket) else { return [] }
        var parameters: [TypeParameter] = []
        repeat {
            if kind == .rightBracket { break }
            parameters.append(try typeParameter())
        } while accept(.comma)
        try expect(.rightBracket)
        guard !parameters.isEmpty else { throw Mismatch() }
        return parameters
    }

    private mutating func typeParameter() throws(Mismatch) -> TypeParameter {
        let start = token.startPosition
        var parameterKind = TypeParameter.Kind.typeVariable
        if accept(.star) { parameterKind = .typeVariableTuple }
        if accept(.doubleStar) { parameterKind = .parameterSpecification }
        let name = try name()
        let bound = parameterKind == .typeVariable && accept(.colon) ? try expression() : nil
        var defaultValue: Expression?
        if accept(.equal) {
            let isTuple = parameterKind == .typeVariableTuple
            defaultValue = isTuple ? try starExpression() : try expression()
        }
        return TypeParameter(
            kind: parameterKind, name: name, bound: bound, defaultValue: defaultValue,
            range: range(from: start))
    }
}
