import PythonSyntax

/// Type parameters of functions, classes and aliases.
extension CodeBuilder {
    /// Makes type parameters, and compiles what can name them.
    func withTypeParameters(
        _ parameters: [TypeParameter], _ range: SourceRange, _ body: () throws(UnsupportedConstruct) -> Void
    ) throws(UnsupportedConstruct) {
        guard let own = unit.analysis.typeParameterRenames[Scope.Key(range: range, isComprehension: false)]
        else {
            return try body()
        }
        let saved = renames
        renames.merge(own) { $1 }
        defer { renames = saved }
        for name in own.values.sorted() where cellNames.contains(name) {
            // Each run of the statement has variables of its own.
            if let register = locals[name] {
                emit(.clear, a: register)
                emit(.makeCell, a: register)
            }
        }
        for parameter in parameters {
            try withTemporaries { () throws(UnsupportedConstruct) in
                write(parameter.name, try compile(parameter.making))
            }
        }
        try body()
    }

    /// `type name[parameters] = value`
    func compileTypeAlias(
        _ name: Expression, _ parameters: [TypeParameter], _ value: Expression, _ range: SourceRange
    ) throws(UnsupportedConstruct) {
        guard case .name(let text) = name.node else { return }
        try withTemporaries { () throws(UnsupportedConstruct) in
            let result = allocateTemporary()
            try withTypeParameters(parameters, range) { () throws(UnsupportedConstruct) in
                _ = try compile(Expression.typeAlias(text, parameters, value, range), into: result)
            }
            write(text, result)
        }
    }
}
