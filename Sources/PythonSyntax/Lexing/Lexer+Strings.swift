extension Lexer {
    /// Reads a string literal; the cursor is at its quote, `start` at its prefix.
    mutating func readString() {
        let quote = bytes[cursor]
        let isTriple = bytes[cursor + 1] == quote && bytes[cursor + 2] == quote
        let isFormatted = (start..<cursor).contains { bytes[$0] | 0x20 == UInt8(ascii: "f") }
        if isFormatted { return beginFormattedString(quote: quote, isTriple: isTriple) }
        cursor += isTriple ? 3 : 1
        if isTriple { readTripleQuoted(quote) } else { readSingleQuoted(quote) }
    }

    private mutating func readSingleQuoted(_ quote: UInt8) {
        var hasEscapedQuote = false
        while true {
            let byte = bytes[cursor]
            if byte == quote {
                cursor += 1
                return emit(.string)
            }
            if byte == UInt8(ascii: "\n") || cursor >= count {
                return failUnterminated(hasEscapedQuote: hasEscapedQuote)
            }
            cursor += 1
            guard byte == UInt8(ascii: "\\") else { continue }
            if bytes[cursor] == quote { hasEscapedQuote = true }
            skipEscapedByte()
        }
    }

    /// A quote that ends the f-string around it shows that a brace is missing.
    private mutating func failAtMissingBrace(isTriple: Bool) -> Bool {
        guard let outer = formattedStrings.last, outer.quote == bytes[quoteOffset],
            outer.isTriple == isTriple
        else { return false }
        fail(
            .malformed, "f-string: expecting '}'", line: startLine, column: startColumn,
            endColumn: startColumn)
        return true
    }

    /// Where the quote of the literal being read is, behind its prefix.
    private var quoteOffset: Int {
        var offset = start
        while !Self.isQuote(bytes[offset]), offset < count { offset += 1 }
        return offset
    }

    private mutating func failUnterminated(hasEscapedQuote: Bool) {
        if failAtMissingBrace(isTriple: false) { return }
        let hint = hasEscapedQuote ? "; perhaps you escaped the end quote?" : ""
        let isAtEnd = cursor >= count && lacksFinalNewline
        fail(
            .malformed, "unterminated string literal (detected at line \(line))\(hint)",
            line: startLine, column: startColumn, endColumn: startColumn)
        failure?.diagnostic.isIncomplete = isAtEnd
    }

    private mutating func readTripleQuoted(_ quote: UInt8) {
        while true {
            let byte = bytes[cursor]
            if byte == quote, bytes[cursor + 1] == quote, bytes[cursor + 2] == quote {
                cursor += 3
                return emit(.string)
            }
            guard cursor < count else {
                if failAtMissingBrace(isTriple: true) { return }
                return failUnterminatedTriple(prefix: "")
            }
            cursor += 1
            if byte == UInt8(ascii: "\\") {
                skipEscapedByte()
            } else if byte == UInt8(ascii: "\n") {
                beginLine()
            }
        }
    }

    mutating func failUnterminatedTriple(prefix: String) {
        let lastLine = line - (cursor == lineStart ? 1 : 0)
        fail(
            .malformed, "unterminated triple-quoted \(prefix)string literal (detected at line \(lastLine))",
            line: startLine, column: startColumn, endColumn: startColumn)
        failure?.diagnostic.isIncomplete = true
    }

    /// Passes the byte behind a backslash.
    mutating func skipEscapedByte() {
        guard cursor < count else { return }
        let byte = bytes[cursor]
        cursor += 1
        if byte == UInt8(ascii: "\n") { beginLine() }
    }
}
