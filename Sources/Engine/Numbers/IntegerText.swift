import BigInt

/// Integers to digits.
enum IntegerText {
    /// The most decimal digits that `str` and `int` convert unless told otherwise (`sys.get_int_max_str_digits()`).
    static let defaultDigitLimit = 4300

    /// Appends `str(number)`.
    static func append(_ number: Int, to builder: inout TextBuilder) {
        if number < 0 { builder.append(45) }
        appendMagnitude(number.magnitude, to: &builder)
    }

    private static func appendMagnitude(_ number: UInt, to builder: inout TextBuilder) {
        let start = builder.count
        var rest = number
        repeat {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            builder.append(UInt32(truncatingIfNeeded: 48 + digit))
            rest = quotient
        } while rest > 0
        builder.reverse(from: start)
    }

    /// Appends `str(number)`; ValueError above the limit of digits, where 0 is none.
    static func append(
        _ number: BigInt, limit: Int = defaultDigitLimit, to builder: inout TextBuilder
    ) throws(PythonError) {
        let digits = try decimalDigits(number.magnitude, limit: limit)
        if number < 0 { builder.append(45) }
        builder.append(digits)
    }

    /// `str(abs(number))`; ValueError above the limit of digits, where 0 is none.
    static func decimalDigits(_ number: BigUInt, limit: Int = defaultDigitLimit) throws(PythonError)
        -> [UInt8]
    {
        let tooMany = PythonError.value(
            "Exceeds the limit (\(limit) digits) for integer string conversion; "
                + "use sys.set_int_max_str_digits() to increase the limit")
        // A digit has at most 3.33 bits: so many are surely too many, and not worth the work.
        if limit > 0, number.bitWidth > limit * 10 / 3 + 64 { throw tooMany }
        let text = digits(number, radix: 10)
        if limit > 0, text.count > limit { throw tooMany }
        return text
    }

    /// The digits of a word.
    static func digits(_ number: UInt, radix: Int = 10, uppercase: Bool = false) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = number
        repeat {
            digits.append(digit(rest % UInt(radix), uppercase))
            rest /= UInt(radix)
        } while rest > 0
        digits.reverse()
        return digits
    }

    /// The digits in a base from 2 to 36, without a limit.
    static func digits(_ number: BigUInt, radix: Int, uppercase: Bool = false) -> [UInt8] {
        if number.words.count <= 1 {
            return digits(number.words.first ?? 0, radix: radix, uppercase: uppercase)
        }
        if radix & (radix - 1) == 0 {
            return binaryDigits(
                Array(number.words), bits: radix.trailingZeroBitCount, number.bitWidth, uppercase)
        }
        return dividedDigits(Array(number.words), radix: UInt(radix), uppercase)
    }

    @inline(__always) private static func digit(_ value: UInt, _ uppercase: Bool) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 10 ? 48 + value : (uppercase ? 55 : 87) + value)
    }

    /// Digits of a base that is a power of two are groups of bits.
    private static func binaryDigits(_ words: [UInt], bits: Int, _ width: Int, _ uppercase: Bool) -> [UInt8] {
        let count = (width + bits - 1) / bits
        return (0..<count).reversed().map { place in
            let (index, offset) = (place * bits).quotientAndRemainder(dividingBy: UInt.bitWidth)
            var value = words[index] >> UInt(offset)
            if offset + bits > UInt.bitWidth, index + 1 < words.count {
                value |= words[index + 1] << UInt(UInt.bitWidth - offset)
            }
            return digit(value & (1 << UInt(bits) - 1), uppercase)
        }
    }

    /// Cuts off as many digits at a time as a word holds.
    private static func dividedDigits(_ number: [UInt], radix: UInt, _ uppercase: Bool) -> [UInt8] {
        let (chunk, power) = IntegerParsing.largestPower(of: radix)
        var words = number
        var reversed: [UInt8] = []
        while !words.isEmpty {
            var remainder: UInt = 0
            for index in words.indices.reversed() {
                (words[index], remainder) = power.dividingFullWidth((remainder, words[index]))
            }
            while words.last == 0 { words.removeLast() }
            for _ in 0..<chunk {
                reversed.append(digit(remainder % radix, uppercase))
                remainder /= radix
            }
        }
        while reversed.count > 1, reversed.last == 48 { reversed.removeLast() }
        return reversed.reversed()
    }

    /// What `bin`, `oct` and `hex` give.
    static func prefixed(_ number: BigInt, radix: Int) -> String {
        let prefix = radix == 2 ? "0b" : radix == 8 ? "0o" : "0x"
        return (number < 0 ? "-" : "") + prefix
            + String(decoding: digits(number.magnitude, radix: radix), as: UTF8.self)
    }
}
