/// One step of the machine that runs the grammar.
enum GrammarInstruction {
    case token(TokenKind)
    /// A soft keyword, by its index in the program's words.
    case word(Int)
    /// Any soft keyword.
    case anyWord
    case call(Int)
    /// Continues at the address if what follows fails.
    case choice(Int)
    case commit(Int)
    /// Ends one turn of a loop and starts the next one at the address.
    case partialCommit(Int)
    /// Ends a positive lookahead.
    case backCommit(Int)
    /// Ends a negative lookahead that matched.
    case failTwice
    case fail
    case jump(Int)
    /// Rules out the remaining alternatives.
    case cut
    case openList
    case closeList
    case dropValue
    case pushNothing
    /// A token that must follow here.
    case require(TokenKind)
    case build(Int)
    case `return`
}

/// What an alternative makes of its operands.
enum GrammarAction {
    case pass
    case node(DiagnosisNode.Kind)
    case select(Int)
    /// The first operand, or the kind of the last one where several were joined.
    case fold
    case error(ErrorTemplate)
}

/// The error that a `bad_` alternative stands for.
struct ErrorTemplate {
    enum Place: String {
        case at, range, from, last, next, indent, target, loop, deleted
        case comma, legacy, key, clause, generator, order, bound, conversion
    }

    var place: Place
    /// Operands, or nil where the place takes none.
    var first: Int?
    var second: Int?
    var message: String
}

/// The grammar as instructions.
struct GrammarProgram {
    struct Rule {
        var name: String
        var address = 0
        /// Taken only once the text is known to be wrong.
        var isDiagnostic = false
        /// Runs without the diagnostic rules.
        var isPlain = false
        /// What it matched without the diagnostic rules counts with them too, as CPython remembers it.
        var isShared = false
        /// A group in parentheses, whose operands belong to the rule around it.
        var isGroup = false
    }

    var rules: [Rule] = []
    var code: [GrammarInstruction] = []
    var actions: [GrammarAction] = []
    var words: [[UInt8]] = []
    var ruleIndex: [String: Int] = [:]
}

/// What a rule matched: its kind and its tokens.
struct DiagnosisNode {
    enum Kind: String {
        case other, group, sequence
        case name, attribute, `subscript`, call, starred, tuple, list, set, dictionary
        case listComprehension, setComprehension, dictionaryComprehension, generator
        case operation, comparison, conditional, named, lambda, yield, await
        case literal, formatted, `true`, `false`, none, ellipsis
        case args, keyword, doubleStarred
    }

    var kind: Kind
    var first: Int
    var last: Int
    var children: [Int] = []
}

extension DiagnosisNode.Kind {
    /// What error messages call it.
    var description: String {
        switch self {
        case .call: "function call"
        case .operation: "expression"
        case .generator: "generator expression"
        case .yield: "yield expression"
        case .await: "await expression"
        case .listComprehension: "list comprehension"
        case .setComprehension: "set comprehension"
        case .dictionaryComprehension: "dict comprehension"
        case .dictionary: "dict literal"
        case .set: "set display"
        case .formatted: "f-string expression"
        case .conditional: "conditional expression"
        case .named: "named expression"
        case .true: "True"
        case .false: "False"
        case .none: "None"
        default: rawValue
        }
    }
}
