extension TreeParser {
    mutating func importStatement() throws(Mismatch) -> Statement {
        let start = token.startPosition
        advance()
        var aliases: [ImportAlias] = []
        repeat {
            let aliasStart = token.startPosition
            let name = try dottedName()
            let asName = accept(.keywordAs) ? try self.name() : nil
            aliases.append(ImportAlias(name: name, asName: asName, range: range(from: aliasStart)))
        } while accept(.comma)
        return Statement(.import(aliases), range(from: start))
    }

    private mutating func dottedName() throws(Mismatch) -> String {
        var result = try name()
        while accept(.dot) {
            result += "."
            result += try name()
        }
        return result
    }

    mutating func importFrom() throws(Mismatch) -> Statement {
        let start = token.startPosition
        advance()
        var level = 0
        while kind == .dot || kind == .ellipsis {
            level += kind == .dot ? 1 : 3
            advance()
        }
        let module = kind == .name || level == 0 ? try dottedName() : nil
        try expect(.keywordImport)
        let names = try importedNames()
        return Statement(.importFrom(module: module, names: names, level: level), range(from: start))
    }

    private mutating func importedNames() throws(Mismatch) -> [ImportAlias] {
        let range = token.range
        if accept(.star) { return [ImportAlias(name: "*", asName: nil, range: range)] }
        guard accept(.leftParenthesis) else {
            let names = try plainImportedNames()
            guard endsSimpleStatement else { throw Mismatch() }
            return names
        }
        var names: [ImportAlias] = []
        repeat {
            if kind == .rightParenthesis { break }
            names.append(try importedName())
        } while accept(.comma)
        try expect(.rightParenthesis)
        guard !names.isEmpty else { throw Mismatch() }
        return names
    }

    private mutating func plainImportedNames() throws(Mismatch) -> [ImportAlias] {
        var names: [ImportAlias] = []
        repeat { names.append(try importedName()) } while accept(.comma)
        return names
    }

    private mutating func importedName() throws(Mismatch) -> ImportAlias {
        let start = token.startPosition
        let name = try name()
        let asName = accept(.keywordAs) ? try self.name() : nil
        return ImportAlias(name: name, asName: asName, range: range(from: start))
    }
}
