/// What the methods of bytes do differently from those of text: they know ASCII only.
///
/// Searching, splitting, stripping, replacing and padding are those of `CodePoints`, a view of bytes being a narrow
/// one, with these predicates.
enum ByteText {
    @inline(__always) static func isSpace(_ code: UInt32) -> Bool { code == 32 || (code >= 9 && code <= 13) }

    static func isLineBreak(_ code: UInt32) -> Bool { code == 10 || code == 13 }

    static func isUppercase(_ code: UInt32) -> Bool { code &- 65 < 26 }
    static func isLowercase(_ code: UInt32) -> Bool { code &- 97 < 26 }
    static func isDigit(_ code: UInt32) -> Bool { code &- 48 < 10 }

    /// `bytes.isalpha` and the like: whether there are bytes and each is of a kind.
    static func all(_ bytes: CodePoints, _ predicate: (UInt32) -> Bool) -> Bool {
        for index in 0..<bytes.count where !predicate(bytes[index]) { return false }
        return bytes.count > 0
    }

    static func isAlphanumeric(_ code: UInt32) -> Bool { CharacterClass.isASCIILetter(code) || isDigit(code) }

    /// `bytes.isupper` (or `islower`): a letter of the one case and none of the other.
    static func isAll(_ bytes: CodePoints, uppercase: Bool) -> Bool {
        var found = false
        for index in 0..<bytes.count where CharacterClass.isASCIILetter(bytes[index]) {
            if isUppercase(bytes[index]) != uppercase { return false }
            found = true
        }
        return found
    }

    /// `bytes.istitle`.
    static func isTitle(_ bytes: CodePoints) -> Bool {
        var (found, followsLetter) = (false, false)
        for index in 0..<bytes.count {
            let code = bytes[index]
            if isUppercase(code), followsLetter { return false }
            if isLowercase(code), !followsLetter { return false }
            followsLetter = CharacterClass.isASCIILetter(code)
            found = found || followsLetter
        }
        return found
    }

    /// A change of case.
    enum Casing {
        case upper, lower, swapped, title, capitalized
    }

    static func append(_ bytes: CodePoints, _ casing: Casing, to builder: inout TextBuilder) {
        var followsLetter = false
        for index in 0..<bytes.count {
            let code = bytes[index]
            let isLetter = CharacterClass.isASCIILetter(code)
            let makesUpper: Bool
            switch casing {
            case .upper: makesUpper = true
            case .lower: makesUpper = false
            case .swapped: makesUpper = isLowercase(code)
            case .title: makesUpper = !followsLetter
            case .capitalized: makesUpper = index == 0
            }
            builder.append(isLetter ? (makesUpper ? code & ~32 : code | 32) : code)
            followsLetter = isLetter
        }
    }

    // MARK: Hexadecimal

    /// Appends `bytes.hex()`; with a separator after every group, counted from the right, or from the left if negative.
    static func appendHex(
        _ bytes: CodePoints, separator: UInt32? = nil, group: Int = 1, to builder: inout TextBuilder
    ) {
        let size = group.magnitude
        for index in 0..<bytes.count {
            let place = UInt(group < 0 ? index : bytes.count - index)
            if let separator, index > 0, size > 0, place % size == 0 { builder.append(separator) }
            for digit in [bytes[index] >> 4, bytes[index] & 15] {
                builder.append(digit < 10 ? 48 + digit : 87 + digit)
            }
        }
    }

    /// `bytes.fromhex(text)`: two digits a byte, white space between bytes.
    static func bytes(fromHex text: CodePoints) throws(PythonError) -> [UInt8] {
        // What is not ASCII is found first, wherever it stands.
        for index in 0..<text.count where text[index] > 127 { throw notHex(index) }
        var bytes: [UInt8] = []
        var index = 0
        while index < text.count {
            if isSpace(text[index]) {
                index += 1
                continue
            }
            var byte: UInt32 = 0
            for _ in 0..<2 {
                guard index < text.count, let digit = hexDigit(text[index]) else {
                    throw notHex(index)
                }
                byte = byte << 4 | digit
                index += 1
            }
            bytes.append(UInt8(byte))
        }
        return bytes
    }

    private static func notHex(_ index: Int) -> PythonError {
        .value("non-hexadecimal number found in fromhex() arg at position \(index)")
    }

    private static func hexDigit(_ code: UInt32) -> UInt32? {
        if code &- 48 < 10 { return code - 48 }
        return code < 128 && (code | 32) &- 97 < 6 ? (code | 32) - 87 : nil
    }
}
