import BigInt

/// Integer operators with Python's rules: division rounds down, the remainder has the divisor's sign.
enum IntegerArithmetic {
    private static let byZero = PythonError.zeroDivision("integer division or modulo by zero")

    /// `a // b`; nil where the result does not fit.
    static func floorDivide(_ a: Int, _ b: Int) throws(PythonError) -> Int? {
        if b == 0 { throw byZero }
        if b == -1 { return a == .min ? nil : -a }
        let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
        return remainder != 0 && (remainder < 0) != (b < 0) ? quotient - 1 : quotient
    }

    /// `a % b`.
    static func modulo(_ a: Int, _ b: Int) throws(PythonError) -> Int {
        if b == 0 { throw .zeroDivision("integer modulo by zero") }
        if b == -1 { return 0 }
        let remainder = a % b
        return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder
    }

    static func floorDivide(_ a: BigInt, _ b: BigInt) throws(PythonError) -> BigInt {
        try divideWithRemainder(a, b).quotient
    }

    static func modulo(_ a: BigInt, _ b: BigInt) throws(PythonError) -> BigInt {
        if b.isZero { throw .zeroDivision("integer modulo by zero") }
        return try divideWithRemainder(a, b).remainder
    }

    /// `divmod(a, b)`.
    static func divideWithRemainder(
        _ a: BigInt, _ b: BigInt
    ) throws(PythonError) -> (quotient: BigInt, remainder: BigInt) {
        if b.isZero { throw byZero }
        let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
        if remainder.isZero || (remainder < 0) == (b < 0) { return (quotient, remainder) }
        return (quotient - 1, remainder + b)
    }

    /// `a / b`, correctly rounded.
    static func trueDivide(_ a: Int, _ b: Int) throws(PythonError) -> Double {
        let exact: UInt = 1 << 53
        if b != 0, a.magnitude <= exact, b.magnitude <= exact { return Double(a) / Double(b) }
        return try trueDivide(BigInt(a), BigInt(b))
    }

    /// `a / b`, correctly rounded; OverflowError if it is beyond the greatest float.
    static func trueDivide(_ a: BigInt, _ b: BigInt) throws(PythonError) -> Double {
        if b.isZero { throw .zeroDivision("division by zero") }
        let isNegative = (a < 0) != (b < 0)
        if a.isZero { return isNegative ? -0.0 : 0 }
        let (x, y) = (a.magnitude, b.magnitude)
        // Some more bits than a float has, and whether anything is left, decide every rounding.
        let shift = 66 - (x.bitWidth - y.bitWidth)
        let (quotient, remainder) =
            shift >= 0
            ? (x << shift).quotientAndRemainder(dividingBy: y)
            : x.quotientAndRemainder(dividingBy: y << -shift)
        guard let result = quotient.roundedToDouble(exponent: -shift, isInexact: !remainder.isZero) else {
            throw .overflow("integer division result too large for a float")
        }
        return isNegative ? -result : result
    }

    /// `a << count`, the count not negative; OverflowError and MemoryError where it is too large.
    static func shiftLeft(_ a: BigInt, _ count: BigInt) throws(PythonError) -> BigInt {
        if count < 0 { throw .value("negative shift count") }
        if a.isZero { return 0 }
        guard let places = Int(exactly: count), places < 1 << 62 else {
            throw .overflow("too many digits in integer")
        }
        try IntegerPower.checkBits(a.magnitude.bitWidth + places)
        return a << places
    }

    /// `a >> count`, rounding down.
    static func shiftRight(_ a: BigInt, _ count: BigInt) throws(PythonError) -> BigInt {
        if count < 0 { throw .value("negative shift count") }
        guard let places = Int(exactly: count), places < a.magnitude.bitWidth + 1 else {
            return a < 0 ? -1 : 0
        }
        if a >= 0 { return BigInt(a.magnitude >> places) }
        let shifted = BigInt(sign: .minus, magnitude: a.magnitude >> places)
        return a.magnitude.trailingZeroBitCount < places ? shifted - 1 : shifted
    }

    /// `round(number, places)`; only a negative number of places changes anything, half to even.
    static func round(_ number: BigInt, places: Int) -> BigInt {
        if places >= 0 || number.isZero { return number }
        // A digit has more than three bits: so many places are more than the number has.
        if places < -(number.magnitude.bitWidth / 3 + 1) { return 0 }
        let unit = BigUInt(10).power(-places)
        var (quotient, remainder) = number.magnitude.quotientAndRemainder(dividingBy: unit)
        let twice = remainder << 1
        if twice > unit || (twice == unit && quotient[bitAt: 0]) { quotient += 1 }
        let magnitude = quotient * unit
        return BigInt(sign: number < 0 && !magnitude.isZero ? .minus : .plus, magnitude: magnitude)
    }
}
