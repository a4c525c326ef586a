/// A statement with its place.
public struct Statement: Sendable {
    public var node: Node
    public var range: SourceRange

    public init(_ node: Node, _ range: SourceRange) {
        self.node = node
        self.range = range
    }

    public indirect enum Node: Sendable {
        case function(FunctionDefinition)
        case classDefinition(ClassDefinition)
        case `return`(Expression?)
        case delete([Expression])
        case assign(targets: [Expression], value: Expression)
        case augmentedAssign(target: Expression, BinaryOperator, value: Expression)
        /// `isSimple`: the target is a bare name without parentheses, so that it is recorded in `__annotations__`.
        case annotatedAssign(target: Expression, annotation: Expression, value: Expression?, isSimple: Bool)
        case typeAlias(name: Expression, parameters: [TypeParameter], value: Expression)
        case `for`(
            target: Expression, iterable: Expression, body: [Statement], orElse: [Statement], isAsync: Bool)
        case `while`(test: Expression, body: [Statement], orElse: [Statement])
        case `if`(test: Expression, body: [Statement], orElse: [Statement])
        case with([WithItem], body: [Statement], isAsync: Bool)
        case match(subject: Expression, cases: [MatchCase])
        case raise(Expression?, cause: Expression?)
        /// `isStar`: `except*`
        case `try`(
            body: [Statement], handlers: [ExceptHandler], orElse: [Statement], finally: [Statement],
            isStar: Bool)
        case assert(test: Expression, message: Expression?)
        case `import`([ImportAlias])
        /// `level` counts the leading dots; a single alias `*` imports everything.
        case importFrom(module: String?, names: [ImportAlias], level: Int)
        case global([Identifier])
        case nonlocal([Identifier])
        case expression(Expression)
        case pass
        case `break`
        case `continue`
    }
}

/// A parsed file or interactive entry.
public struct Module: Sendable {
    public var body: [Statement]

    public init(body: [Statement]) {
        self.body = body
    }
}

public struct FunctionDefinition: Sendable {
    public var name: Identifier
    public var typeParameters: [TypeParameter]
    public var parameters: Parameters
    public var body: [Statement]
    public var decorators: [Expression]
    public var returns: Expression?
    public var isAsync: Bool

    public init(
        name: Identifier, typeParameters: [TypeParameter], parameters: Parameters, body: [Statement],
        decorators: [Expression], returns: Expression?, isAsync: Bool
    ) {
        self.name = name
        self.typeParameters = typeParameters
        self.parameters = parameters
        self.body = body
        self.decorators = decorators
        self.returns = returns
        self.isAsync = isAsync
    }
}

public struct ClassDefinition: Sendable {
    public var name: Identifier
    public var typeParameters: [TypeParameter]
    public var bases: [Expression]
    public var keywords: [Keyword]
    public var body: [Statement]
    public var decorators: [Expression]

    public init(
        name: Identifier, typeParameters: [TypeParameter], bases: [Expression], keywords: [Keyword],
        body: [Statement], decorators: [Expression]
    ) {
        self.name = name
        self.typeParameters = typeParameters
        self.bases = bases
        self.keywords = keywords
        self.body = body
        self.decorators = decorators
    }
}

/// `context as target` in a `with` statement.
public struct WithItem: Sendable {
    public var context: Expression
    public var target: Expression?

    public init(context: Expression, target: Expression?) {
        self.context = context
        self.target = target
    }
}

/// `except type as name:`; a nil type is a bare `except:`.
public struct ExceptHandler: Sendable {
    public var type: Expression?
    public var name: Identifier?
    public var body: [Statement]
    public var range: SourceRange

    public init(type: Expression?, name: Identifier?, body: [Statement], range: SourceRange) {
        self.type = type
        self.name = name
        self.body = body
        self.range = range
    }
}

/// `a.b as c` in an import; `name` is the dotted name.
public struct ImportAlias: Sendable {
    public var name: String
    public var asName: String?
    public var range: SourceRange

    public init(name: String, asName: String?, range: SourceRange) {
        self.name = name
        self.asName = asName
        self.range = range
    }
}

/// `case pattern if guard:`
public struct MatchCase: Sendable {
    public var pattern: Pattern
    public var condition: Expression?
    public var body: [Statement]

    public init(pattern: Pattern, condition: Expression?, body: [Statement]) {
        self.pattern = pattern
        self.condition = condition
        self.body = body
    }
}

/// A pattern of a `match` statement, with its place.
public struct Pattern: Sendable {
    public var node: Node
    public var range: SourceRange

    public init(_ node: Node, _ range: SourceRange) {
        self.node = node
        self.range = range
    }

    public indirect enum Node: Sendable {
        /// Compared with `==`.
        case value(Expression)
        /// `None`, `True`, `False`: compared with `is`.
        case singleton(Constant)
        case sequence([Pattern])
        /// `rest` is the name behind `**`.
        case mapping(keys: [Expression], patterns: [Pattern], rest: String?)
        case classPattern(Expression, patterns: [Pattern], keywords: [(name: String, pattern: Pattern)])
        /// `*name` inside a sequence; nil for `*_`.
        case star(String?)
        /// `pattern as name`; both nil for `_`, a nil pattern for a bare capture.
        case capture(Pattern?, name: String?)
        case or([Pattern])
    }
}

/// A type parameter of a generic function, class or type alias.
public struct TypeParameter: Sendable {
    public enum Kind: Sendable { case typeVariable, typeVariableTuple, parameterSpecification }

    public var kind: Kind
    public var name: String
    public var bound: Expression?
    public var defaultValue: Expression?
    public var range: SourceRange

    public init(kind: Kind, name: String, bound: Expression?, defaultValue: Expression?, range: SourceRange) {
        self.kind = kind
        self.name = name
        self.bound = bound
        self.defaultValue = defaultValue
        self.range = range
    }
}
