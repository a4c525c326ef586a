/// What a token is; operators and keywords are kinds of their own.
enum TokenKind: UInt8 {
    case endOfFile, newline, indent, dedent
    case name, number, string
    case fstringStart, fstringMiddle, fstringEnd
    /// Stands at the end of the tokens where the lexer gave up.
    case error
    /// A character such as `$`, or `<>`, that no rule of the grammar takes.
    case unknown

    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, colon, semicolon, dot, ellipsis, arrow, at, tilde, exclamation, equal, colonEqual
    case plus, minus, star, slash, percent, bar, ampersand, caret
    case doubleStar, doubleSlash, leftShift, rightShift
    case less, greater, doubleEqual, notEqual, lessEqual, greaterEqual, lessGreater
    case plusEqual, minusEqual, starEqual, slashEqual, percentEqual, barEqual, ampersandEqual, caretEqual
    case atEqual, doubleStarEqual, doubleSlashEqual, leftShiftEqual, rightShiftEqual

    case keywordFalse, keywordNone, keywordTrue, keywordAnd, keywordAs, keywordAssert, keywordAsync
    case keywordAwait, keywordBreak, keywordClass, keywordContinue, keywordDef, keywordDel, keywordElif
    case keywordElse, keywordExcept, keywordFinally, keywordFor, keywordFrom, keywordGlobal, keywordIf
    case keywordImport, keywordIn, keywordIs, keywordLambda, keywordNonlocal, keywordNot, keywordOr
    case keywordPass, keywordRaise, keywordReturn, keywordTry, keywordWhile, keywordWith, keywordYield
}

extension TokenKind {
    var isKeyword: Bool { rawValue >= TokenKind.keywordFalse.rawValue }

    /// Layout tokens, which a compound statement's range does not end with.
    var isLayout: Bool { rawValue <= TokenKind.dedent.rawValue }
}
