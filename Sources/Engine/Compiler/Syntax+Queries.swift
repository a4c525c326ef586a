import PythonSyntax

extension Expression {
    /// Whether a call's arguments go through a list and a dict: they are starred, or very many.
    static func isSpread(_ arguments: [Expression], _ keywords: [Keyword]) -> Bool {
        arguments.count + keywords.count > 250 || keywords.contains { $0.name == nil }
            || arguments.contains { if case .starred = $0.node { true } else { false } }
    }

    /// What an attribute, subscript or call starts from, which is evaluated first.
    var receiver: Expression? {
        switch node {
        case .attribute(let value, _), .subscripted(let value, _): return value
        case .call(let callee, let arguments, let keywords):
            if case .attribute(let object, _) = callee.node, !Self.isSpread(arguments, keywords) {
                return object
            }
            return callee
        default: return nil
        }
    }

    /// Whether the code for it writes its result only at the very end, so that it may go straight into a variable.
    var isWrittenLast: Bool {
        switch node {
        case .booleanOperation, .conditional, .joinedString, .formattedValue, .namedExpression: false
        case .comparison(_, let rest): rest.count == 1
        case .listComprehension, .setComprehension, .dictionaryComprehension: false
        default: true
        }
    }
}

extension Expression {
    var isStarred: Bool {
        if case .starred = node { true } else { false }
    }

    /// The elements of a tuple or list.
    var elements: [Expression]? {
        switch node {
        case .tuple(let elements), .list(let elements): elements
        default: nil
        }
    }

    /// Whether it is a name, and the targets are other names.
    func isName(otherThan targets: ArraySlice<Expression>) -> Bool {
        guard case .name(let name) = node else { return false }
        return targets.allSatisfy { target in
            if case .name(let other) = target.node { other != name } else { false }
        }
    }
}

extension [Statement] {
    /// Whether an annotated assignment stands among them, nested blocks included.
    var containsAnnotation: Bool {
        contains { statement in
            // A chain of `elif` is walked without recursion.
            var statement = statement
            while case .if(_, let body, let orElse) = statement.node {
                if body.containsAnnotation { return true }
                guard orElse.count == 1 else { return orElse.containsAnnotation }
                statement = orElse[0]
            }
            return statement.containsAnnotation
        }
    }
}

extension Statement {
    /// Whether it is an annotated assignment of a bare name or holds one, apart from what `if` holds.
    fileprivate var containsAnnotation: Bool {
        switch node {
        case .annotatedAssign(_, _, _, let isSimple): isSimple
        case .while(_, let body, let orElse), .for(_, _, let body, let orElse, _):
            body.containsAnnotation || orElse.containsAnnotation
        case .with(_, let body, _): body.containsAnnotation
        case .try(let body, let handlers, let orElse, let finally, _):
            body.containsAnnotation || handlers.contains { $0.body.containsAnnotation }
                || orElse.containsAnnotation
                || finally.containsAnnotation
        case .match(_, let cases): cases.contains { $0.body.containsAnnotation }
        default: false
        }
    }
}
