extension Lexer {
    @inline(__always)
    func isIdentifierStart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte >= 0x80
    }

    @inline(__always)
    func isIdentifierByte(_ byte: UInt8) -> Bool { isIdentifierStart(byte) || isDigit(byte) }

    @inline(__always)
    func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    mutating func readNameOrPrefixedString() {
        if let length = stringPrefixLength() {
            cursor += length
            return readString()
        }
        var packed: UInt64 = 0
        var hasWideCharacters = false
        var byte = bytes[cursor]
        while isIdentifierByte(byte) {
            if byte >= 0x80 { hasWideCharacters = true }
            packed = packed << 8 | UInt64(byte)
            cursor += 1
            byte = bytes[cursor]
        }
        if hasWideCharacters {
            guard verifyIdentifier() else { return }
            return emit(.name)
        }
        let length = cursor - start
        guard length <= 8, length >= 2 else { return emit(.name) }
        emit(keywords.kind(of: packed))
    }

    /// The length of a prefix such as `rb` if a string starts at the cursor.
    private func stringPrefixLength() -> Int? {
        guard Self.isPrefixLetter(bytes[cursor]) else { return nil }
        let second = bytes[cursor + 1]
        if Self.isQuote(second) { return 1 }
        guard Self.isPrefixLetter(second), Self.isQuote(bytes[cursor + 2]) else { return nil }
        let first = bytes[cursor] | 0x20
        let other = second | 0x20
        let isRaw = (first == UInt8(ascii: "r")) != (other == UInt8(ascii: "r"))
        let hasUnicode = first == UInt8(ascii: "u") || other == UInt8(ascii: "u")
        return isRaw && !hasUnicode ? 2 : nil
    }

    private static func isPrefixLetter(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter == UInt8(ascii: "r") || letter == UInt8(ascii: "f") || letter == UInt8(ascii: "b")
            || letter == UInt8(ascii: "u")
    }

    static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    /// Checks the characters from `start` to the cursor against XID_Start and XID_Continue.
    private mutating func verifyIdentifier() -> Bool {
        var offset = start
        while offset < cursor {
            let (scalar, length) = decodeScalar(at: offset)
            let isFirst = offset == start
            offset += length
            let properties = scalar.properties
            let isValid =
                scalar == "_" || (isFirst ? properties.isXIDStart : properties.isXIDContinue)
            guard isValid else {
                cursor = offset
                failAtCharacter(scalar)
                return false
            }
        }
        return true
    }

    mutating func failAtCharacter(_ scalar: Unicode.Scalar) {
        var digits = String(scalar.value, radix: 16, uppercase: true)
        while digits.utf8.count < 4 { digits = "0" + digits }
        if CharacterTraits.isPrintable(scalar) {
            fail("invalid character '\(Character(scalar))' (U+\(digits))")
        } else {
            fail("invalid non-printable character U+\(digits)")
        }
    }

    /// The code point at a byte and how many bytes it takes; the text is known to be valid UTF-8.
    func decodeScalar(at offset: Int) -> (Unicode.Scalar, Int) {
        let first = UInt32(bytes[offset])
        func next(_ index: Int) -> UInt32 { UInt32(bytes[offset + index]) & 0x3F }
        if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
        if first < 0xE0 { return (scalar((first & 0x1F) << 6 | next(1)), 2) }
        if first < 0xF0 { return (scalar((first & 0x0F) << 12 | next(1) << 6 | next(2)), 3) }
        return (scalar((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)), 4)
    }

    private func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
}
