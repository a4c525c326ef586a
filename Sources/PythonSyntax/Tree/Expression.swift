/// An expression with its place. The shapes are those of Python's `ast` module.
public struct Expression: Sendable {
    public var node: Node
    public var range: SourceRange

    public init(_ node: Node, _ range: SourceRange) {
        self.node = node
        self.range = range
    }

    /// What kind of expression it is. `Name`, `Attribute`, `Subscript`, `Starred`, `List` and `Tuple` also
    /// stand as targets of assignments; the statement that holds them says which.
    public indirect enum Node: Sendable {
        case booleanOperation(BooleanOperator, [Expression])
        /// `target := value`
        case namedExpression(target: Expression, value: Expression)
        case binaryOperation(Expression, BinaryOperator, Expression)
        case unaryOperation(UnaryOperator, Expression)
        case lambda(Parameters, body: Expression)
        case conditional(test: Expression, body: Expression, orElse: Expression)
        /// A `nil` key stands for `**value`.
        case dictionary([(key: Expression?, value: Expression)])
        case set([Expression])
        case listComprehension(Expression, [Comprehension])
        case setComprehension(Expression, [Comprehension])
        case dictionaryComprehension(key: Expression, value: Expression, [Comprehension])
        case generatorExpression(Expression, [Comprehension])
        case await(Expression)
        case yield(Expression?)
        case yieldFrom(Expression)
        /// `first op rest[0].1 op rest[1].1 …`
        case comparison(Expression, [(ComparisonOperator, Expression)])
        case call(Expression, arguments: [Expression], keywords: [Keyword])
        /// An f-string; its parts are `.constant(.string)` and `.formattedValue`.
        case joinedString([Expression])
        /// `{value!conversion:formatSpecification}`; the specification is a `joinedString`.
        case formattedValue(Expression, conversion: Conversion?, formatSpecification: Expression?)
        case constant(Constant)
        case attribute(Expression, Identifier)
        case subscripted(Expression, index: Expression)
        case starred(Expression)
        case name(String)
        case list([Expression])
        case tuple([Expression])
        /// Only as the index of a subscript.
        case slice(lower: Expression?, upper: Expression?, step: Expression?)
    }
}

/// A name with its place.
public struct Identifier: Hashable, Sendable {
    public var name: String
    public var range: SourceRange

    public init(_ name: String, _ range: SourceRange) {
        self.name = name
        self.range = range
    }
}

/// A literal's value.
public enum Constant: Sendable {
    case none
    case boolean(Bool)
    case ellipsis
    case integer(Int)
    /// An integer that does not fit 64 bits: its digits without prefix or underscores.
    case bigInteger(digits: String, radix: Int)
    case float(Double)
    /// `1j`: the imaginary part.
    case imaginary(Double)
    /// The code points; lone surrogates are possible.
    case string([UInt32])
    case bytes([UInt8])
}

public enum BooleanOperator: Sendable { case and, or }

public enum BinaryOperator: UInt8, Sendable {
    case add, subtract, multiply, matrixMultiply, divide, modulo, power
    case leftShift, rightShift, bitwiseOr, bitwiseXor, bitwiseAnd, floorDivide
}

public enum UnaryOperator: Sendable { case invert, not, plus, minus }

public enum ComparisonOperator: UInt8, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, `is`, isNot, `in`, notIn
}

/// `!s`, `!r`, `!a` in an f-string.
public enum Conversion: Sendable { case string, representation, ascii }

/// `for target in iterable if conditions…` inside a comprehension.
public struct Comprehension: Sendable {
    public var target: Expression
    public var iterable: Expression
    public var conditions: [Expression]
    public var isAsync: Bool

    public init(target: Expression, iterable: Expression, conditions: [Expression], isAsync: Bool) {
        self.target = target
        self.iterable = iterable
        self.conditions = conditions
        self.isAsync = isAsync
    }
}

/// `name=value` in a call, or `**value` where `name` is nil.
public struct Keyword: Sendable {
    public var name: String?
    public var value: Expression
    public var range: SourceRange

    public init(name: String?, value: Expression, range: SourceRange) {
        self.name = name
        self.value = value
        self.range = range
    }
}

/// One parameter of a function.
public struct Parameter: Sendable {
    public var name: String
    public var annotation: Expression?
    public var range: SourceRange

    public init(name: String, annotation: Expression?, range: SourceRange) {
        self.name = name
        self.annotation = annotation
        self.range = range
    }
}

/// The parameters of a function or lambda.
public struct Parameters: Sendable {
    public var positionalOnly: [Parameter] = []
    public var positional: [Parameter] = []
    /// `*args`
    public var variadic: Parameter?
    public var keywordOnly: [Parameter] = []
    /// One for each keyword-only parameter, nil where it has none.
    public var keywordDefaults: [Expression?] = []
    /// `**kwargs`
    public var keywordVariadic: Parameter?
    /// Defaults of the last positional parameters.
    public var defaults: [Expression] = []

    public init() {}
}
