import BigInt

/// Integers written as text, as `int(text, base)` takes them.
struct NumeralReader {
    /// The number; nil if the text is none in this base. Base 0: the prefix decides, as in source text.
    static func number(_ text: StringObject, base: Int) -> BigInt? {
        var codes = (0..<text.count).map { text[$0] }
        while let last = codes.last, isSpace(last) { codes.removeLast() }
        var rest = codes[...].drop(while: isSpace)
        var isNegative = false
        if let first = rest.first, first == 43 || first == 45 {
            isNegative = first == 45
            rest = rest.dropFirst()
        }
        var radix = base
        if let prefix = prefixRadix(rest), base == 0 || base == prefix {
            radix = prefix
            rest = rest.dropFirst(2)
            if rest.first == 95 { rest = rest.dropFirst() }
        } else if base == 0 {
            radix = 10
            if rest.first == 48, rest.contains(where: { $0 != 48 && $0 != 95 }) { return nil }
        }
        guard let digits = digits(rest, radix) else { return nil }
        guard let magnitude = BigUInt(digits, radix: radix) else { return nil }
        return BigInt(sign: isNegative && magnitude != 0 ? .minus : .plus, magnitude: magnitude)
    }

    static func isSpace(_ code: UInt32) -> Bool {
        switch code {
        case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    private static func prefixRadix(_ codes: ArraySlice<UInt32>) -> Int? {
        guard codes.count > 1, codes.first == 48 else { return nil }
        switch codes[codes.startIndex + 1] | 32 {
        case 120: return 16
        case 111: return 8
        case 98: return 2
        default: return nil
        }
    }

    /// The digits without single underscores between them; nil if there are none, or others.
    private static func digits(_ codes: ArraySlice<UInt32>, _ radix: Int) -> String? {
        var result = ""
        var wasDigit = false
        for code in codes {
            if code == 95 {
                guard wasDigit else { return nil }
                wasDigit = false
                continue
            }
            guard let value = digitValue(code), value < radix else { return nil }
            result.append(Character(Unicode.Scalar(UInt8(value < 10 ? 48 + value : 87 + value))))
            wasDigit = true
        }
        return wasDigit ? result : nil
    }

    static func digitValue(_ code: UInt32) -> Int? {
        switch code {
        case 48...57: return Int(code) - 48
        case 65...90: return Int(code) - 55
        case 97...122: return Int(code) - 87
        case 128...:
            guard let properties = Unicode.Scalar(code)?.properties, properties.numericType == .decimal else {
                return nil
            }
            return properties.numericValue.map { Int($0) }
        default: return nil
        }
    }
}
