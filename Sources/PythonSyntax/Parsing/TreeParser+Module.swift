extension TreeParser {
    mutating func module() throws(Mismatch) -> Module {
        var body: [Statement] = []
        while kind != .endOfFile {
            statementStart = position
            try statement(into: &body)
        }
        return Module(body: body)
    }

    /// An interactive entry: like a module, but empty lines may stand between statements.
    mutating func interactive() throws(Mismatch) -> Module {
        var body: [Statement] = []
        while kind != .endOfFile {
            if accept(.newline) { continue }
            statementStart = position
            try statement(into: &body)
        }
        return Module(body: body)
    }

    mutating func expressionModule() throws(Mismatch) -> Module {
        let value = try expressions()
        while accept(.newline) {}
        guard kind == .endOfFile else { throw Mismatch() }
        return Module(body: [Statement(.expression(value), value.range)])
    }

    mutating func statement(into body: inout [Statement]) throws(Mismatch) {
        if let compound = try compoundStatement() {
            body.append(compound)
        } else {
            try simpleStatements(into: &body)
        }
    }

    /// The statements behind a colon: on the same line or indented below it.
    mutating func block() throws(Mismatch) -> [Statement] {
        var body: [Statement] = []
        guard accept(.newline) else {
            try simpleStatements(into: &body)
            return body
        }
        try expect(.indent)
        try checkDepth()
        while !accept(.dedent) {
            guard kind != .endOfFile else { throw Mismatch() }
            try statement(into: &body)
        }
        return body
    }

    mutating func colonAndBlock() throws(Mismatch) -> [Statement] {
        try expect(.colon)
        return try block()
    }
}
