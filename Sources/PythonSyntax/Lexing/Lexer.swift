/// Turns source bytes into tokens, all at once. It stops at the first error and says which it was.
struct Lexer {
    struct OpenBracket {
        var byte: UInt8
        var line: Int
        var column: Int
    }

    /// A line's indentation, with tabs to multiples of eight and, to find ambiguous mixes, as one column.
    struct Indentation: Equatable {
        var column = 0
        var alternative = 0
    }

    let bytes: UnsafePointer<UInt8>
    let count: Int
    let isASCII: Bool
    let lacksFinalNewline: Bool
    let keywords: KeywordTable

    var tokens: ContiguousArray<Token> = []
    var failure: LexicalFailure?

    var cursor = 0
    var line = 1
    var lineStart = 0
    var isAtLineStart = true
    var brackets: [OpenBracket] = []
    var indentations = [Indentation()]
    var formattedStrings: [FormattedStringState] = []

    /// Where the token being read starts.
    var start = 0
    var startLine = 1
    var startColumn = 0

    private var cachedOffset = 0
    private var cachedColumn = 0
    private var isFinished = false
    /// Where the comment in front of the next token starts; a line end begins there.
    private var commentColumn: Int?

    init(bytes: UnsafePointer<UInt8>, source: SourceText) {
        self.bytes = bytes
        count = source.count
        isASCII = source.isASCII
        lacksFinalNewline = source.lacksFinalNewline
        keywords = KeywordTable.shared
        tokens.reserveCapacity(source.count / 4 + 16)
    }

    /// Reads the whole text; the last token is `.endOfFile` or `.error`.
    mutating func run() {
        while !isFinished {
            if let state = formattedStrings.last, !state.isInExpression {
                readFormattedStringPart()
            } else {
                readToken()
            }
        }
    }

    private mutating func readToken() {
        if isAtLineStart {
            isAtLineStart = false
            guard readIndentation() else { return }
        }
        guard skipBlanks() else { return }
        beginToken()
        if cursor >= count { return finish() }
        let byte = bytes[cursor]
        if isIdentifierStart(byte) {
            readNameOrPrefixedString()
        } else if isDigit(byte) || (byte == UInt8(ascii: ".") && isDigit(bytes[cursor + 1])) {
            readNumber()
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            readString()
        } else if byte == UInt8(ascii: "\n") {
            readLineEnd()
        } else {
            readOperator()
        }
    }

    private mutating func readLineEnd() {
        cursor += 1
        if brackets.isEmpty {
            startColumn = commentColumn ?? startColumn
            emit(.newline)
            isAtLineStart = true
        }
        beginLine()
    }

    /// Skips blanks, comments and joined lines. False where the lexer failed.
    private mutating func skipBlanks() -> Bool {
        commentColumn = nil
        while true {
            let byte = bytes[cursor]
            if byte == 0x20 || byte == 0x09 || byte == 0x0C {
                cursor += 1
            } else if byte == UInt8(ascii: "#") {
                commentColumn = column(at: cursor)
                while bytes[cursor] != UInt8(ascii: "\n"), cursor < count { cursor += 1 }
            } else if byte == UInt8(ascii: "\\") {
                guard joinLine() else { return false }
            } else {
                return true
            }
        }
    }

    /// Passes a backslash and the line end behind it.
    mutating func joinLine() -> Bool {
        cursor += 1
        guard bytes[cursor] == UInt8(ascii: "\n") else {
            beginToken()
            let column = column(at: cursor)
            fail(
                .layout, "unexpected character after line continuation character",
                line: line, column: column, endColumn: column)
            return false
        }
        let column = column(at: cursor)
        cursor += 1
        if cursor >= count {
            beginToken()
            failAtEnd("unexpected EOF while parsing", line: line, column: column)
            return false
        }
        beginLine()
        return true
    }

    mutating func beginLine() {
        line += 1
        lineStart = cursor
        cachedOffset = cursor
        cachedColumn = 0
    }

    mutating func beginToken() {
        start = cursor
        startLine = line
        startColumn = column(at: cursor)
    }

    mutating func emit(_ kind: TokenKind) {
        tokens.append(
            Token(
                kind: kind, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: cursor),
                line: Int32(truncatingIfNeeded: startLine), column: Int32(truncatingIfNeeded: startColumn),
                endLine: Int32(truncatingIfNeeded: line),
                endColumn: Int32(truncatingIfNeeded: column(at: cursor))))
    }

    /// The column, in code points, of a byte on the present line.
    mutating func column(at offset: Int) -> Int {
        if isASCII { return offset - lineStart }
        if offset < cachedOffset {
            cachedOffset = lineStart
            cachedColumn = 0
        }
        var index = cachedOffset
        while index < offset {
            if bytes[index] & 0xC0 != 0x80 { cachedColumn += 1 }
            index += 1
        }
        cachedOffset = max(offset, cachedOffset)
        return cachedColumn
    }

    private mutating func finish() {
        if let open = brackets.last {
            fail(
                .unclosedBracket(line: open.line),
                "'\(Character(UnicodeScalar(open.byte)))' was never closed",
                line: open.line, column: open.column, endColumn: open.column)
            failure?.diagnostic.isIncomplete = true
            return
        }
        returnToLastLine()
        while indentations.count > 1 {
            indentations.removeLast()
            emit(.dedent)
        }
        emit(.endOfFile)
        isFinished = true
    }

    /// The tokens at the end of the text are placed behind its last line end.
    private mutating func returnToLastLine() {
        guard count > 0, lineStart == count else { return }
        lineStart -= 1
        while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
        line -= 1
        cachedOffset = lineStart
        cachedColumn = 0
        beginToken()
    }

    mutating func markFinished() { isFinished = true }
}
