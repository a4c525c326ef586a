import BigInt

/// `int(text, base)`.
enum IntegerParsing {
    /// The number in a text; ValueError if it is none, or longer than the limit of decimal digits (0 for none).
    static func parse(
        _ text: CodePoints, base: Int = 10, limit: Int = IntegerText.defaultDigitLimit
    ) throws(PythonError) -> BigInt {
        try parse(text, base: base, limit: limit) { text.representation(limit: 200) }
    }

    /// `int(data, base)` of bytes.
    static func parse(
        bytes: CodePoints, base: Int = 10, limit: Int = IntegerText.defaultDigitLimit
    ) throws(PythonError) -> BigInt {
        try parse(bytes.isASCII ? bytes : CodePoints("?"), base: base, limit: limit) {
            var builder = TextBuilder()
            TextRepresentation.append(bytes: bytes, to: &builder)
            return builder.withView { $0[0..<min(200, $0.count)].string }
        }
    }

    private static func parse(
        _ text: CodePoints, base: Int, limit: Int, shown: () -> String
    ) throws(PythonError) -> BigInt {
        guard base == 0 || (2...36).contains(base) else {
            throw .value("int() base must be >= 2 and <= 36, or 0")
        }
        if base == 10, let small = smallDecimal(text) { return BigInt(small) }
        guard let literal = Literal(text, base: base) else {
            throw .value("invalid literal for int() with base \(base): \(shown())")
        }
        if limit > 0, literal.digits.count > limit, literal.base & (literal.base - 1) != 0 {
            throw .value(
                "Exceeds the limit (\(limit) digits) for integer string conversion: value has "
                    + "\(literal.digits.count) digits; use sys.set_int_max_str_digits() to increase the limit"
            )
        }
        let magnitude = value(literal.digits, base: literal.base)
        return BigInt(sign: literal.isNegative && !magnitude.isZero ? .minus : .plus, magnitude: magnitude)
    }

    /// The common case: up to 18 ASCII digits with nothing around them.
    static func smallDecimal(_ text: CodePoints) -> Int? {
        let isNegative = text.count > 0 && text[0] == 45
        let start = isNegative ? 1 : 0
        guard text.count > start, text.count - start <= 18 else { return nil }
        var value = 0
        for index in start..<text.count {
            let digit = text[index] &- 48
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return isNegative ? -value : value
    }

    /// A literal taken apart: sign, base and the digits' values.
    private struct Literal {
        var isNegative = false
        var base: Int
        var digits: [UInt8] = []

        init?(_ text: CodePoints, base: Int) {
            let body = text[text.rangeStripping(.both, isSpace: CharacterClass.isSpaceAroundNumber)]
            var index = 0
            if index < body.count, body[index] == 43 || body[index] == 45 {
                isNegative = body[index] == 45
                index += 1
            }
            self.base = base
            var startsInside = false
            if let prefixed = Literal.prefixBase(body, at: index), base == 0 || base == prefixed {
                self.base = prefixed
                index += 2
                startsInside = true
            }
            let needsZero = self.base == 0
            if needsZero { self.base = 10 }
            guard readDigits(body, from: index, afterDigit: startsInside) else { return nil }
            // Without a base a decimal literal has no leading zero, as in source text.
            if needsZero, digits.first == 0, digits.contains(where: { $0 != 0 }) { return nil }
        }

        private static func prefixBase(_ body: CodePoints, at index: Int) -> Int? {
            guard index + 1 < body.count, digitValue(body[index]) == 0 else { return nil }
            switch body[index + 1] | 32 {
            case 120: return 16
            case 111: return 8
            case 98: return 2
            default: return nil
            }
        }

        /// An underscore stands between digits, or between the prefix and a digit.
        private mutating func readDigits(_ body: CodePoints, from start: Int, afterDigit: Bool) -> Bool {
            var mayHaveUnderscore = afterDigit
            digits.reserveCapacity(body.count - start)
            for index in start..<body.count {
                if body[index] == 95 {
                    guard mayHaveUnderscore else { return false }
                    mayHaveUnderscore = false
                } else {
                    guard let value = digitValue(body[index]), value < base else { return false }
                    digits.append(UInt8(value))
                    mayHaveUnderscore = true
                }
            }
            return !digits.isEmpty && mayHaveUnderscore
        }
    }

    /// The value of a digit or letter; digits of every script count.
    private static func digitValue(_ code: UInt32) -> Int? {
        if let value = CharacterClass.decimalValue(code) { return value }
        return CharacterClass.isASCIILetter(code) ? Int((code | 32) - 87) : nil
    }

    /// The most digits of a base that fit a word, and that power of the base.
    static func largestPower(of radix: UInt) -> (count: Int, power: UInt) {
        var (count, power) = (1, radix)
        while true {
            let (next, overflow) = power.multipliedReportingOverflow(by: radix)
            if overflow { return (count, power) }
            (count, power) = (count + 1, next)
        }
    }

    private static func value(_ digits: [UInt8], base: Int) -> BigUInt {
        if base & (base - 1) == 0 { return binaryValue(digits, bits: base.trailingZeroBitCount) }
        let radix = UInt(base)
        let (chunk, _) = largestPower(of: radix)
        var words: [UInt] = []
        var index = 0
        while index < digits.count {
            let end = min(index + chunk, digits.count)
            var (part, factor): (UInt, UInt) = (0, 1)
            for digit in digits[index..<end] {
                part = part * radix + UInt(digit)
                factor *= radix
            }
            multiply(&words, by: factor, adding: part)
            index = end
        }
        return BigUInt(words: words)
    }

    private static func multiply(_ words: inout [UInt], by factor: UInt, adding addend: UInt) {
        var carry = addend
        for index in words.indices {
            let (high, low) = words[index].multipliedFullWidth(by: factor)
            let (sum, overflow) = low.addingReportingOverflow(carry)
            words[index] = sum
            carry = high + (overflow ? 1 : 0)
        }
        if carry > 0 { words.append(carry) }
    }

    private static func binaryValue(_ digits: [UInt8], bits: Int) -> BigUInt {
        var words = [UInt](repeating: 0, count: (digits.count * bits + UInt.bitWidth - 1) / UInt.bitWidth)
        for (place, digit) in digits.reversed().enumerated() {
            let (index, offset) = (place * bits).quotientAndRemainder(dividingBy: UInt.bitWidth)
            words[index] |= UInt(digit) << UInt(offset)
            if offset + bits > UInt.bitWidth, index + 1 < words.count {
                words[index + 1] |= UInt(digit) >> UInt(UInt.bitWidth - offset)
            }
        }
        return BigUInt(words: words)
    }
}
