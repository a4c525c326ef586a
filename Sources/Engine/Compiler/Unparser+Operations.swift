import PythonSyntax

extension Unparser {
    mutating func writeOperation(_ expression: Expression, _ level: Level) {
        switch expression.node {
        case .booleanOperation(let operation, let values):
            let own: Level = operation == .and ? .and : .or
            enclosed(own, in: level) { unparser in
                for (index, value) in values.enumerated() {
                    if index > 0 { unparser.text += operation == .and ? " and " : " or " }
                    unparser.write(value, own.tighter)
                }
            }
        case .binaryOperation(let left, let operation, let right): writeBinary(left, operation, right, level)
        case .unaryOperation(let operation, let value): writeUnary(operation, value, level)
        case .comparison(let first, let rest):
            enclosed(.comparison, in: level) { unparser in
                unparser.write(first, .bitOr)
                for (operation, value) in rest {
                    unparser.text += " \(Self.text(of: operation)) "
                    unparser.write(value, .bitOr)
                }
            }
        case .conditional(let test, let body, let orElse):
            enclosed(.test, in: level) { unparser in
                unparser.write(body, .or)
                unparser.text += " if "
                unparser.write(test, .or)
                unparser.text += " else "
                unparser.write(orElse, .test)
            }
        case .lambda(let parameters, let body):
            enclosed(.test, in: level) { unparser in
                unparser.text += "lambda"
                unparser.writeParameters(parameters)
                unparser.text += ": "
                unparser.write(body, .test)
            }
        default: writeDisplay(expression, level)
        }
    }

    private mutating func writeBinary(
        _ left: Expression, _ operation: BinaryOperator, _ right: Expression, _ level: Level
    ) {
        let own = Self.level(of: operation)
        let leansRight = operation == .power
        enclosed(own, in: level) { unparser in
            unparser.write(left, leansRight ? own.tighter : own)
            unparser.text += " \(Self.text(of: operation)) "
            unparser.write(right, leansRight ? own : own.tighter)
        }
    }

    private mutating func writeUnary(_ operation: UnaryOperator, _ value: Expression, _ level: Level) {
        let own: Level = operation == .not ? .not : .factor
        enclosed(own, in: level) { unparser in
            switch operation {
            case .not: unparser.text += "not "
            case .minus: unparser.text += "-"
            case .plus: unparser.text += "+"
            case .invert: unparser.text += "~"
            }
            unparser.write(value, own)
        }
    }

    private mutating func writeParameters(_ parameters: Parameters) {
        var isFirst = true
        let plain = parameters.positionalOnly + parameters.positional
        let firstDefault = plain.count - parameters.defaults.count
        for (index, parameter) in plain.enumerated() {
            writeParameter(
                parameter.name, index >= firstDefault ? parameters.defaults[index - firstDefault] : nil,
                &isFirst)
            if index == parameters.positionalOnly.count - 1 { text += ", /" }
        }
        if let variadic = parameters.variadic {
            writeParameter("*\(variadic.name)", nil, &isFirst)
        } else if !parameters.keywordOnly.isEmpty {
            writeParameter("*", nil, &isFirst)
        }
        for (parameter, value) in zip(parameters.keywordOnly, parameters.keywordDefaults) {
            writeParameter(parameter.name, value, &isFirst)
        }
        if let rest = parameters.keywordVariadic { writeParameter("**\(rest.name)", nil, &isFirst) }
    }

    private mutating func writeParameter(_ name: String, _ value: Expression?, _ isFirst: inout Bool) {
        text += isFirst ? " " : ", "
        isFirst = false
        text += name
        guard let value else { return }
        text += "="
        write(value, .test)
    }

    // MARK: Displays

    private mutating func writeDisplay(_ expression: Expression, _ level: Level) {
        switch expression.node {
        case .list(let elements): bracketed("[", "]") { $0.writeList(elements) }
        case .set(let elements): bracketed("{", "}") { $0.writeList(elements) }
        case .tuple(let elements): writeTuple(elements, level)
        case .dictionary(let items):
            bracketed("{", "}") { unparser in
                var isFirst = true
                for (key, value) in items {
                    unparser.separate(&isFirst)
                    unparser.writeItem(key, value)
                }
            }
        case .namedExpression(let target, let value):
            enclosed(.tuple, in: level) { unparser in
                unparser.write(target, .atom)
                unparser.text += " := "
                unparser.write(value, .atom)
            }
        case .await(let value):
            enclosed(.await, in: level) { unparser in
                unparser.text += "await "
                unparser.write(value, .atom)
            }
        case .yield(let value):
            bracketed("(", ")") { unparser in
                unparser.text += "yield"
                guard let value else { return }
                unparser.text += " "
                unparser.write(value, .tuple)
            }
        case .yieldFrom(let value):
            bracketed("(", ")") { unparser in
                unparser.text += "yield from "
                unparser.write(value, .test)
            }
        case .joinedString, .formattedValue: text += Self.formattedLiteral(expression)
        default: writeComprehension(expression)
        }
    }

    private mutating func bracketed(_ open: String, _ close: String, _ body: (inout Unparser) -> Void) {
        text += open
        body(&self)
        text += close
    }

    private mutating func writeItem(_ key: Expression?, _ value: Expression) {
        guard let key else {
            text += "**"
            return write(value, .bitOr)
        }
        write(key, .test)
        text += ": "
        write(value, .test)
    }

    private mutating func writeTuple(_ elements: [Expression], _ level: Level) {
        if elements.isEmpty {
            text += "()"
            return
        }
        enclosed(.tuple, in: level) { unparser in
            unparser.writeList(elements)
            if elements.count == 1 { unparser.text += "," }
        }
    }

    private mutating func writeComprehension(_ expression: Expression) {
        switch expression.node {
        case .listComprehension(let element, let clauses):
            bracketed("[", "]") { $0.writeRounds([element], clauses) }
        case .setComprehension(let element, let clauses):
            bracketed("{", "}") { $0.writeRounds([element], clauses) }
        case .generatorExpression(let element, let clauses):
            bracketed("(", ")") { $0.writeRounds([element], clauses) }
        case .dictionaryComprehension(let key, let value, let clauses):
            bracketed("{", "}") { $0.writeRounds([key, value], clauses) }
        default: break
        }
    }

    private mutating func writeRounds(_ elements: [Expression], _ clauses: [Comprehension]) {
        for (index, element) in elements.enumerated() {
            if index > 0 { text += ": " }
            write(element, .test)
        }
        for clause in clauses {
            text += clause.isAsync ? " async for " : " for "
            write(clause.target, .tuple)
            text += " in "
            write(clause.iterable, .or)
            for condition in clause.conditions {
                text += " if "
                write(condition, .or)
            }
        }
    }
}
