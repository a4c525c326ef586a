extension GrammarMachine {
    /// The range that errors at a token are given. Indents and dedents have no place of their own: CPython
    /// points at where its tokenizer has read to.
    func errorRange(of index: Int) -> SourceRange {
        let token = tokens[index]
        guard token.kind == .indent || token.kind == .dedent || token.kind == .endOfFile else {
            return token.range
        }
        let line = Int(token.endLine)
        let position = SourcePosition(line: line, column: max(Int(token.endColumn) - 1, 0))
        return SourceRange(start: position, end: position)
    }

    private func range(_ first: Int, _ last: Int) -> SourceRange {
        SourceRange(
            start: tokens[firstToken(first)].startPosition, end: tokens[lastToken(last)].endPosition)
    }

    /// From an operand's start to where the tokens have been read to, which CPython counts one short.
    private func openRange(from value: Int) -> SourceRange {
        let last = tokens[furthest]
        let end = SourcePosition(line: Int(last.endLine), column: max(Int(last.endColumn) - 1, 0))
        return SourceRange(start: tokens[firstToken(value)].startPosition, end: end)
    }

    private func error(_ message: String, _ range: SourceRange) -> SyntaxDiagnostic {
        SyntaxDiagnostic(.syntaxError, message, range)
    }

    /// The error that a template stands for, or nil where its conditions are not met.
    func diagnose(_ template: ErrorTemplate, _ operands: [Int]) -> SyntaxDiagnostic? {
        let first = template.first.map { operands[$0] } ?? Self.nothing
        let second = template.second.map { operands[$0] } ?? first
        let message = fill(template.message, first)
        switch template.place {
        case .at: return error(message, range(first, first))
        case .range: return error(message, range(first, second))
        case .from: return error(message, openRange(from: first))
        case .last: return error(message, errorRange(of: furthest))
        case .next: return error(message, errorRange(of: position))
        case .indent: return SyntaxDiagnostic(.indentationError, message, errorRange(of: furthest))
        case .target, .loop, .deleted:
            return invalidTarget(first, template.place).map { targetError(template.message, $0) }
        default: return diagnoseSpecial(template, message, first, second)
        }
    }

    private func diagnoseSpecial(
        _ template: ErrorTemplate, _ message: String, _ first: Int, _ second: Int
    ) -> SyntaxDiagnostic? {
        switch template.place {
        case .comma:
            let isOutsideBrackets = bracketDepth(behind: position - 1) == 0
            if legacyName(first) != nil || isOutsideBrackets { return nil }
            return error(message, range(first, second))
        case .legacy:
            guard let name = legacyName(first) else { return nil }
            let text = "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?"
            return error(text, range(first, second))
        case .key:
            let end = tokens[lastToken(first)].endPosition
            let place = SourcePosition(line: Int(tokens[firstToken(first)].line), column: Int(end.column) - 1)
            return error(message, SourceRange(start: place, end: end))
        case .clause: return error(message, range(first, second))
        case .generator: return bareGenerator(message, first, second)
        case .order: return argumentOrder(message, first)
        case .bound:
            let isTuple = second >= 0 && nodes[second].kind == .tuple
            let text = "cannot use \(isTuple ? "constraints" : "bound") with \(message)"
            return error(text, openRange(from: first))
        case .conversion: return conversion(first, second)
        default: return nil
        }
    }

    private func fill(_ message: String, _ value: Int) -> String {
        guard let mark = message.firstIndex(of: "%") else { return message }
        let start = message[..<mark]
        let rest = message[mark...].dropFirst(2)
        switch message[mark...].dropFirst().first {
        case "a": return start + name(of: value) + rest
        case "l": return start + String(tokens[firstToken(value)].line) + rest
        case "s": return start + String(decoding: text(tokens[firstToken(value)]), as: UTF8.self) + rest
        default: return message
        }
    }

    private func name(of value: Int) -> String { value >= 0 ? nodes[value].kind.description : "expression" }

    private func targetError(_ message: String, _ value: Int) -> SyntaxDiagnostic {
        let text = message.split(separator: "%").first.map { $0 + name(of: value) } ?? message
        return error(text, range(value, value))
    }

    /// The part of an expression that cannot be assigned to or deleted.
    private func invalidTarget(_ value: Int, _ place: ErrorTemplate.Place) -> Int? {
        guard value >= 0 else { return nil }
        let node = nodes[value]
        switch node.kind {
        case .name, .attribute, .`subscript`: return nil
        case .tuple, .list:
            for child in node.children {
                if let found = invalidTarget(child, place) { return found }
            }
            return nil
        case .starred:
            return place == .deleted ? value : node.children.first.flatMap { invalidTarget($0, place) }
        case .comparison where place == .loop:
            guard node.children.count > 1, tokens[nodes[node.children[1]].first].kind == .keywordIn else {
                return nil
            }
            return invalidTarget(node.children[0], place)
        default: return value
        }
    }

    /// `print` or `exec`, statements in Python 2.
    private func legacyName(_ value: Int) -> String? {
        let index = firstToken(value)
        guard value < 0 || nodes[value].kind == .name, tokens[index].kind == .name else { return nil }
        let name = String(decoding: text(tokens[index]), as: UTF8.self)
        return name == "print" || name == "exec" ? name : nil
    }

    private func bracketDepth(behind index: Int) -> Int {
        var depth = 0
        guard index >= 0 else { return 0 }
        for token in tokens[0...index] {
            switch token.kind {
            case .leftParenthesis, .leftBracket, .leftBrace: depth += 1
            case .rightParenthesis, .rightBracket, .rightBrace: depth -= 1
            default: break
            }
        }
        return depth
    }

    private func bareGenerator(_ message: String, _ args: Int, _ clauses: Int) -> SyntaxDiagnostic? {
        let children = nodes[args].children
        guard children.count > 1, let last = children.last else { return nil }
        return error(message, range(last, clauses))
    }

    private func argumentOrder(_ message: String, _ args: Int) -> SyntaxDiagnostic {
        let last = nodes[args].children.last.map { nodes[$0].kind }
        return error(last == .doubleStarred ? message + " unpacking" : message, errorRange(of: furthest))
    }

    private func conversion(_ mark: Int, _ name: Int) -> SyntaxDiagnostic? {
        let markToken = tokens[firstToken(mark)]
        let nameToken = tokens[firstToken(name)]
        guard markToken.end == nameToken.start else {
            let text = "f-string: conversion type must come right after the exclamanation mark"
            return error(text, range(mark, name))
        }
        let letters = String(decoding: text(nameToken), as: UTF8.self)
        if letters == "s" || letters == "r" || letters == "a" { return nil }
        let text = "f-string: invalid conversion character '\(letters)': expected 's', 'r', or 'a'"
        return error(text, range(name, name))
    }
}
