extension Lexer {
    private static let maximumDepth = 100

    /// Measures the indentation of a line that holds code and emits what follows from it.
    /// False where the lexer failed.
    mutating func readIndentation() -> Bool {
        guard let indentation = measureIndentation() else { return false }
        let byte = bytes[cursor]
        if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "\n") || cursor >= count {
            return skipBlankLine()
        }
        beginToken()
        let current = indentations[indentations.count - 1]
        if indentation.column == current.column {
            return indentation.alternative == current.alternative || failWithMixedTabs()
        }
        return indentation.column > current.column ? indent(to: indentation) : dedent(to: indentation)
    }

    private mutating func measureIndentation() -> Indentation? {
        var found = Indentation()
        var joined: Indentation?
        while true {
            switch bytes[cursor] {
            case 0x20:
                found.column += 1
                found.alternative += 1
            case 0x09:
                found.column = (found.column / 8 + 1) * 8
                found.alternative += 1
            case 0x0C:
                found = Indentation()
            case UInt8(ascii: "\\"):
                if joined == nil || joined?.column == 0 { joined = found }
                guard joinLine() else { return nil }
                continue
            default:
                guard let joined, joined.column != 0 else { return found }
                return joined
            }
            cursor += 1
        }
    }

    /// Passes a line without code, which changes no indentation.
    private mutating func skipBlankLine() -> Bool {
        while cursor < count, bytes[cursor] != UInt8(ascii: "\n") { cursor += 1 }
        guard cursor < count else { return true }
        cursor += 1
        beginLine()
        return readIndentation()
    }

    private mutating func indent(to indentation: Indentation) -> Bool {
        guard indentations.count < Self.maximumDepth else {
            return failLayout(
                "too many levels of indentation", .indentationError, column: column(at: cursor) - 1)
        }
        guard indentation.alternative > indentations[indentations.count - 1].alternative else {
            return failWithMixedTabs()
        }
        indentations.append(indentation)
        emit(.indent)
        return true
    }

    private mutating func dedent(to indentation: Indentation) -> Bool {
        while indentations.count > 1, indentation.column < indentations[indentations.count - 1].column {
            indentations.removeLast()
            emit(.dedent)
        }
        let reached = indentations[indentations.count - 1]
        guard indentation.column == reached.column else {
            tokens.removeLast()
            let message = "unindent does not match any outer indentation level"
            return failLayout(message, .indentationError, column: columnOfLineEnd())
        }
        return indentation.alternative == reached.alternative || failWithMixedTabs()
    }

    private mutating func failWithMixedTabs() -> Bool {
        failLayout("inconsistent use of tabs and spaces in indentation", .tabError, column: 0)
    }

    private mutating func failLayout(
        _ message: String, _ category: SyntaxDiagnostic.Category, column: Int
    ) -> Bool {
        fail(.layout, message, category: category, line: line, column: column, endColumn: column)
        return false
    }

    /// The column of the line end, where CPython has already read to.
    private mutating func columnOfLineEnd() -> Int {
        var end = cursor
        while end < count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        return column(at: end)
    }
}
