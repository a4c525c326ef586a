#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Float operators where Python differs from the hardware: signs, zero divisors, powers.
enum FloatArithmetic {
    static func divide(_ a: Double, _ b: Double) throws(PythonError) -> Double {
        if b == 0 { throw .zeroDivision("float division by zero") }
        return a / b
    }

    /// `a % b`: has the sign of the divisor.
    static func modulo(_ a: Double, _ b: Double) throws(PythonError) -> Double {
        if b == 0 { throw .zeroDivision("float modulo by zero") }
        return floored(a, b).remainder
    }

    /// `a // b`.
    static func floorDivide(_ a: Double, _ b: Double) throws(PythonError) -> Double {
        if b == 0 { throw .zeroDivision("float floor division by zero") }
        return floored(a, b).quotient
    }

    /// `divmod(a, b)`.
    static func divideWithRemainder(
        _ a: Double, _ b: Double
    ) throws(PythonError) -> (quotient: Double, remainder: Double) {
        if b == 0 { throw .zeroDivision("float divmod()") }
        return floored(a, b)
    }

    private static func floored(_ a: Double, _ b: Double) -> (quotient: Double, remainder: Double) {
        var remainder = fmod(a, b)
        var quotient = (a - remainder) / b
        if remainder == 0 {
            remainder = copysign(0, b)
        } else if (b < 0) != (remainder < 0) {
            remainder += b
            quotient -= 1
        }
        if quotient == 0 { return (copysign(0, a / b), remainder) }
        let whole = quotient.rounded(.down)
        return (quotient - whole > 0.5 ? whole + 1 : whole, remainder)
    }

    /// What `a ** b` gives.
    enum Power {
        case real(Double)
        /// A negative base with a broken exponent: Python gives a complex number.
        case complex
    }

    /// `a ** b`; ZeroDivisionError for zero to a negative power, OverflowError beyond the greatest float.
    static func power(_ base: Double, _ exponent: Double) throws(PythonError) -> Power {
        if let special = specialPower(base, exponent) { return .real(special) }
        if base == 0, exponent < 0 { throw .zeroDivision("0.0 cannot be raised to a negative power") }
        if base < 0, base.isFinite, exponent != exponent.rounded(.down) { return .complex }
        let result = pow(base, exponent)
        if result.isInfinite, base.isFinite, base != 0 { throw .numericalRange }
        return .real(result)
    }

    /// Powers of infinite exponents and of one and nan, which never fail.
    private static func specialPower(_ base: Double, _ exponent: Double) -> Double? {
        if exponent == 0 || base == 1 { return 1 }
        if base.isNaN { return base }
        if exponent.isNaN { return exponent }
        guard exponent.isInfinite else { return nil }
        if base == -1 { return 1 }
        return (exponent > 0) == (base.magnitude > 1) ? .infinity : 0
    }
}
