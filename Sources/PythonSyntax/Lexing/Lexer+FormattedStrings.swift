extension Lexer {
    private static let maximumNesting = 150
    private static let maximumFieldDepth = 3

    mutating func beginFormattedString(quote: UInt8, isTriple: Bool) {
        let isRaw = (start..<cursor).contains { bytes[$0] | 0x20 == UInt8(ascii: "r") }
        cursor += isTriple ? 3 : 1
        guard formattedStrings.count < Self.maximumNesting else {
            return fail("too many nested f-strings")
        }
        emit(.fstringStart)
        formattedStrings.append(
            FormattedStringState(
                quote: quote, isTriple: isTriple, isRaw: isRaw, startLine: startLine,
                startColumn: startColumn))
    }

    /// Reads literal text up to a replacement field, a doubled brace or the end of the f-string.
    mutating func readFormattedStringPart() {
        guard let state = formattedStrings.last else { return }
        beginToken()
        if isAtClosingQuote(state) {
            cursor += state.isTriple ? 3 : 1
            emit(.fstringEnd)
            formattedStrings.removeLast()
            return
        }
        while !isAtClosingQuote(state) {
            let byte = bytes[cursor]
            if cursor >= count || (byte == UInt8(ascii: "\n") && !state.isTriple) {
                return endPartAtLineEnd(state)
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"):
                return endPartAtBrace(byte, state)
            case UInt8(ascii: "\\"):
                skipEscape(state)
            default:
                cursor += 1
                if byte == UInt8(ascii: "\n") { beginLine() }
            }
        }
        emitPart()
    }

    private func isAtClosingQuote(_ state: FormattedStringState) -> Bool {
        let quote = state.quote
        guard bytes[cursor] == quote else { return false }
        return !state.isTriple || (bytes[cursor + 1] == quote && bytes[cursor + 2] == quote)
    }

    private mutating func emitPart() {
        if cursor > start { emit(.fstringMiddle) }
    }

    private mutating func updateState(_ change: (inout FormattedStringState) -> Void) {
        change(&formattedStrings[formattedStrings.count - 1])
    }

    private mutating func endPartAtBrace(_ byte: UInt8, _ state: FormattedStringState) {
        let isDoubled = bytes[cursor + 1] == byte && !state.isInFormatSpecification
        if isDoubled, byte == UInt8(ascii: "{") || state.bracketDepth == 0 {
            cursor += 2
            emit(.fstringMiddle)
            tokens[tokens.count - 1].end -= 1
            return
        }
        if byte == UInt8(ascii: "{") {
            guard state.fieldDepth < Self.maximumFieldDepth else {
                return fail("f-string: expressions nested too deeply")
            }
            updateState { $0.fieldDepth += 1 }
        }
        emitPart()
        updateState { $0.isInExpression = true }
    }

    private mutating func endPartAtLineEnd(_ state: FormattedStringState) {
        if cursor < count, state.isInFormatSpecification {
            emitPart()
            return updateState {
                $0.isInExpression = true
                $0.isInFormatSpecification = false
            }
        }
        startLine = state.startLine
        startColumn = state.startColumn
        if state.isTriple { return failUnterminatedTriple(prefix: "f-") }
        let isAtEnd = cursor >= count && lacksFinalNewline
        fail(
            .malformed, "unterminated f-string literal (detected at line \(line))",
            line: startLine, column: startColumn, endColumn: startColumn)
        failure?.diagnostic.isIncomplete = isAtEnd
    }

    /// Passes an escape; a backslash in front of a brace stands for itself.
    private mutating func skipEscape(_ state: FormattedStringState) {
        cursor += 1
        let next = bytes[cursor]
        if next == UInt8(ascii: "{") || next == UInt8(ascii: "}") { return }
        if !state.isRaw, next == UInt8(ascii: "N"), bytes[cursor + 1] == UInt8(ascii: "{") {
            return skipCharacterName(state)
        }
        skipEscapedByte()
    }

    /// Passes `N{NAME}`, whose braces open no field.
    private mutating func skipCharacterName(_ state: FormattedStringState) {
        cursor += 2
        while cursor < count, bytes[cursor] != UInt8(ascii: "}"), bytes[cursor] != UInt8(ascii: "\n"),
            bytes[cursor] != UInt8(ascii: "{"), !isAtClosingQuote(state)
        {
            cursor += 1
        }
        if bytes[cursor] == UInt8(ascii: "}") { cursor += 1 }
    }
}
