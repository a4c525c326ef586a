import PythonSyntax

extension Expression {
    /// Whether the code for it writes its result only at the very end, so that it may go straight into a variable.
    var isWrittenLast: Bool {
        switch node {
        case .booleanOperation, .conditional, .joinedString, .formattedValue, .namedExpression: false
        case .comparison(_, let rest): rest.count == 1
        case .listComprehension, .setComprehension, .dictionaryComprehension: false
        default: true
        }
    }

    /// The expression as source text, for annotations that are kept as text.
    var sourceText: String {
        switch node {
        case .name(let name): name
        case .attribute(let value, let name): "\(value.sourceText).\(name.name)"
        case .subscripted(let value, let index): "\(value.sourceText)[\(index.subscriptText)]"
        case .constant(let constant): constant.sourceText
        case .tuple(let items): "(\(items.map(\.sourceText).joined(separator: ", "))\(items.count == 1 ? "," : ""))"
        case .list(let items): "[\(items.map(\.sourceText).joined(separator: ", "))]"
        case .binaryOperation(let left, .bitwiseOr, let right): "\(left.sourceText) | \(right.sourceText)"
        case .call(let callee, let arguments, let keywords):
            "\(callee.sourceText)(\((arguments.map(\.sourceText) + keywords.map { ($0.name.map { "\($0)=" } ?? "**") + $0.value.sourceText }).joined(separator: ", ")))"
        case .starred(let value): "*\(value.sourceText)"
        default: "..."
        }
    }

    private var subscriptText: String {
        if case .tuple(let items) = node, !items.isEmpty { return items.map(\.sourceText).joined(separator: ", ") }
        return sourceText
    }
}

extension Constant {
    var sourceText: String {
        switch self {
        case .none: return "None"
        case .boolean(let truth): return truth ? "True" : "False"
        case .ellipsis: return "..."
        case .integer(let number): return String(number)
        case .bigInteger(let digits, _): return digits
        case .float(let number): return number.description
        case .imaginary(let number): return "\(number)j"
        case .string(let text):
            var view = String.UnicodeScalarView()
            for code in text { view.append(Unicode.Scalar(code) ?? "\u{FFFD}") }
            return "'\(String(view))'"
        case .bytes: return "b'...'"
        }
    }
}

extension [Statement] {
    /// Whether an annotated assignment stands among them, nested blocks included.
    var containsAnnotation: Bool {
        contains { statement in
            switch statement.node {
            case .annotatedAssign: true
            case .if(_, let body, let orElse), .while(_, let body, let orElse), .for(_, _, let body, let orElse, _):
                body.containsAnnotation || orElse.containsAnnotation
            case .with(_, let body, _): body.containsAnnotation
            case .try(let body, let handlers, let orElse, let finally, _):
                body.containsAnnotation || handlers.contains { $0.body.containsAnnotation } || orElse.containsAnnotation
                    || finally.containsAnnotation
            default: false
            }
        }
    }
}
