import BigInt

/// Powers of integers.
enum IntegerPower {
    /// No integer may have more bits: one of 512 MiB.
    static let maximumBits = 1 << 32

    /// Products beyond this many bits would take minutes that nothing can interrupt.
    static let maximumProductBits = 1 << 27

    static func checkBits(_ bits: Int) throws(PythonError) {
        if bits > maximumBits { throw .memory }
    }

    /// MemoryError if so many factors of so many bits are too much to multiply.
    static func checkProduct(bits: Int, count: Int) throws(PythonError) {
        let (total, overflow) = bits.multipliedReportingOverflow(by: count)
        if overflow || total > maximumProductBits { throw .memory }
    }

    /// `base ** exponent`, the exponent not negative; MemoryError if the result would be too large.
    static func power(_ base: BigInt, _ exponent: BigInt) throws(PythonError) -> BigInt {
        if exponent.isZero { return 1 }
        if base.magnitude <= 1 { return base < 0 && !exponent.magnitude[bitAt: 0] ? 1 : base }
        guard let count = Int(exactly: exponent), count < 1 << 40 else { throw .memory }
        let zeros = base.magnitude.trailingZeroBitCount
        let (shift, overflow) = zeros.multipliedReportingOverflow(by: count)
        try checkBits(overflow ? .max : shift)
        try checkProduct(bits: base.magnitude.bitWidth - 1 - zeros, count: count)
        let isNegative = base < 0 && count & 1 == 1
        return BigInt(sign: isNegative ? .minus : .plus, magnitude: power(base.magnitude, count))
    }

    private static func power(_ base: BigUInt, _ exponent: Int) -> BigUInt {
        let zeros = base.trailingZeroBitCount
        let odd = base >> zeros
        guard odd != 1 else { return odd << (zeros * exponent) }
        var result = odd
        for place in (0..<(Int.bitWidth - 1 - exponent.leadingZeroBitCount)).reversed() {
            result *= result
            if exponent >> place & 1 == 1 { result *= odd }
        }
        return result << (zeros * exponent)
    }

    /// `base ** -exponent` and other integers as floats: what Python does with a negative exponent.
    static func negativePower(_ base: BigInt, _ exponent: BigInt) throws(PythonError) -> FloatArithmetic.Power
    {
        guard let x = base.roundedToDouble(), let y = exponent.roundedToDouble() else {
            throw .overflow("int too large to convert to float")
        }
        return try FloatArithmetic.power(x, y)
    }

    /// `pow(base, exponent, modulus)`; a negative exponent means the inverse's power.
    static func power(
        _ base: BigInt, _ exponent: BigInt, modulus: BigInt
    ) throws(PythonError) -> BigInt {
        if modulus.isZero { throw .value("pow() 3rd argument cannot be 0") }
        let size = modulus.magnitude
        var start = base.modulus(BigInt(size)).magnitude
        if exponent < 0 { start = try inverse(start, modulus: size) }
        let residue = size == 1 ? 0 : modularPower(start, exponent.magnitude, size)
        if modulus > 0 || residue.isZero { return BigInt(residue) }
        return BigInt(residue) + modulus
    }

    private static func modularPower(_ base: BigUInt, _ exponent: BigUInt, _ modulus: BigUInt) -> BigUInt {
        exponent.isZero ? 1 : base.power(exponent, modulus: modulus)
    }

    private static func inverse(_ number: BigUInt, modulus: BigUInt) throws(PythonError) -> BigUInt {
        if modulus == 1 { return 0 }
        var (a, b) = (BigInt(number), BigInt(modulus))
        var (x, y): (BigInt, BigInt) = (1, 0)
        while !b.isZero {
            let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
            (a, b) = (b, remainder)
            (x, y) = (y, x - quotient * y)
        }
        if a != 1 { throw .value("base is not invertible for the given modulus") }
        return x.modulus(BigInt(modulus)).magnitude
    }
}
