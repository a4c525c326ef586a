/// Why the lexer gave up, and how the rest of the parser is to weigh it.
struct LexicalFailure {
    enum Kind {
        /// A wrong character or literal: it outweighs a grammatical error in front of it.
        case malformed
        /// The layout is wrong or the text ends too early: a grammatical error in front of it comes first.
        case layout
        /// The text ends inside a bracket that was opened on this line.
        case unclosedBracket(line: Int)
    }

    var kind: Kind
    var diagnostic: SyntaxDiagnostic
    var isInsideFormattedString = false
}
