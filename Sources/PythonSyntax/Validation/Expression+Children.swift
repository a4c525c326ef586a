extension Expression {
    /// The operand that a left-leaning chain such as `a + b + c` or `a.b.c` goes on in.
    var leftOperand: Expression? {
        switch node {
        case .binaryOperation(let left, _, _): left
        case .attribute(let value, _): value
        case .call(let function, _, _): function
        case .subscripted(let value, _): value
        default: nil
        }
    }

    /// Visits the expressions directly inside that are evaluated in the same scope, apart from
    /// `leftOperand`. Lambdas and comprehensions are scopes: they have no children here.
    func forEachChild(_ visit: (Expression) -> Void) {
        switch node {
        case .booleanOperation(_, let operands): operands.forEach(visit)
        case .namedExpression(let target, let value):
            visit(value)
            visit(target)
        case .binaryOperation(_, _, let right): visit(right)
        case .unaryOperation(_, let operand): visit(operand)
        case .conditional(let test, let body, let orElse):
            visit(test)
            visit(body)
            visit(orElse)
        case .dictionary(let items):
            for (key, value) in items {
                if let key { visit(key) }
                visit(value)
            }
        case .set(let elements), .list(let elements), .tuple(let elements), .joinedString(let elements):
            elements.forEach(visit)
        case .await(let value), .yieldFrom(let value), .starred(let value): visit(value)
        case .yield(let value): if let value { visit(value) }
        case .comparison(let first, let rest):
            visit(first)
            for (_, operand) in rest { visit(operand) }
        case .call(_, let arguments, let keywords):
            arguments.forEach(visit)
            for keyword in keywords { visit(keyword.value) }
        case .formattedValue(let value, _, let specification):
            visit(value)
            if let specification { visit(specification) }
        case .subscripted(_, let index): visit(index)
        case .slice(let lower, let upper, let step):
            for part in [lower, upper, step] { part.map(visit) }
        case .lambda, .listComprehension, .setComprehension, .dictionaryComprehension, .generatorExpression,
            .constant, .attribute, .name:
            break
        }
    }

    /// The parts of a comprehension of any kind, or nil.
    var comprehension: ComprehensionParts? {
        switch node {
        case .listComprehension(let element, let clauses):
            ComprehensionParts(kind: .list, elements: [element], clauses: clauses)
        case .setComprehension(let element, let clauses):
            ComprehensionParts(kind: .set, elements: [element], clauses: clauses)
        case .dictionaryComprehension(let key, let value, let clauses):
            ComprehensionParts(kind: .dictionary, elements: [key, value], clauses: clauses)
        case .generatorExpression(let element, let clauses):
            ComprehensionParts(kind: .generator, elements: [element], clauses: clauses)
        default: nil
        }
    }
}

/// A list, set, dictionary comprehension or generator expression.
struct ComprehensionParts {
    enum Kind: String {
        case list = "list comprehension"
        case set = "set comprehension"
        case dictionary = "dict comprehension"
        case generator = "generator expression"
    }

    var kind: Kind
    var elements: [Expression]
    var clauses: [Comprehension]
}
