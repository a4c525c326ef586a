import PythonSyntax

/// What a name space of the source binds and uses, found before code is made.
final class Scope {
    enum Kind { case module, function, classBody }

    /// Identifies the piece of source that a scope belongs to.
    struct Key: Hashable {
        let range: SourceRange
        /// Tells a generator expression from what starts and ends with it.
        let isComprehension: Bool
    }

    let kind: Kind
    let parent: Scope?
    /// Names of an inlined comprehension's variables at the place where this scope begins: source name → own name.
    let renames: [String: String]
    var parameters: [String] = []
    var bound: [String] = []
    private var boundSet: Set<String> = []
    var globals: Set<String> = []
    var nonlocals: Set<String> = []
    var uses: Set<String> = []
    /// Bound here and used in inner functions.
    var cells: Set<String> = []
    /// Taken from outer functions, in a fixed order.
    var free: [String] = []
    /// A comprehension or generator expression that is compiled as a function.
    var isComprehensionFunction = false
    var isGenerator = false
    var isAsync = false
    var usesAwait = false
    /// Names bound by `:=`, so in the middle of expressions.
    var walrusNames: Set<String> = []
    /// Names that can become unbound again, so that every read checks.
    var deletable: Set<String> = []
    /// The class whose private names are mangled.
    let className: String?

    init(_ kind: Kind, parent: Scope?, renames: [String: String], className: String?) {
        self.kind = kind
        self.parent = parent
        self.renames = renames
        self.className = className
    }

    func bind(_ name: String) {
        guard !globals.contains(name), !nonlocals.contains(name), boundSet.insert(name).inserted else {
            return
        }
        bound.append(name)
    }

    func isBound(_ name: String) -> Bool { boundSet.contains(name) }

    func addFree(_ name: String) {
        if !free.contains(name) { free.append(name) }
    }

    /// Whether this scope or one around it gives `name` a variable that inner functions can capture; marks it captured.
    func capture(_ name: String) -> Bool {
        if kind == .function || (isBound(name) && name.contains("#")) {
            if isBound(name), !globals.contains(name) {
                cells.insert(name)
                return true
            }
        }
        if kind == .classBody, name == "__class__" {
            cells.insert(name)
            return true
        }
        guard let parent else { return false }
        if kind == .function, globals.contains(name) { return false }
        if kind == .module { return false }
        let outer = renames[name] ?? name
        guard parent.capture(outer) else { return false }
        addFree(name)
        return true
    }
}
