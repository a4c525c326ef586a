import PythonSyntax

extension Expression {
    /// The expressions directly inside, in the order of evaluation; for kinds without scopes of their own.
    var children: [Expression] {
        switch node {
        case .booleanOperation(_, let values), .set(let values), .joinedString(let values), .list(let values),
            .tuple(let values):
            return values
        case .binaryOperation(let left, _, let right): return [left, right]
        case .unaryOperation(_, let operand), .await(let operand), .starred(let operand),
            .attribute(let operand, _),
            .yieldFrom(let operand):
            return [operand]
        case .conditional(let test, let body, let orElse): return [test, body, orElse]
        case .dictionary(let items): return items.flatMap { [$0.key, $0.value].compactMap { $0 } }
        case .comparison(let first, let rest): return [first] + rest.map(\.1)
        case .call(let callee, let arguments, let keywords):
            return [callee] + arguments + keywords.map(\.value)
        case .formattedValue(let value, _, let specification):
            return [value] + [specification].compactMap { $0 }
        case .subscripted(let value, let index): return [value, index]
        case .slice(let lower, let upper, let step): return [lower, upper, step].compactMap { $0 }
        case .yield(let value): return [value].compactMap { $0 }
        case .namedExpression(let target, let value): return [value, target]
        case .lambda, .listComprehension, .setComprehension, .dictionaryComprehension, .generatorExpression,
            .constant, .name:
            return []
        }
    }

    /// The part that a chain of operators, calls, attributes and subscripts leans on, and its other parts.
    var leftmost: (Expression, [Expression])? {
        switch node {
        case .binaryOperation(let left, _, let right): (left, [right])
        case .attribute(let value, _): (value, [])
        case .subscripted(let value, let index): (value, [index])
        case .call(let callee, let arguments, let keywords): (callee, arguments + keywords.map(\.value))
        default: nil
        }
    }

    /// The names that an assignment to this target binds.
    var boundNames: [String] {
        switch node {
        case .name(let name): return [name]
        case .tuple(let items), .list(let items): return items.flatMap(\.boundNames)
        case .starred(let inner): return inner.boundNames
        default: return []
        }
    }
}

extension Parameters {
    /// Every parameter in the order of registers.
    var all: [Parameter] {
        positionalOnly + positional + keywordOnly + [variadic, keywordVariadic].compactMap { $0 }
    }

    /// Every parameter as they are written, `*args` in front of the keyword-only ones.
    var inSourceOrder: [Parameter] {
        positionalOnly + positional + [variadic].compactMap { $0 } + keywordOnly
            + [keywordVariadic].compactMap { $0 }
    }
}
