extension Lexer {
    /// The longest operator at the cursor and its length; `.error` where there is none.
    func matchOperator(_ byte: UInt8) -> (TokenKind, Int) {
        let next = bytes[cursor + 1]
        let isAssignment = next == UInt8(ascii: "=")
        switch byte {
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: ";"): return (.semicolon, 1)
        case UInt8(ascii: "~"): return (.tilde, 1)
        case UInt8(ascii: ":"): return isAssignment ? (.colonEqual, 2) : (.colon, 1)
        case UInt8(ascii: "="): return isAssignment ? (.doubleEqual, 2) : (.equal, 1)
        case UInt8(ascii: "!"): return isAssignment ? (.notEqual, 2) : (.exclamation, 1)
        case UInt8(ascii: "+"): return isAssignment ? (.plusEqual, 2) : (.plus, 1)
        case UInt8(ascii: "%"): return isAssignment ? (.percentEqual, 2) : (.percent, 1)
        case UInt8(ascii: "|"): return isAssignment ? (.barEqual, 2) : (.bar, 1)
        case UInt8(ascii: "&"): return isAssignment ? (.ampersandEqual, 2) : (.ampersand, 1)
        case UInt8(ascii: "^"): return isAssignment ? (.caretEqual, 2) : (.caret, 1)
        case UInt8(ascii: "@"): return isAssignment ? (.atEqual, 2) : (.at, 1)
        case UInt8(ascii: "$"), UInt8(ascii: "?"), UInt8(ascii: "`"): return (.unknown, 1)
        case UInt8(ascii: "."), UInt8(ascii: "-"): return matchDotOrMinus(byte, next)
        default: return matchDoubledOperator(byte, next)
        }
    }

    private func matchDotOrMinus(_ byte: UInt8, _ next: UInt8) -> (TokenKind, Int) {
        if byte == UInt8(ascii: ".") {
            let isEllipsis = next == UInt8(ascii: ".") && bytes[cursor + 2] == UInt8(ascii: ".")
            return isEllipsis ? (.ellipsis, 3) : (.dot, 1)
        }
        if next == UInt8(ascii: ">") { return (.arrow, 2) }
        return next == UInt8(ascii: "=") ? (.minusEqual, 2) : (.minus, 1)
    }

    private func matchDoubledOperator(_ byte: UInt8, _ next: UInt8) -> (TokenKind, Int) {
        let isDoubled = next == byte
        let isAssignment = bytes[cursor + (isDoubled ? 2 : 1)] == UInt8(ascii: "=")
        switch (byte, isDoubled) {
        case (UInt8(ascii: "*"), true): return isAssignment ? (.doubleStarEqual, 3) : (.doubleStar, 2)
        case (UInt8(ascii: "*"), false): return isAssignment ? (.starEqual, 2) : (.star, 1)
        case (UInt8(ascii: "/"), true): return isAssignment ? (.doubleSlashEqual, 3) : (.doubleSlash, 2)
        case (UInt8(ascii: "/"), false): return isAssignment ? (.slashEqual, 2) : (.slash, 1)
        case (UInt8(ascii: "<"), true): return isAssignment ? (.leftShiftEqual, 3) : (.leftShift, 2)
        case (UInt8(ascii: "<"), false):
            if next == UInt8(ascii: ">") { return (.lessGreater, 2) }
            return isAssignment ? (.lessEqual, 2) : (.less, 1)
        case (UInt8(ascii: ">"), true): return isAssignment ? (.rightShiftEqual, 3) : (.rightShift, 2)
        case (UInt8(ascii: ">"), false): return isAssignment ? (.greaterEqual, 2) : (.greater, 1)
        default: return (.error, 1)
        }
    }
}
