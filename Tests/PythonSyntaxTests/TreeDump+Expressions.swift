import PythonSyntax

extension TreeDump {
    mutating func add(_ expression: Expression) {
        let (name, fields) = Self.describe(expression.node)
        node(name, expression.range, fields)
    }

    private typealias Fields = (inout TreeDump) -> Void

    private static func describe(_ node: Expression.Node) -> (String, Fields) {
        switch node {
        case .booleanOperation(let booleanOperator, let operands):
            return (
                "BoolOp",
                {
                    $0.word(booleanOperator == .and ? "And" : "Or"); $0.add(operands)
                }
            )
        case .namedExpression(let target, let value):
            return (
                "NamedExpr",
                {
                    $0.add(target); $0.add(value)
                }
            )
        case .binaryOperation(let left, let binaryOperator, let right):
            return (
                "BinOp",
                {
                    $0.add(left); $0.word(TreeDump.name(binaryOperator)); $0.add(right)
                }
            )
        case .unaryOperation(let unaryOperator, let operand):
            return (
                "UnaryOp",
                {
                    $0.word(TreeDump.name(unaryOperator)); $0.add(operand)
                }
            )
        case .lambda(let parameters, let body):
            return (
                "Lambda",
                {
                    $0.add(parameters); $0.add(body)
                }
            )
        case .conditional(let test, let body, let orElse):
            return (
                "IfExp",
                {
                    $0.add(test); $0.add(body); $0.add(orElse)
                }
            )
        case .await(let value): return ("Await", { $0.add(value) })
        case .yield(let value): return ("Yield", { $0.add(value) })
        case .yieldFrom(let value): return ("YieldFrom", { $0.add(value) })
        case .comparison(let first, let rest):
            return (
                "Compare",
                {
                    $0.add(first)
                    $0.list(rest) { $0.word(TreeDump.name($1.0)) }
                    $0.list(rest) { $0.add($1.1) }
                }
            )
        case .call(let function, let arguments, let keywords):
            return (
                "Call",
                {
                    $0.add(function); $0.add(arguments); $0.list(keywords) { $0.add($1) }
                }
            )
        default: return describeDisplay(node)
        }
    }

    private static func describeDisplay(_ node: Expression.Node) -> (String, Fields) {
        switch node {
        case .dictionary(let items):
            return (
                "Dict",
                {
                    $0.list(items) { $0.add($1.key) }; $0.list(items) { $0.add($1.value) }
                }
            )
        case .set(let elements): return ("Set", { $0.add(elements) })
        case .list(let elements): return ("List", { $0.add(elements) })
        case .tuple(let elements): return ("Tuple", { $0.add(elements) })
        case .listComprehension(let element, let clauses):
            return (
                "ListComp",
                {
                    $0.add(element); $0.add(clauses)
                }
            )
        case .setComprehension(let element, let clauses):
            return (
                "SetComp",
                {
                    $0.add(element); $0.add(clauses)
                }
            )
        case .generatorExpression(let element, let clauses):
            return (
                "GeneratorExp",
                {
                    $0.add(element); $0.add(clauses)
                }
            )
        case .dictionaryComprehension(let key, let value, let clauses):
            return (
                "DictComp",
                {
                    $0.add(key); $0.add(value); $0.add(clauses)
                }
            )
        default: return describeAtom(node)
        }
    }

    private static func describeAtom(_ node: Expression.Node) -> (String, Fields) {
        switch node {
        case .joinedString(let parts): return ("JoinedStr", { $0.add(parts) })
        case .formattedValue(let value, let conversion, let specification):
            let codes = ["s": 115, "r": 114, "a": 97]
            let letter = conversion.map { $0 == .string ? "s" : $0 == .ascii ? "a" : "r" }
            let code = letter.flatMap { codes[$0] } ?? -1
            return (
                "FormattedValue",
                {
                    $0.add(value); $0.word("\(code)"); $0.add(specification)
                }
            )
        case .constant(let value): return ("Constant", { $0.word(TreeDump.text(value)) })
        case .attribute(let value, let name):
            return (
                "Attribute",
                {
                    $0.add(value); $0.word(name.name)
                }
            )
        case .subscripted(let value, let index):
            return (
                "Subscript",
                {
                    $0.add(value); $0.add(index)
                }
            )
        case .starred(let value): return ("Starred", { $0.add(value) })
        case .name(let name): return ("Name", { $0.word(name) })
        case .slice(let lower, let upper, let step):
            return (
                "Slice",
                {
                    $0.add(lower); $0.add(upper); $0.add(step)
                }
            )
        default: return ("?", { _ in })
        }
    }

    private mutating func add(_ clauses: [Comprehension]) {
        list(clauses) { dump, clause in
            dump.node("comprehension", nil) {
                $0.add(clause.target)
                $0.add(clause.iterable)
                $0.add(clause.conditions)
                $0.word(clause.isAsync ? "1" : "0")
            }
        }
    }

    mutating func add(_ keyword: Keyword) {
        node("keyword", keyword.range) {
            $0.word(keyword.name ?? "-"); $0.add(keyword.value)
        }
    }

    mutating func add(_ parameters: Parameters) {
        node("arguments", nil) {
            $0.list(parameters.positionalOnly) { $0.add($1) }
            $0.list(parameters.positional) { $0.add($1) }
            $0.optional(parameters.variadic) { $0.add($1) }
            $0.list(parameters.keywordOnly) { $0.add($1) }
            $0.list(parameters.keywordDefaults) { $0.add($1) }
            $0.optional(parameters.keywordVariadic) { $0.add($1) }
            $0.add(parameters.defaults)
        }
    }

    private mutating func add(_ parameter: Parameter) {
        node("arg", parameter.range) {
            $0.word(parameter.name); $0.add(parameter.annotation)
        }
    }
}
