/// The grammar that wrong texts are held against, rule by rule, as Python's own parser does it (PEP 617): each
/// rule tries its alternatives in order. Rules named `bad_…` match what people write by mistake; they are
/// looked at only once the text is known to be wrong. Those named `wrong_…` are looked at from the start.
///
/// Notation: `'if'` a token; `"match"` a soft keyword; `NAME`, `NEWLINE`, … token classes; `x?`, `x*`, `x+`;
/// `x%` one or more with commas between; `&x`, `!x` look ahead; `&&x` must follow; `~` rules out the later
/// alternatives; `a=x` and `b=x` mark operands of the action in braces. `{kind}` names what an alternative
/// builds; `{! place message}` is the error that it means.
enum Grammar {
    static let text = [
        statements, simpleStatements, blocks, moreBlocks, parameters, lambdaParameters, patterns,
        expressions, operators, atoms, arguments, targets, wrongExpressions,
    ].joined(separator: "\n")

    /// Rules whose matches CPython remembers, whether or not the diagnostic rules took part.
    static let sharedRules: Set<String> = [
        "expression", "star_expression", "disjunction", "conjunction", "inversion", "bitwise_or",
        "bitwise_xor", "bitwise_and", "shift", "sum", "term", "factor", "await_primary", "primary",
        "strings", "arguments", "block", "simple", "star_target", "target", "del_target", "bad_named",
    ]

    static let compiled = GrammarCompiler.compile(text)
}
