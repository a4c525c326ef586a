import PythonSyntax

extension TreeDump {
    mutating func add(_ statement: Statement) {
        let (name, fields) = Self.describe(statement.node)
        node(name, statement.range, fields)
    }

    private typealias Fields = (inout TreeDump) -> Void

    private static func describe(_ node: Statement.Node) -> (String, Fields) {
        switch node {
        case .function(let definition):
            return (definition.isAsync ? "AsyncFunctionDef" : "FunctionDef", { $0.addFields(definition) })
        case .classDefinition(let definition): return ("ClassDef", { $0.addFields(definition) })
        case .return(let value): return ("Return", { $0.add(value) })
        case .delete(let targets): return ("Delete", { $0.add(targets) })
        case .expression(let value): return ("Expr", { $0.add(value) })
        case .pass: return ("Pass", { _ in })
        case .break: return ("Break", { _ in })
        case .continue: return ("Continue", { _ in })
        case .raise(let value, let cause):
            return (
                "Raise",
                {
                    $0.add(value); $0.add(cause)
                }
            )
        case .assert(let test, let message):
            return (
                "Assert",
                {
                    $0.add(test); $0.add(message)
                }
            )
        case .global(let names): return ("Global", { $0.list(names) { $0.word($1.name) } })
        case .nonlocal(let names): return ("Nonlocal", { $0.list(names) { $0.word($1.name) } })
        case .import(let names): return ("Import", { $0.list(names) { $0.add($1) } })
        case .importFrom(let module, let names, let level):
            return (
                "ImportFrom",
                {
                    $0.word(module ?? "-")
                    $0.list(names) { $0.add($1) }
                    $0.word("\(level)")
                }
            )
        default: return describeAssignment(node)
        }
    }

    private static func describeAssignment(_ node: Statement.Node) -> (String, Fields) {
        switch node {
        case .assign(let targets, let value):
            return (
                "Assign",
                {
                    $0.add(targets); $0.add(value)
                }
            )
        case .augmentedAssign(let target, let binaryOperator, let value):
            return (
                "AugAssign",
                {
                    $0.add(target); $0.word(TreeDump.name(binaryOperator)); $0.add(value)
                }
            )
        case .annotatedAssign(let target, let annotation, let value, let isSimple):
            return (
                "AnnAssign",
                {
                    $0.add(target)
                    $0.add(annotation)
                    $0.add(value)
                    $0.word(isSimple ? "1" : "0")
                }
            )
        case .typeAlias(let name, let parameters, let value):
            return (
                "TypeAlias",
                {
                    $0.add(name); $0.list(parameters) { $0.add($1) }; $0.add(value)
                }
            )
        default: return describeBlock(node)
        }
    }

    private static func describeBlock(_ node: Statement.Node) -> (String, Fields) {
        switch node {
        case .for(let target, let iterable, let body, let orElse, let isAsync):
            return (
                isAsync ? "AsyncFor" : "For",
                {
                    $0.add(target)
                    $0.add(iterable)
                    $0.add(body)
                    $0.add(orElse)
                }
            )
        case .while(let test, let body, let orElse):
            return (
                "While",
                {
                    $0.add(test); $0.add(body); $0.add(orElse)
                }
            )
        case .if(let test, let body, let orElse):
            return (
                "If",
                {
                    $0.add(test); $0.add(body); $0.add(orElse)
                }
            )
        case .with(let items, let body, let isAsync):
            return (
                isAsync ? "AsyncWith" : "With",
                {
                    $0.list(items) { $0.add($1) }; $0.add(body)
                }
            )
        case .match(let subject, let cases):
            return (
                "Match",
                {
                    $0.add(subject); $0.list(cases) { $0.add($1) }
                }
            )
        case .try(let body, let handlers, let orElse, let finally, let isStar):
            return (
                isStar ? "TryStar" : "Try",
                {
                    $0.add(body)
                    $0.list(handlers) { $0.add($1) }
                    $0.add(orElse)
                    $0.add(finally)
                }
            )
        default: return ("?", { _ in })
        }
    }

    private mutating func addFields(_ definition: FunctionDefinition) {
        word(definition.name.name)
        add(definition.parameters)
        add(definition.body)
        add(definition.decorators)
        add(definition.returns)
        list(definition.typeParameters) { $0.add($1) }
    }

    private mutating func addFields(_ definition: ClassDefinition) {
        word(definition.name.name)
        add(definition.bases)
        list(definition.keywords) { $0.add($1) }
        add(definition.body)
        add(definition.decorators)
        list(definition.typeParameters) { $0.add($1) }
    }

    private mutating func add(_ item: WithItem) {
        node("withitem", nil) {
            $0.add(item.context); $0.add(item.target)
        }
    }

    private mutating func add(_ alias: ImportAlias) {
        node("alias", alias.range) {
            $0.word(alias.name); $0.word(alias.asName ?? "-")
        }
    }

    private mutating func add(_ handler: ExceptHandler) {
        node("ExceptHandler", handler.range) {
            $0.add(handler.type)
            $0.word(handler.name?.name ?? "-")
            $0.add(handler.body)
        }
    }

    private mutating func add(_ parameter: TypeParameter) {
        let names = ["TypeVar", "TypeVarTuple", "ParamSpec"]
        let index = parameter.kind == .typeVariable ? 0 : parameter.kind == .typeVariableTuple ? 1 : 2
        node(names[index], parameter.range) {
            $0.word(parameter.name)
            if index == 0 { $0.add(parameter.bound) }
            $0.add(parameter.defaultValue)
        }
    }
}
