import BigInt

/// Floats to whole or shorter numbers.
enum FloatRounding {
    /// `int(x)`, `math.floor(x)`, `math.ceil(x)`, `round(x)`, by the rule; OverflowError and ValueError for inf and nan.
    static func integer(
        _ number: Double, _ rule: FloatingPointRoundingRule = .towardZero
    ) throws(PythonError) -> BigInt {
        if number.isNaN { throw .value("cannot convert float NaN to integer") }
        if number.isInfinite { throw .overflow("cannot convert float infinity to integer") }
        return BigInt(truncating: number.rounded(rule))
    }

    /// `round(x, places)`: correctly rounded from the exact value, half to even; inf and nan stay.
    static func round(_ number: Double, places: Int) throws(PythonError) -> Double {
        if !number.isFinite || number == 0 || places > 323 { return number }
        if places < -308 { return 0 * number }
        let magnitude = DecimalDigits.rounded(number, places: places).value
        if magnitude.isInfinite { throw .overflow("rounded value too large to represent") }
        return number.sign == .minus ? -magnitude : magnitude
    }

    /// `x.as_integer_ratio()`, in lowest terms.
    static func integerRatio(_ number: Double) throws(PythonError) -> (numerator: BigInt, denominator: BigInt)
    {
        if number.isNaN { throw .value("cannot convert NaN to integer ratio") }
        if number.isInfinite { throw .overflow("cannot convert Infinity to integer ratio") }
        var (significand, exponent) = DecimalDigits.parts(number)
        if significand == 0 { return (0, 1) }
        let spare = significand.trailingZeroBitCount
        significand >>= UInt64(spare)
        exponent += spare
        let numerator = BigInt(
            sign: number < 0 ? .minus : .plus, magnitude: BigUInt(significand) << max(0, exponent))
        return (numerator, BigInt(1) << max(0, -exponent))
    }

    /// `x.is_integer()`.
    static func isInteger(_ number: Double) -> Bool { number.isFinite && number == number.rounded(.down) }
}
