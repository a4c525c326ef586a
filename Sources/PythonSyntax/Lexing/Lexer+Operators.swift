extension Lexer {
    private static let maximumBrackets = 200

    mutating func readOperator() {
        let byte = bytes[cursor]
        if !formattedStrings.isEmpty, endFieldPart(byte) { return }
        switch byte {
        case UInt8(ascii: "("): open(.leftParenthesis)
        case UInt8(ascii: "["): open(.leftBracket)
        case UInt8(ascii: "{"): open(.leftBrace)
        case UInt8(ascii: ")"): close(.rightParenthesis, opener: UInt8(ascii: "("))
        case UInt8(ascii: "]"): close(.rightBracket, opener: UInt8(ascii: "["))
        case UInt8(ascii: "}"): close(.rightBrace, opener: UInt8(ascii: "{"))
        default: readPlainOperator(byte)
        }
    }

    private mutating func readPlainOperator(_ byte: UInt8) {
        let (kind, length) = matchOperator(byte)
        guard kind != .error else {
            cursor += 1
            return failAtCharacter(Unicode.Scalar(byte))
        }
        cursor += length
        emit(kind)
    }

    private mutating func open(_ kind: TokenKind) {
        guard brackets.count < Self.maximumBrackets else {
            cursor += 1
            return fail("too many nested parentheses")
        }
        brackets.append(OpenBracket(byte: bytes[cursor], line: line, column: startColumn))
        if !formattedStrings.isEmpty { formattedStrings[formattedStrings.count - 1].bracketDepth += 1 }
        cursor += 1
        emit(kind)
    }

    private mutating func close(_ kind: TokenKind, opener: UInt8) {
        let closer = Character(UnicodeScalar(bytes[cursor]))
        let field = formattedStrings.last
        cursor += 1
        if let field, field.bracketDepth == 0, kind == .rightBrace {
            return fail("f-string: single '}' is not allowed")
        }
        guard let bracket = brackets.last else { return fail("unmatched '\(closer)'") }
        guard bracket.byte == opener else { return failMismatch(closer, bracket, field) }
        brackets.removeLast()
        if field != nil { closeInFormattedString(kind) }
        emit(kind)
    }

    private mutating func failMismatch(
        _ closer: Character, _ bracket: OpenBracket, _ field: FormattedStringState?
    ) {
        if let field, bracket.byte == UInt8(ascii: "{"), field.bracketDepth == field.fieldDepth {
            return fail("f-string: unmatched '\(closer)'")
        }
        let opening = Character(UnicodeScalar(bracket.byte))
        let place = bracket.line == line ? "" : " on line \(bracket.line)"
        fail("closing parenthesis '\(closer)' does not match opening parenthesis '\(opening)'\(place)")
    }

    private mutating func closeInFormattedString(_ kind: TokenKind) {
        let last = formattedStrings.count - 1
        formattedStrings[last].bracketDepth -= 1
        let depth = formattedStrings[last].bracketDepth
        guard kind == .rightBrace, depth == formattedStrings[last].fieldDepth - 1 else { return }
        formattedStrings[last].fieldDepth -= 1
        formattedStrings[last].isInExpression = false
        formattedStrings[last].isInFormatSpecification = depth > 0
    }

    /// The colon and the exclamation mark behind a field's expression. True where one was emitted.
    private mutating func endFieldPart(_ byte: UInt8) -> Bool {
        guard byte == UInt8(ascii: ":"), let field = formattedStrings.last,
            field.bracketDepth == field.fieldDepth
        else { return false }
        cursor += 1
        emit(.colon)
        formattedStrings[formattedStrings.count - 1].isInExpression = false
        formattedStrings[formattedStrings.count - 1].isInFormatSpecification = true
        return true
    }
}
