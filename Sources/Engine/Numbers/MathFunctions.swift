import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The other functions of Python's `math`, with its errors.
enum MathFunctions {
    /// The logarithms that also take integers of any size.
    enum Logarithm {
        case natural, binary, decimal

        fileprivate func of(_ x: Double) -> Double {
            switch self {
            case .natural: log(x)
            case .binary: log2(x)
            case .decimal: log10(x)
            }
        }
    }

    /// `math.log`, `log2` or `log10` of a float; ValueError for what is not positive.
    static func logarithm(_ kind: Logarithm, _ x: Double) throws(PythonError) -> Double {
        if x.isNaN { return x }
        if x <= 0 { throw MathError.domain }
        return kind.of(x)
    }

    /// The same of an integer, which may be beyond the floats.
    static func logarithm(_ kind: Logarithm, _ number: BigInt) throws(PythonError) -> Double {
        if number <= 0 { throw MathError.domain }
        if let x = number.roundedToDouble() { return try logarithm(kind, x) }
        let exponent = number.magnitude.bitWidth
        // At most one half where the number is just below a power of two and rounds up to it.
        guard let fraction = number.magnitude.roundedToDouble(exponent: -exponent) else {
            throw MathError.range
        }
        if fraction == 1 { return kind.of(0.5) + kind.of(2) * Double(exponent + 1) }
        return kind.of(fraction) + kind.of(2) * Double(exponent)
    }

    /// `math.log(x, base)` from the two logarithms.
    static func quotient(_ logarithm: Double, _ baseLogarithm: Double) throws(PythonError) -> Double {
        try FloatArithmetic.divide(logarithm, baseLogarithm)
    }

    /// `math.pow`.
    static func power(_ x: Double, _ y: Double) throws(PythonError) -> Double {
        let result = pow(x, y)
        if !x.isFinite || !y.isFinite { return result }
        if result.isNaN { throw MathError.domain }
        if result.isInfinite { throw x == 0 ? MathError.domain : MathError.range }
        return result
    }

    /// `math.fmod`.
    static func remainderTowardZero(_ x: Double, _ y: Double) throws(PythonError) -> Double {
        try checkingDomain(fmod(x, y), x, y)
    }

    /// `math.remainder`.
    static func remainder(_ x: Double, _ y: Double) throws(PythonError) -> Double {
        try checkingDomain(x.isFinite && y.isInfinite ? x : nearestRemainder(x, y), x, y)
    }

    /// The remainder of the nearest multiple, the even one of two; the C library's own errs in the sign of zeros.
    private static func nearestRemainder(_ x: Double, _ y: Double) -> Double {
        if x.isInfinite || y == 0 { return .nan }
        let (size, step) = (x.magnitude, y.magnitude)
        let above = fmod(size, step)
        let below = step - above
        var result = above
        if above > below {
            result = -below
        } else if above == below {
            result = above - 2 * fmod(0.5 * (size - above), step)
        }
        return x.sign == .minus ? -result : result
    }

    private static func checkingDomain(_ result: Double, _ x: Double, _ y: Double) throws(PythonError)
        -> Double
    {
        if result.isNaN, !x.isNaN, !y.isNaN { throw MathError.domain }
        return result
    }

    /// `math.ldexp`; OverflowError beyond the greatest float.
    static func scale(_ x: Double, exponent: BigInt) throws(PythonError) -> Double {
        if x == 0 || !x.isFinite { return x }
        let result = scalbn(x, Int32(clamping: Int(clamping: exponent)))
        if result.isInfinite { throw MathError.range }
        return result
    }

    /// `math.frexp`.
    static func fractionAndExponent(_ x: Double) -> (fraction: Double, exponent: Int) {
        if x == 0 || !x.isFinite { return (x, 0) }
        let exponent = Int(x.exponent) + 1
        return (x.significand / 2 * (x.sign == .minus ? -1 : 1), exponent)
    }

    /// `math.modf`.
    static func fractionAndWhole(_ x: Double) -> (fraction: Double, whole: Double) {
        if x.isInfinite { return (copysign(0, x), x) }
        if x.isNaN { return (x, x) }
        let whole = x.rounded(.towardZero)
        return (copysign(x - whole, x), whole)
    }

    /// `math.isclose`; ValueError for a negative tolerance.
    static func isClose(
        _ a: Double, _ b: Double, relative: Double = 1e-9, absolute: Double = 0
    ) throws(PythonError) -> Bool {
        if relative < 0 || absolute < 0 { throw .value("tolerances must be non-negative") }
        if a == b { return true }
        if a.isInfinite || b.isInfinite { return false }
        let difference = (b - a).magnitude
        return difference <= (relative * b).magnitude || difference <= (relative * a).magnitude
            || difference <= absolute
    }

    /// `math.nextafter(x, y, steps=steps)`.
    static func next(_ x: Double, toward y: Double, steps: UInt64? = nil) -> Double {
        guard let steps else { return nextafter(x, y) }
        if steps == 0 || x.isNaN { return x }
        if y.isNaN { return y }
        if x == y { return y }
        let (from, to) = (ordinal(x), ordinal(y))
        let distance = from < to ? UInt64(bitPattern: to &- from) : UInt64(bitPattern: from &- to)
        if steps >= distance { return y }
        let moved = Int64(truncatingIfNeeded: steps)
        let place = from < to ? from &+ moved : from &- moved
        let result = Double(bitPattern: UInt64(place.magnitude))
        return place < 0 || (place == 0 && x < 0) ? -result : result
    }

    /// The float's place in the order of all floats; both zeros are 0.
    private static func ordinal(_ x: Double) -> Int64 {
        let magnitude = Int64(bitPattern: x.magnitude.bitPattern)
        return x.sign == .minus ? -magnitude : magnitude
    }

    /// `math.ulp`.
    static func unitInLastPlace(_ x: Double) -> Double { x.isFinite ? x.magnitude.ulp : x.magnitude }

    /// `math.fma`.
    static func multiplyAdd(_ x: Double, _ y: Double, _ z: Double) throws(PythonError) -> Double {
        let result = fma(x, y, z)
        if result.isFinite { return result }
        if result.isNaN {
            if !x.isNaN, !y.isNaN, !z.isNaN { throw .value("invalid operation in fma") }
        } else if x.isFinite, y.isFinite, z.isFinite {
            throw .overflow("overflow in fma")
        }
        return result
    }
}
