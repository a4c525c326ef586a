/// Values told in one line, for completion and help.
extension Machine {
    /// `async function (name, seconds)`, `class`, `int 3`, `task, pending`; no code is run.
    func summary(of value: Value) -> String {
        switch value.kind {
        case .function: return summary(of: FunctionObject(value))
        case .boundMethod: return summary(of: Object(value)[0])
        case .nativeFunction: return "built-in function"
        case .staticMethod, .classMethod: return "method"
        case .property: return "property"
        case .classObject:
            return ClassObject(value).traits.contains(.exception) ? "exception" : "class"
        case .module: return "module"
        case .task, .future: return summary(of: FutureObject(value), isTask: value.kind == .task)
        case .none, .bool, .ellipsis: return shortText(value)
        case .coroutine: return "coroutine, " + stateText(GeneratorObject(value))
        case .generator: return "generator, " + stateText(GeneratorObject(value))
        case .instance: return "object of " + type(of: value).name.text
        case .exception: return "exception " + shortText(value)
        default:
            let text = shortText(value)
            return text.hasPrefix("<") ? type(of: value).name.text : type(of: value).name.text + " " + text
        }
    }

    private func summary(of future: FutureObject, isTask: Bool) -> String {
        let state =
            switch future.state {
            case .pending: "pending"
            case .cancelled: "cancelled"
            case .finished: future[.exception].kind == .exception ? "failed" : "done"
            }
        return (isTask ? "task, " : "future, ") + state
    }

    private func stateText(_ generator: GeneratorObject) -> String {
        generator.state == .created ? "not started" : "started"
    }

    private func summary(of function: FunctionObject) -> String {
        let blueprint = blueprints[function.code.blueprint]
        let noun =
            if blueprint.flags.contains(.asyncGenerator) {
                "async generator function"
            } else if blueprint.flags.contains(.coroutine) {
                "async function"
            } else {
                blueprint.flags.contains(.generator) ? "generator function" : "function"
            }
        return "\(noun) (\(parameters(of: function, blueprint)))"
    }

    private func parameters(of function: FunctionObject, _ blueprint: CodeBlueprint) -> String {
        let positional = blueprint.positionalCount
        let defaults = function[.defaults].kind == .tuple ? TupleObject(function[.defaults]) : nil
        let firstDefault = positional - (defaults?.count ?? 0)
        var names = blueprint.localNames[...]
        var parts: [String] = []
        for index in 0..<positional {
            guard let name = names.popFirst(), index > 0 || name != "self" else { continue }
            let value = index >= firstDefault ? defaults.map { $0[index - firstDefault] } : nil
            parts.append(name + (value.map { "=" + shortText($0, limit: 12) } ?? ""))
        }
        let keywordOnly = names.prefix(blueprint.keywordOnlyCount)
        names = names.dropFirst(blueprint.keywordOnlyCount)
        if blueprint.flags.contains(.variadic) {
            parts.append("*" + (names.popFirst() ?? "args"))
        } else if !keywordOnly.isEmpty {
            parts.append("*")
        }
        parts += keywordOnly
        if blueprint.flags.contains(.keywordVariadic) { parts.append("**" + (names.popFirst() ?? "options")) }
        return parts.joined(separator: ", ")
    }
}
