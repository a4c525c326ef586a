import BigInt

/// A non-negative float in units of a power of ten, rounded exactly, half to even.
struct ScaledDecimal {
    /// The number divided by 10 ^ -fractionDigits, as a whole number.
    let units: BigUInt

    init(_ number: Double, fractionDigits: Int) {
        let (mantissa, exponent) = ScaledDecimal.parts(number)
        var numerator = mantissa
        var denominator = BigUInt(1)
        if fractionDigits >= 0 {
            numerator *= BigUInt(10).power(fractionDigits)
        } else {
            denominator *= BigUInt(10).power(-fractionDigits)
        }
        if exponent >= 0 { numerator <<= exponent } else { denominator <<= -exponent }
        var (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        let twice = rest << 1
        if twice > denominator || (twice == denominator && quotient % 2 == 1) { quotient += 1 }
        units = quotient
    }

    /// A finite number as mantissa × 2 ^ exponent.
    static func parts(_ number: Double) -> (BigUInt, Int) {
        guard number != 0 else { return (0, 0) }
        let raw = number.bitPattern & ((1 << 52) - 1)
        let biased = Int(number.bitPattern >> 52) & 0x7FF
        return biased == 0 ? (BigUInt(raw), -1074) : (BigUInt(raw | 1 << 52), biased - 1075)
    }
}
