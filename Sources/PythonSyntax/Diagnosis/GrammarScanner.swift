/// Splits the grammar's notation into words and reads its actions.
enum GrammarScanner {
    static let classes: [Substring: TokenKind] = [
        "NAME": .name, "NUMBER": .number, "STRING": .string, "NEWLINE": .newline, "INDENT": .indent,
        "DEDENT": .dedent, "END": .endOfFile, "FSTART": .fstringStart, "FMIDDLE": .fstringMiddle,
        "FEND": .fstringEnd,
    ]

    static let tokens: [String: TokenKind] = {
        var table: [String: TokenKind] = [
            "(": .leftParenthesis, ")": .rightParenthesis, "[": .leftBracket, "]": .rightBracket,
            "{": .leftBrace, "}": .rightBrace, ",": .comma, ":": .colon, ";": .semicolon, ".": .dot,
            "...": .ellipsis, "->": .arrow, "@": .at, "~": .tilde, "!": .exclamation, "=": .equal,
            ":=": .colonEqual, "+": .plus, "-": .minus, "*": .star, "/": .slash, "%": .percent, "|": .bar,
            "&": .ampersand, "^": .caret, "**": .doubleStar, "//": .doubleSlash, "<<": .leftShift,
            ">>": .rightShift, "<": .less, ">": .greater, "==": .doubleEqual, "!=": .notEqual,
            "<=": .lessEqual, ">=": .greaterEqual, "+=": .plusEqual, "-=": .minusEqual, "*=": .starEqual,
            "/=": .slashEqual, "%=": .percentEqual, "|=": .barEqual, "&=": .ampersandEqual,
            "^=": .caretEqual, "@=": .atEqual, "**=": .doubleStarEqual, "//=": .doubleSlashEqual,
            "<<=": .leftShiftEqual, ">>=": .rightShiftEqual,
        ]
        for (word, kind) in KeywordTable.words { table[word] = kind }
        return table
    }()

    /// Whether a word starts a rule: a name with a colon.
    static func isRuleHead(_ word: Substring) -> Bool {
        word.hasSuffix(":") && (word.first?.isLetter ?? false)
    }

    static func split(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var rest = text[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else {
                let word = nextWord(rest, first)
                words.append(word)
                rest = rest[word.endIndex...]
            }
        }
        return words
    }

    private static func nextWord(_ rest: Substring, _ first: Character) -> Substring {
        if first == "'" || first == "\"" {
            let end = rest.dropFirst().firstIndex(of: first) ?? rest.endIndex
            return rest[...end]
        }
        if first == "{" { return bracedWord(rest) }
        if first.isLetter || first == "_" {
            var word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            let next = rest[word.endIndex...].first
            if next == ":" || (next == "=" && word.count == 1) { word = rest.prefix(word.count + 1) }
            return word
        }
        return rest.hasPrefix("&&") ? rest.prefix(2) : rest.prefix(1)
    }

    /// An action goes to the brace that ends a line or stands before an alternative or closing parenthesis.
    private static func bracedWord(_ rest: Substring) -> Substring {
        var index = rest.startIndex
        while let end = rest[index...].firstIndex(of: "}") {
            let after = rest.index(after: end)
            if rest[after...].first.map({ $0 == "\n" || $0 == " " || $0 == ")" }) ?? true {
                return rest[...end]
            }
            index = after
        }
        return rest
    }

    static func action(_ text: String?, labels: [Character: Int], operandCount: Int) -> GrammarAction {
        guard let text else { return operandCount == 1 ? .pass : .node(.other) }
        let inner = text.dropFirst().dropLast()
        if inner == "fold" { return .fold }
        if inner.hasPrefix("="), let label = inner.last, let index = labels[label] { return .select(index) }
        if inner.hasPrefix("!") { return .error(errorTemplate(inner.dropFirst(), labels)) }
        return .node(DiagnosisNode.Kind(rawValue: String(inner)) ?? .other)
    }

    private static func errorTemplate(_ text: Substring, _ labels: [Character: Int]) -> ErrorTemplate {
        let trimmed = text.drop { $0 == " " }
        let place = trimmed.prefix { $0.isLetter }
        var rest = trimmed[place.endIndex...]
        if rest.hasPrefix("("), let end = rest.firstIndex(of: ")") { rest = rest[rest.index(after: end)...] }
        return ErrorTemplate(
            place: ErrorTemplate.Place(rawValue: String(place)) ?? .last, first: labels["a"],
            second: labels["b"], message: String(rest.drop { $0 == " " }))
    }
}
