extension TreeParser {
    /// A piece of a string: text with its place, or a replacement field.
    enum StringPart {
        case text([UInt32], SourceRange)
        case field(Expression)
    }

    /// One or more literals in a row, which Python joins.
    @inline(never)
    mutating func strings() throws(Mismatch) -> Expression {
        if kind == .string, kind(ahead: 1) != .string, kind(ahead: 1) != .fstringStart {
            return try singleString()
        }
        let start = position
        try checkMixedLiterals()
        if kind == .string, isBytes(token) { return try joinedBytes(from: token.startPosition) }
        var parts: [StringPart] = []
        var isFormatted = false
        while true {
            if kind == .fstringStart {
                isFormatted = true
                try formattedString(into: &parts)
            } else if kind == .string {
                let token = token
                parts.append(.text(try decodedText(token), token.range))
                advance()
            } else {
                break
            }
        }
        let whole = range(from: tokens[start].startPosition)
        guard isFormatted else { return joinedText(parts, whole) }
        return Expression(.joinedString(merge(parts)), whole)
    }

    private mutating func singleString() throws(Mismatch) -> Expression {
        let token = token
        advance()
        if isBytes(token) { return Expression(.constant(.bytes(try decodedBytes(token))), token.range) }
        return Expression(.constant(.string(try decodedText(token))), token.range)
    }

    private func joinedText(_ parts: [StringPart], _ range: SourceRange) -> Expression {
        var text: [UInt32] = []
        for case .text(let piece, _) in parts { text += piece }
        return Expression(.constant(.string(text)), range)
    }

    /// Joins neighbouring texts and drops empty ones.
    func merge(_ parts: [StringPart]) -> [Expression] {
        var result: [Expression] = []
        var pending: (text: [UInt32], range: SourceRange)?
        func flush() {
            guard let (text, range) = pending, !text.isEmpty else { return }
            result.append(Expression(.constant(.string(text)), range))
        }
        for part in parts {
            switch part {
            case .text(let text, let range):
                let start = pending?.range.start ?? range.start
                pending = ((pending?.text ?? []) + text, SourceRange(start: start, end: range.end))
            case .field(let field):
                flush()
                pending = nil
                result.append(field)
            }
        }
        flush()
        return result
    }

    private mutating func joinedBytes(from start: SourcePosition) throws(Mismatch) -> Expression {
        var bytes: [UInt8] = []
        while kind == .string {
            bytes += try decodedBytes(token)
            advance()
        }
        return Expression(.constant(.bytes(bytes)), range(from: start))
    }

    private func isBytes(_ token: Token) -> Bool {
        let first = bytes[Int(token.start)] | 0x20
        let second = bytes[Int(token.start) + 1] | 0x20
        return first == UInt8(ascii: "b") || (first == UInt8(ascii: "r") && second == UInt8(ascii: "b"))
    }

    private mutating func checkMixedLiterals() throws(Mismatch) {
        var index = position
        var depth = 0
        var hasBytes = false
        var hasText = false
        while index < tokens.count {
            let token = tokens[index]
            if token.kind == .fstringStart { depth += 1 }
            if depth == 0 {
                guard token.kind == .string else { break }
                if isBytes(token) { hasBytes = true } else { hasText = true }
            } else {
                hasText = true
            }
            if token.kind == .fstringEnd { depth -= 1 }
            index += 1
        }
        guard hasBytes && hasText else { return }
        throw fail("cannot mix bytes and nonbytes literals", tokens[min(index, tokens.count - 1)].range)
    }

    /// The bytes between a literal's quotes, and whether escapes stand for themselves.
    private func content(_ token: Token) -> (UnsafeBufferPointer<UInt8>, isRaw: Bool) {
        var start = Int(token.start)
        var isRaw = false
        while !Lexer.isQuote(bytes[start]) {
            if bytes[start] | 0x20 == UInt8(ascii: "r") { isRaw = true }
            start += 1
        }
        let end = Int(token.end)
        let quote = bytes[start]
        let isTriple = end - start >= 6 && bytes[start + 1] == quote && bytes[start + 2] == quote
        let width = isTriple ? 3 : 1
        return (buffer((start + width)..<(end - width)), isRaw)
    }

    private mutating func decodedText(_ token: Token) throws(Mismatch) -> [UInt32] {
        let (content, isRaw) = content(token)
        return try decode(content, isRaw: isRaw, token.range)
    }

    mutating func decode(
        _ content: UnsafeBufferPointer<UInt8>, isRaw: Bool, _ range: SourceRange
    ) throws(Mismatch) -> [UInt32] {
        if isRaw { return StringDecoder.decodeRaw(content) }
        do throws(StringDecoder.Failure) {
            return try StringDecoder.decode(content)
        } catch {
            throw fail(error.message, range)
        }
    }

    private mutating func decodedBytes(_ token: Token) throws(Mismatch) -> [UInt8] {
        let (content, isRaw) = content(token)
        guard content.allSatisfy({ $0 < 0x80 }) else {
            throw fail("bytes can only contain ASCII literal characters", token.range)
        }
        if isRaw { return Array(content) }
        do throws(StringDecoder.Failure) {
            return try StringDecoder.decodeBytes(content)
        } catch {
            throw fail(error.message, token.range)
        }
    }
}
