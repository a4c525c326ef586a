extension Lexer {
    mutating func readNumber() {
        if bytes[cursor] == UInt8(ascii: "0") {
            switch bytes[cursor + 1] | 0x20 {
            case UInt8(ascii: "x"): return readPrefixedInteger(radix: 16, kind: "hexadecimal")
            case UInt8(ascii: "o"): return readPrefixedInteger(radix: 8, kind: "octal")
            case UInt8(ascii: "b"): return readPrefixedInteger(radix: 2, kind: "binary")
            default: return readNumberFromZero()
            }
        }
        var kind = "decimal"
        if bytes[cursor] != UInt8(ascii: ".") {
            guard skipDecimalDigits() else { return }
        }
        guard skipFractionAndExponent(&kind) else { return }
        finishNumber(kind)
    }

    private mutating func readPrefixedInteger(radix: UInt8, kind: String) {
        cursor += 2
        repeat {
            if bytes[cursor] == UInt8(ascii: "_") { cursor += 1 }
            guard isDigit(bytes[cursor], radix: radix) else {
                return failInDigits(radix: radix, kind: kind)
            }
            while isDigit(bytes[cursor], radix: radix) { cursor += 1 }
        } while bytes[cursor] == UInt8(ascii: "_")
        if radix < 16, isDigit(bytes[cursor]) { return failInDigits(radix: radix, kind: kind) }
        finishNumber(kind)
    }

    private mutating func failInDigits(radix: UInt8, kind: String) {
        let byte = bytes[cursor]
        if radix < 16, isDigit(byte) {
            cursor += 1
            fail("invalid digit '\(Character(UnicodeScalar(byte)))' in \(kind) literal")
        } else {
            fail("invalid \(kind) literal")
        }
    }

    private func isDigit(_ byte: UInt8, radix: UInt8) -> Bool {
        if radix == 16, (byte | 0x20) &- 0x61 < 6 { return true }
        return byte &- 0x30 < min(radix, 10)
    }

    /// A number that starts with 0 is zero, a float or an imaginary number; never a decimal integer.
    private mutating func readNumberFromZero() {
        var isNonzero = false
        while true {
            if bytes[cursor] == UInt8(ascii: "_") {
                cursor += 1
                guard isDigit(bytes[cursor]) else { return fail("invalid decimal literal") }
            }
            guard bytes[cursor] == UInt8(ascii: "0") else { break }
            cursor += 1
        }
        let zerosEnd = cursor
        if isDigit(bytes[cursor]) {
            isNonzero = true
            guard skipDecimalDigits() else { return }
        }
        var kind = "decimal"
        let integerEnd = cursor
        guard skipFractionAndExponent(&kind) else { return }
        if isNonzero, cursor == integerEnd { return failWithLeadingZeros(end: zerosEnd) }
        finishNumber(kind)
    }

    private mutating func failWithLeadingZeros(end: Int) {
        let message =
            "leading zeros in decimal integer literals are not permitted; "
            + "use an 0o prefix for octal integers"
        let endColumn = column(at: end)
        fail(.malformed, message, line: startLine, column: startColumn, endColumn: endColumn)
    }

    /// Passes digits with single underscores between them. False where the lexer failed.
    private mutating func skipDecimalDigits() -> Bool {
        while true {
            while isDigit(bytes[cursor]) { cursor += 1 }
            guard bytes[cursor] == UInt8(ascii: "_") else { return true }
            cursor += 1
            guard isDigit(bytes[cursor]) else {
                fail("invalid decimal literal")
                return false
            }
        }
    }

    private mutating func skipFractionAndExponent(_ kind: inout String) -> Bool {
        if bytes[cursor] == UInt8(ascii: ".") {
            cursor += 1
            if isDigit(bytes[cursor]), !skipDecimalDigits() { return false }
        }
        if bytes[cursor] | 0x20 == UInt8(ascii: "e"), !skipExponent() { return false }
        if bytes[cursor] | 0x20 == UInt8(ascii: "j") {
            cursor += 1
            kind = "imaginary"
        }
        return true
    }

    private mutating func skipExponent() -> Bool {
        let hasSign = bytes[cursor + 1] == UInt8(ascii: "+") || bytes[cursor + 1] == UInt8(ascii: "-")
        let digits = cursor + (hasSign ? 2 : 1)
        if isDigit(bytes[digits]) {
            cursor = digits
            return skipDecimalDigits()
        }
        guard hasSign else { return true }
        cursor += 2
        fail("invalid decimal literal")
        return false
    }

    /// Emits the number unless a letter follows that is not the start of a keyword such as `if`.
    private mutating func finishNumber(_ kind: String) {
        let byte = bytes[cursor]
        if byte < 0x80, isIdentifierByte(byte), !isKeywordBehindNumber() {
            return fail("invalid \(kind) literal")
        }
        emit(.number)
    }

    private func isKeywordBehindNumber() -> Bool {
        func follows(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
            bytes[cursor + 1] == UInt8(ascii: first) && bytes[cursor + 2] == UInt8(ascii: second)
        }
        switch bytes[cursor] {
        case UInt8(ascii: "a"): return follows("n", "d")
        case UInt8(ascii: "e"): return follows("l", "s") && bytes[cursor + 3] == UInt8(ascii: "e")
        case UInt8(ascii: "f"): return follows("o", "r")
        case UInt8(ascii: "i"):
            let second = bytes[cursor + 1]
            return second == UInt8(ascii: "f") || second == UInt8(ascii: "n") || second == UInt8(ascii: "s")
        case UInt8(ascii: "n"): return follows("o", "t")
        case UInt8(ascii: "o"): return bytes[cursor + 1] == UInt8(ascii: "r")
        default: return false
        }
    }
}
