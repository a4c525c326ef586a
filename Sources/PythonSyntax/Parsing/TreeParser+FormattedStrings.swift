extension TreeParser {
    /// Reads one f-string literal and adds its parts.
    mutating func formattedString(into parts: inout [StringPart]) throws(Mismatch) {
        let isRaw = buffer(token.byteRange).contains { $0 | 0x20 == UInt8(ascii: "r") }
        try expect(.fstringStart)
        try formattedParts(isRaw: isRaw, until: .fstringEnd, into: &parts)
        try expect(.fstringEnd)
    }

    private mutating func formattedParts(
        isRaw: Bool, until closing: TokenKind, into parts: inout [StringPart]
    ) throws(Mismatch) {
        while kind != closing {
            if kind == .fstringMiddle {
                let token = token
                let text = try decode(buffer(token.byteRange), isRaw: isRaw, token.range)
                parts.append(.text(text, token.range))
                advance()
            } else {
                try replacementField(isRaw: isRaw, into: &parts)
            }
        }
    }

    private mutating func replacementField(
        isRaw: Bool, into parts: inout [StringPart]
    ) throws(Mismatch) {
        try checkDepth()
        let open = token
        try expect(.leftBrace)
        let value = try yieldOrStarExpressions()
        let isDebug = accept(.equal)
        let end = token
        let conversion = try conversion()
        let specification = try formatSpecification(isRaw: isRaw)
        let close = token
        try expect(.rightBrace)
        if isDebug {
            parts.append(debugText(from: open, to: end))
        }
        let implied = isDebug && conversion == nil && specification == nil ? Conversion.representation : nil
        let node = Expression.Node.formattedValue(
            value, conversion: conversion ?? implied, formatSpecification: specification)
        let range = SourceRange(start: open.startPosition, end: close.endPosition)
        parts.append(.field(Expression(node, range)))
    }

    private mutating func conversion() throws(Mismatch) -> Conversion? {
        let mark = token
        guard accept(.exclamation) else { return nil }
        guard kind == .name, token.start == mark.end else { throw Mismatch() }
        let letter = text(of: token)
        advance()
        switch letter {
        case "s": return .string
        case "r": return .representation
        case "a": return .ascii
        default: throw Mismatch()
        }
    }

    private mutating func formatSpecification(isRaw: Bool) throws(Mismatch) -> Expression? {
        let start = token.startPosition
        guard accept(.colon) else { return nil }
        var parts: [StringPart] = []
        try formattedParts(isRaw: isRaw, until: .rightBrace, into: &parts)
        return Expression(.joinedString(merge(parts)), range(from: start))
    }

    /// The source text of `{value=}` in front of the value, without comments.
    private func debugText(from open: Token, to end: Token) -> StringPart {
        var text: [UInt8] = []
        var isComment = false
        var quote: UInt8?
        for byte in buffer(Int(open.end)..<Int(end.start)) {
            if byte == UInt8(ascii: "\n") { isComment = false }
            if !isComment, Lexer.isQuote(byte) {
                if quote == nil { quote = byte } else if quote == byte { quote = nil }
            }
            if byte == UInt8(ascii: "#"), quote == nil { isComment = true }
            if !isComment { text.append(byte) }
        }
        let points = text.withUnsafeBufferPointer { StringDecoder.decodeRaw($0) }
        return .text(points, SourceRange(start: open.endPosition, end: end.startPosition))
    }
}
