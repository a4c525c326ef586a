/// The `from __future__` imports at the start of a module.
enum FutureImports {
    private static let features: Set<String> = [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
        "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
    ]

    /// The last line of the leading future imports, or what is wrong with one of them.
    static func check(_ module: Module) -> Result<Int32, SyntaxDiagnostic> {
        var lastLine: Int32 = 0
        for (index, statement) in module.body.enumerated() {
            switch statement.node {
            case .importFrom("__future__", let names, 0):
                if let failure = check(names, statement.range) { return .failure(failure) }
                lastLine = statement.range.start.line
            case .expression(let value) where index == 0:
                guard case .constant(.string) = value.node else { return .success(lastLine) }
            default: return .success(lastLine)
            }
        }
        return .success(lastLine)
    }

    private static func check(_ names: [ImportAlias], _ range: SourceRange) -> SyntaxDiagnostic? {
        for alias in names where !features.contains(alias.name) {
            let message =
                alias.name == "braces" ? "not a chance" : "future feature \(alias.name) is not defined"
            return SyntaxDiagnostic(.syntaxError, message, range)
        }
        return nil
    }
}
