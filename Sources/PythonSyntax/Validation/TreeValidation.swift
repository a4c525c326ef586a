/// Checks a tree for what the grammar allows but Python does not.
struct TreeValidation {
    let stack: StackBudget
    let allowTopLevelAwait: Bool

    /// The first error, in the order in which CPython looks: future imports, scopes, code.
    func check(_ module: Module) -> SyntaxDiagnostic? {
        let code = CodeChecker(stack: stack, allowTopLevelAwait: allowTopLevelAwait)
        switch FutureImports.check(module) {
        case .failure(let diagnostic): return diagnostic
        case .success(let line): code.lastFutureLine = line
        }
        return ScopeChecker(stack: stack).check(module) ?? code.check(module)
    }
}
