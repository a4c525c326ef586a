/// What the names of one scope are used as, in CPython's terms of its symbol table.
final class Scope {
    enum Kind { case module, classBody, function, comprehension, typeParameters }

    struct Use: OptionSet {
        let rawValue: UInt16
        static let read = Use(rawValue: 1)
        static let assigned = Use(rawValue: 2)
        static let parameter = Use(rawValue: 4)
        static let global = Use(rawValue: 8)
        static let nonlocal = Use(rawValue: 16)
        static let annotated = Use(rawValue: 32)
        /// A comprehension's iteration variable.
        static let iteration = Use(rawValue: 64)
        static let typeParameter = Use(rawValue: 128)

        static let bound: Use = [.assigned, .parameter, .typeParameter]
    }

    let kind: Kind
    let parent: Scope?
    var uses: [String: Use] = [:]
    /// `global` and `nonlocal` statements, for errors that are found later.
    var directives: [(name: String, range: SourceRange)] = []
    var children: [Scope] = []
    var comprehensionKind: ComprehensionParts.Kind?
    /// What the scope is, where it admits neither `yield`, `await` nor `:=`.
    var restriction: String?
    /// Inside the iterable of a comprehension, where `:=` is not allowed.
    var iterableDepth = 0
    /// Entering the iteration variables of a comprehension.
    var isEnteringTargets = false

    init(kind: Kind, parent: Scope?) {
        self.kind = kind
        self.parent = parent
        parent?.children.append(self)
    }
}
