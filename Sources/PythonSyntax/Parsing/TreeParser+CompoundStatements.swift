extension TreeParser {
    /// A compound statement, or nil where the text starts with something else.
    mutating func compoundStatement() throws(Mismatch) -> Statement? {
        switch kind {
        case .keywordIf: return try ifStatement()
        case .keywordFor: return try forStatement(from: token.startPosition, isAsync: false)
        case .keywordWhile: return try whileStatement()
        case .keywordTry: return try tryStatement()
        case .keywordWith: return try withStatement(from: token.startPosition, isAsync: false)
        case .keywordDef:
            return try functionDefinition(from: token.startPosition, decorators: [], isAsync: false)
        case .keywordClass: return try classDefinition(decorators: [])
        case .keywordAsync: return try asyncStatement(decorators: [])
        case .at: return try decorated()
        case .name: return isSoftKeyword("match") ? try matchStatement() : nil
        default: return nil
        }
    }

    private mutating func asyncStatement(decorators: [Expression]) throws(Mismatch) -> Statement {
        let start = token.startPosition
        advance()
        switch kind {
        case .keywordDef: return try functionDefinition(from: start, decorators: decorators, isAsync: true)
        case .keywordFor where decorators.isEmpty: return try forStatement(from: start, isAsync: true)
        case .keywordWith where decorators.isEmpty: return try withStatement(from: start, isAsync: true)
        default: throw Mismatch()
        }
    }

    private mutating func decorated() throws(Mismatch) -> Statement {
        var decorators: [Expression] = []
        while accept(.at) {
            decorators.append(try namedExpression())
            try expect(.newline)
        }
        switch kind {
        case .keywordDef:
            return try functionDefinition(from: token.startPosition, decorators: decorators, isAsync: false)
        case .keywordClass: return try classDefinition(decorators: decorators)
        case .keywordAsync: return try asyncStatement(decorators: decorators)
        default: throw Mismatch()
        }
    }

    /// Reads `elif` branches in a row, since a chain of them nests in the tree.
    private mutating func ifStatement() throws(Mismatch) -> Statement {
        var branches: [(start: SourcePosition, test: Expression, body: [Statement])] = []
        repeat {
            let start = token.startPosition
            advance()
            let test = try namedExpression()
            branches.append((start, test, try colonAndBlock()))
        } while kind == .keywordElif
        var orElse = try elseBlock()
        for (index, branch) in branches.enumerated().reversed() {
            let node = Statement.Node.if(test: branch.test, body: branch.body, orElse: orElse)
            let statement = Statement(node, blockRange(from: branch.start))
            if index == 0 { return statement }
            if index % DeepTree.interval == 0 { DeepTree.retain(statement) }
            orElse = [statement]
        }
        throw Mismatch()
    }

    mutating func elseBlock() throws(Mismatch) -> [Statement] {
        accept(.keywordElse) ? try colonAndBlock() : []
    }

    private mutating func whileStatement() throws(Mismatch) -> Statement {
        let start = token.startPosition
        advance()
        let test = try namedExpression()
        let body = try colonAndBlock()
        let orElse = try elseBlock()
        return Statement(.while(test: test, body: body, orElse: orElse), blockRange(from: start))
    }

    private mutating func forStatement(
        from start: SourcePosition, isAsync: Bool
    ) throws(Mismatch) -> Statement {
        advance()
        let target = try starTargets()
        try expect(.keywordIn)
        let iterable = try starExpressions()
        let body = try colonAndBlock()
        let orElse = try elseBlock()
        let node = Statement.Node.for(
            target: target, iterable: iterable, body: body, orElse: orElse, isAsync: isAsync)
        return Statement(node, blockRange(from: start))
    }

    private mutating func tryStatement() throws(Mismatch) -> Statement {
        let start = token.startPosition
        advance()
        let body = try colonAndBlock()
        var handlers: [ExceptHandler] = []
        let isStar = kind == .keywordExcept && kind(ahead: 1) == .star
        while kind == .keywordExcept { handlers.append(try exceptHandler(isStar: isStar)) }
        let orElse = handlers.isEmpty ? [] : try elseBlock()
        let finally = accept(.keywordFinally) ? try colonAndBlock() : []
        guard !handlers.isEmpty || !finally.isEmpty else { throw Mismatch() }
        let node = Statement.Node.try(
            body: body, handlers: handlers, orElse: orElse, finally: finally, isStar: isStar)
        return Statement(node, blockRange(from: start))
    }

    private mutating func exceptHandler(isStar: Bool) throws(Mismatch) -> ExceptHandler {
        let start = token.startPosition
        advance()
        if isStar { try expect(.star) }
        var type: Expression?
        var name: Identifier?
        if isStar || kind != .colon {
            type = try expression()
            if accept(.keywordAs) { name = try identifier() }
        }
        let body = try colonAndBlock()
        return ExceptHandler(type: type, name: name, body: body, range: blockRange(from: start))
    }
}
