import PythonSyntax

/// Expressions as source text, as annotations are kept under `from __future__ import annotations`: the layout and the
/// parentheses are those of CPython.
struct Unparser {
    /// How tightly operators bind; an operand that binds less tightly needs parentheses.
    enum Level: Int, Comparable {
        case tuple, test, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, term, factor, power,
            await, atom

        static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

        /// The next tighter level.
        var tighter: Level { Level(rawValue: rawValue + 1) ?? .atom }
    }

    var text = ""

    static func text(of expression: Expression) -> String {
        var unparser = Unparser()
        unparser.write(expression, .test)
        return unparser.text
    }

    mutating func write(_ expression: Expression, _ level: Level) {
        switch expression.node {
        case .name(let name): text += name
        case .constant(let constant): text += Self.text(of: constant)
        case .attribute(let value, let name):
            write(value, .atom)
            if case .constant(.integer) = value.node { text += " " }
            text += ".\(name.name)"
        case .subscripted(let value, let index):
            write(value, .atom)
            text += "["
            write(index, .tuple)
            text += "]"
        case .slice(let lower, let upper, let step): writeSlice(lower, upper, step)
        case .starred(let value):
            text += "*"
            write(value, .bitOr)
        case .call(let callee, let arguments, let keywords): writeCall(callee, arguments, keywords)
        default: writeOperation(expression, level)
        }
    }

    private mutating func writeSlice(_ lower: Expression?, _ upper: Expression?, _ step: Expression?) {
        if let lower { write(lower, .test) }
        text += ":"
        if let upper { write(upper, .test) }
        guard let step else { return }
        text += ":"
        write(step, .test)
    }

    private mutating func writeCall(_ callee: Expression, _ arguments: [Expression], _ keywords: [Keyword]) {
        write(callee, .atom)
        if arguments.count == 1, keywords.isEmpty, let first = arguments.first,
            case .generatorExpression = first.node
        {
            return write(first, .tuple)
        }
        text += "("
        var isFirst = true
        for argument in arguments {
            separate(&isFirst)
            write(argument, .test)
        }
        for keyword in keywords {
            separate(&isFirst)
            text += keyword.name.map { "\($0)=" } ?? "**"
            write(keyword.value, .test)
        }
        text += ")"
    }

    mutating func separate(_ isFirst: inout Bool) {
        if !isFirst { text += ", " }
        isFirst = false
    }

    mutating func writeList(_ elements: [Expression]) {
        var isFirst = true
        for element in elements {
            separate(&isFirst)
            write(element, .test)
        }
    }

    /// Writes in parentheses if what is around binds more tightly.
    mutating func enclosed(_ own: Level, in level: Level, _ body: (inout Unparser) -> Void) {
        if level > own { text += "(" }
        body(&self)
        if level > own { text += ")" }
    }
}
