/// Finds what CPython's code generator rejects: statements and expressions in a place where they mean
/// nothing, such as `return` outside a function.
final class CodeChecker {
    enum Unit { case module, classBody, function, asyncFunction, lambda, comprehension }

    /// What encloses a statement within its unit.
    struct Context {
        var unit: Unit
        var isInLoop = false
        /// In an `except*` block, which control flow must not leave.
        var isInExceptStar = false
        /// A loop was opened inside that block.
        var isLoopInExceptStar = false
        var isAsyncGenerator = false
    }

    private(set) var failure: SyntaxDiagnostic?
    var context = Context(unit: .module)
    let allowTopLevelAwait: Bool
    /// The last line of the future imports at the start of the file.
    var lastFutureLine: Int32 = 0
    private let stack: StackBudget

    init(stack: StackBudget, allowTopLevelAwait: Bool) {
        self.stack = stack
        self.allowTopLevelAwait = allowTopLevelAwait
    }

    func check(_ module: Module) -> SyntaxDiagnostic? {
        visit(module.body)
        return failure
    }

    func fail(_ message: String, _ range: SourceRange) {
        if failure == nil { failure = SyntaxDiagnostic(.syntaxError, message, range) }
    }

    func hasStack(_ range: SourceRange) -> Bool {
        guard stack.isExhausted else { return true }
        fail("too many nested expressions or blocks", range)
        return false
    }

    func within(_ inner: Context, _ body: () -> Void) {
        let outer = context
        context = inner
        body()
        context = outer
    }

    func within(_ unit: Unit, _ body: () -> Void) {
        within(Context(unit: unit), body)
    }

    var isFunction: Bool {
        switch context.unit {
        case .function, .asyncFunction, .lambda, .comprehension: true
        case .module, .classBody: false
        }
    }

    var allowsAwait: Bool {
        switch context.unit {
        case .asyncFunction, .comprehension: true
        case .module: allowTopLevelAwait
        case .classBody, .function, .lambda: false
        }
    }

    /// A name that is about to be assigned or deleted.
    func checkName(_ name: String, _ range: SourceRange, isDeleted: Bool = false) {
        if name == "__debug__" {
            fail("cannot \(isDeleted ? "delete" : "assign to") __debug__", range)
        }
    }
}
