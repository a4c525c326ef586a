/// Decodes the inside of a string or bytes literal.
struct StringDecoder {
    /// What is wrong with an escape, in the words of CPython's codec errors.
    struct Failure: Error {
        var message: String
    }

    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate var index = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The code points of a raw string.
    static func decodeRaw(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(bytes.count)
        if bytes.allSatisfy({ $0 < 0x80 }) {
            for byte in bytes { result.append(UInt32(byte)) }
        } else {
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
                result.append(scalar.value)
            }
        }
        return result
    }

    /// The code points of a string with escapes.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> [UInt32] {
        guard bytes.contains(UInt8(ascii: "\\")) else { return decodeRaw(bytes) }
        var decoder = StringDecoder(bytes)
        return try decoder.decodeText()
    }

    /// The bytes of a bytes literal with escapes.
    static func decodeBytes(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> [UInt8] {
        var decoder = StringDecoder(bytes)
        return try decoder.decodeByteText()
    }

    private mutating func decodeText() throws(Failure) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(bytes.count)
        while index < bytes.count {
            let run = index
            while index < bytes.count, bytes[index] != UInt8(ascii: "\\") { index += 1 }
            if index > run { result += Self.decodeRaw(UnsafeBufferPointer(rebasing: bytes[run..<index])) }
            if index < bytes.count { try decodeEscape(into: &result) }
        }
        return result
    }

    private mutating func decodeEscape(into result: inout [UInt32]) throws(Failure) {
        let start = index
        index += 1
        guard index < bytes.count else { throw truncated("\\ at end of string", start) }
        let letter = bytes[index]
        index += 1
        switch letter {
        case UInt8(ascii: "\n"): break
        case UInt8(ascii: "x"): result.append(try hexadecimal(2, "truncated \\xXX escape", start))
        case UInt8(ascii: "u"): result.append(try hexadecimal(4, "truncated \\uXXXX escape", start))
        case UInt8(ascii: "U"): result.append(try wideCharacter(start))
        case UInt8(ascii: "N"): result += try namedCharacter(start)
        default:
            if let value = simpleEscape(letter) {
                result.append(value)
            } else {
                result.append(UInt32(UInt8(ascii: "\\")))
                index -= 1
            }
        }
    }

    /// The value of a one-letter or octal escape whose letter has just been passed.
    fileprivate mutating func simpleEscape(_ letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): return UInt32(letter)
        case UInt8(ascii: "a"): return 7
        case UInt8(ascii: "b"): return 8
        case UInt8(ascii: "f"): return 12
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "v"): return 11
        case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(UInt32(letter) - 0x30)
        default: return nil
        }
    }

    private mutating func octal(_ first: UInt32) -> UInt32 {
        var value = first
        for _ in 0..<2 {
            guard index < bytes.count, bytes[index] & 0xF8 == 0x30 else { break }
            value = value * 8 + UInt32(bytes[index] - 0x30)
            index += 1
        }
        return value
    }

    private mutating func hexadecimal(_ count: Int, _ message: String, _ start: Int) throws(Failure) -> UInt32
    {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard index < bytes.count, let digit = hexadecimalDigit(bytes[index]) else {
                throw truncated(message, start)
            }
            value = value << 4 | digit
            index += 1
        }
        return value
    }

    fileprivate func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        if byte &- 0x30 < 10 { return UInt32(byte) - 0x30 }
        let letter = byte | 0x20
        return letter &- 0x61 < 6 ? UInt32(letter) - 0x57 : nil
    }

    private mutating func wideCharacter(_ start: Int) throws(Failure) -> UInt32 {
        let value = try hexadecimal(8, "truncated \\UXXXXXXXX escape", start)
        guard value <= 0x10FFFF else { throw truncated("illegal Unicode character", start) }
        return value
    }

    private mutating func namedCharacter(_ start: Int) throws(Failure) -> [UInt32] {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "{"),
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")), end > index + 1
        else { throw truncated("malformed \\N character escape", start) }
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        index = end + 1
        guard let value = CharacterNames.find(name) else {
            throw truncated("unknown Unicode character name", start)
        }
        return [value]
    }

    private func truncated(_ reason: String, _ start: Int) -> Failure {
        let end = max(start, index - 1)
        return Failure(
            message: "(unicode error) 'unicodeescape' codec can't decode bytes in position "
                + "\(start)-\(end): \(reason)")
    }
}

extension StringDecoder {
    fileprivate mutating func decodeByteText() throws(Failure) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\\") { try decodeByteEscape(into: &result) } else { result.append(byte) }
        }
        return result
    }

    private mutating func decodeByteEscape(into result: inout [UInt8]) throws(Failure) {
        let start = index - 1
        guard index < bytes.count else { return }
        let letter = bytes[index]
        index += 1
        if letter == UInt8(ascii: "\n") { return }
        if letter == UInt8(ascii: "x") {
            let message = "(value error) invalid \\x escape at position \(start)"
            guard let value = hexadecimalPair() else { throw Failure(message: message) }
            return result.append(value)
        }
        if let value = simpleEscape(letter) { return result.append(UInt8(truncatingIfNeeded: value)) }
        result.append(UInt8(ascii: "\\"))
        index -= 1
    }

    private mutating func hexadecimalPair() -> UInt8? {
        guard index + 1 < bytes.count, let high = hexadecimalDigit(bytes[index]),
            let low = hexadecimalDigit(bytes[index + 1])
        else { return nil }
        index += 2
        return UInt8(high << 4 | low)
    }
}
