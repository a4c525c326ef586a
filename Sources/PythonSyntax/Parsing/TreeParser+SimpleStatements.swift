extension TreeParser {
    /// One line of statements with semicolons between them.
    mutating func simpleStatements(into body: inout [Statement]) throws(Mismatch) {
        repeat {
            body.append(try simpleStatement())
        } while accept(.semicolon) && kind != .newline
        try expect(.newline)
    }

    mutating func simpleStatement() throws(Mismatch) -> Statement {
        let start = token.startPosition
        switch kind {
        case .name:
            if let alias = try typeAlias() { return alias }
            return try expressionStatement()
        case .keywordReturn:
            advance()
            let value = endsSimpleStatement ? nil : try starExpressions()
            return Statement(.return(value), range(from: start))
        case .keywordImport: return try importStatement()
        case .keywordFrom: return try importFrom()
        case .keywordRaise: return try raiseStatement()
        case .keywordPass: return keywordStatement(.pass)
        case .keywordBreak: return keywordStatement(.break)
        case .keywordContinue: return keywordStatement(.continue)
        case .keywordDel: return try deleteStatement()
        case .keywordAssert: return try assertStatement()
        case .keywordGlobal, .keywordNonlocal: return try scopeStatement()
        default: return try expressionStatement()
        }
    }

    var endsSimpleStatement: Bool { kind == .newline || kind == .semicolon }

    private mutating func keywordStatement(_ node: Statement.Node) -> Statement {
        let range = token.range
        advance()
        return Statement(node, range)
    }

    private mutating func raiseStatement() throws(Mismatch) -> Statement {
        let start = token.startPosition
        advance()
        if endsSimpleStatement { return Statement(.raise(nil, cause: nil), range(from: start)) }
        let value = try expression()
        let cause = accept(.keywordFrom) ? try expression() : nil
        return Statement(.raise(value, cause: cause), range(from: start))
    }

    private mutating func assertStatement() throws(Mismatch) -> Statement {
        let start = token.startPosition
        advance()
        let test = try expression()
        let message = accept(.comma) ? try expression() : nil
        return Statement(.assert(test: test, message: message), range(from: start))
    }

    private mutating func scopeStatement() throws(Mismatch) -> Statement {
        let start = token.startPosition
        let isGlobal = kind == .keywordGlobal
        advance()
        var names: [Identifier] = []
        repeat { names.append(try identifier()) } while accept(.comma)
        return Statement(isGlobal ? .global(names) : .nonlocal(names), range(from: start))
    }

    private mutating func deleteStatement() throws(Mismatch) -> Statement {
        let start = token.startPosition
        advance()
        var targets: [Expression] = []
        repeat {
            if endsSimpleStatement { break }
            let target = try primary()
            guard Self.isDeletable(target) else { throw Mismatch() }
            targets.append(target)
        } while accept(.comma)
        guard !targets.isEmpty, endsSimpleStatement else { throw Mismatch() }
        return Statement(.delete(targets), range(from: start))
    }

    /// `type NAME …`: nil where `type` is an ordinary name here.
    private mutating func typeAlias() throws(Mismatch) -> Statement? {
        guard isSoftKeyword("type"), kind(ahead: 1) == .name else { return nil }
        let start = token.startPosition
        advance()
        let identifier = try identifier()
        let parameters = try typeParameters()
        try expect(.equal)
        let value = try expression()
        let name = Expression(.name(identifier.name), identifier.range)
        return Statement(.typeAlias(name: name, parameters: parameters, value: value), range(from: start))
    }
}
