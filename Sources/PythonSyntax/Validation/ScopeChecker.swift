/// Finds what CPython's symbol table rejects: misplaced `global` and `nonlocal`, duplicate parameters,
/// assignment expressions and `yield` where comprehensions forbid them.
final class ScopeChecker {
    private(set) var failure: SyntaxDiagnostic?
    var scope = Scope(kind: .module, parent: nil)
    private let stack: StackBudget

    init(stack: StackBudget) { self.stack = stack }

    func check(_ module: Module) -> SyntaxDiagnostic? {
        visit(module.body)
        if failure == nil { resolve(scope, bound: nil) }
        return failure
    }

    func fail(_ message: String, _ range: SourceRange) {
        if failure == nil { failure = SyntaxDiagnostic(.syntaxError, message, range) }
    }

    /// False, with an error, where the nesting leaves too little stack.
    func hasStack(_ range: SourceRange) -> Bool {
        guard stack.isExhausted else { return true }
        fail("too many nested expressions or blocks", range)
        return false
    }

    func within(_ kind: Scope.Kind, restriction: String? = nil, _ body: () -> Void) {
        let outer = scope
        scope = Scope(kind: kind, parent: outer)
        scope.restriction = restriction
        body()
        scope = outer
    }

    func use(_ name: String, _ use: Scope.Use, _ range: SourceRange) {
        let known = scope.uses[name] ?? []
        if use.contains(.parameter), known.contains(.parameter) {
            fail("duplicate argument '\(name)' in function definition", range)
        }
        if use.contains(.typeParameter), known.contains(.typeParameter) {
            fail("duplicate type parameter '\(name)'", range)
        }
        var use = use
        if scope.isEnteringTargets, use.contains(.assigned) {
            if !known.isDisjoint(with: [.global, .nonlocal]) {
                let message = "comprehension inner loop cannot rebind assignment expression target '\(name)'"
                fail(message, range)
            }
            use.insert(.iteration)
        }
        scope.uses[name] = known.union(use)
    }

    /// Checks the `nonlocal` names of a scope and those inside against the functions around them.
    private func resolve(_ scope: Scope, bound: Set<String>?) {
        for (name, range) in scope.directives { resolve(name, range, scope, bound) }
        guard !scope.children.isEmpty else { return }
        var inner = bound ?? []
        if scope.kind == .classBody { inner.formUnion(["__class__", "__classdict__"]) }
        if scope.kind != .classBody && scope.kind != .module {
            for (name, use) in scope.uses {
                if use.contains(.global) {
                    inner.remove(name)
                } else if !use.isDisjoint(with: .bound) || use.contains(.nonlocal) {
                    inner.insert(name)
                }
            }
        }
        for child in scope.children { resolve(child, bound: inner) }
    }

    private func resolve(_ name: String, _ range: SourceRange, _ scope: Scope, _ bound: Set<String>?) {
        let use = scope.uses[name] ?? []
        guard use.contains(.nonlocal) else { return }
        if use.contains(.global) {
            fail("name '\(name)' is nonlocal and global", range)
        } else if bound == nil {
            fail("nonlocal declaration not allowed at module level", range)
        } else if bound?.contains(name) == false {
            fail("no binding for nonlocal '\(name)' found", range)
        }
    }
}
