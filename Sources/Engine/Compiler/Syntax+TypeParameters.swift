import PythonSyntax

/// What type parameters and the `type` statement mean, as calls of functions that the library hides among the built-in
/// names. Bounds, defaults and an alias's value are looked at when they are asked for, so they become lambdas.
extension TypeParameter {
    /// The expression that makes the parameter.
    var making: Expression {
        let sort =
            switch kind {
            case .typeVariable: "TypeVar"
            case .typeVariableTuple: "TypeVarTuple"
            case .parameterSpecification: "ParamSpec"
            }
        var hasConstraints = false
        if case .tuple? = bound?.node { hasConstraints = true }
        return Expression.hiddenCall(
            ".type_parameter",
            [
                .text(sort, range), .text(name, range), .later(bound, range), .later(defaultValue, range),
                Expression(.constant(.boolean(hasConstraints)), range),
            ], range)
    }
}

extension [TypeParameter] {
    /// The parameters' variables.
    var variables: [Expression] { map { Expression(.name($0.name), $0.range) } }
}

extension FunctionDefinition {
    /// The definition with its type parameters noted by a decorator.
    func withoutTypeParameters(_ range: SourceRange) -> FunctionDefinition {
        var plain = self
        plain.typeParameters = []
        plain.decorators.append(
            Expression.hiddenCall(".with_type_parameters", typeParameters.variables, range))
        return plain
    }
}

extension ClassDefinition {
    /// The definition with its type parameters noted by a decorator, and `Generic` among its bases.
    func withoutTypeParameters(_ range: SourceRange) -> ClassDefinition {
        var plain = self
        plain.typeParameters = []
        plain.decorators.append(
            Expression.hiddenCall(".with_type_parameters", typeParameters.variables, range))
        plain.bases.append(
            Expression.hiddenCall(
                ".generic",
                typeParameters.map {
                    let variable = Expression(.name($0.name), $0.range)
                    return $0.kind == .typeVariableTuple ? Expression(.starred(variable), $0.range) : variable
                }, range))
        return plain
    }
}

extension Expression {
    fileprivate static func hiddenCall(_ name: String, _ arguments: [Expression], _ range: SourceRange)
        -> Expression
    {
        Expression(.call(Expression(.name(name), range), arguments: arguments, keywords: []), range)
    }

    fileprivate static func text(_ text: String, _ range: SourceRange) -> Expression {
        Expression(.constant(.string(text.unicodeScalars.map(\.value))), range)
    }

    /// A function of no arguments that gives the value; None where there is none.
    fileprivate static func later(_ value: Expression?, _ range: SourceRange) -> Expression {
        guard let value else { return Expression(.constant(.none), range) }
        // A scope is known by its place: that of the name in front is free where the value is itself a lambda.
        var place = value.range
        if case .lambda = value.node { place.start = range.start }
        return Expression(.lambda(Parameters(), body: value), place)
    }

    /// The value of `type name[parameters] = value`.
    static func typeAlias(
        _ name: String, _ parameters: [TypeParameter], _ value: Expression, _ range: SourceRange
    ) -> Expression {
        hiddenCall(
            ".type_alias",
            [.text(name, range), .later(value, range), Expression(.tuple(parameters.variables), range)], range
        )
    }
}
