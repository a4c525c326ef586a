import BigInt

/// Python's hash of numbers: equal numbers of any class hash equal (a residue modulo the prime 2^61 - 1).
enum NumberHash {
    private static let modulus: UInt = (1 << 61) - 1

    /// The hash of infinity.
    static let infinity = 314_159

    static func hash(_ number: Int) -> Int {
        finish(number.magnitude % modulus, isNegative: number < 0)
    }

    static func hash(_ number: BigInt) -> Int {
        var residue: UInt = 0
        for word in number.magnitude.words.reversed() {
            // 2^64 is 8 modulo the prime.
            residue = add(rotate(residue, 3), word % modulus)
        }
        return finish(residue, isNegative: number < 0)
    }

    /// The hash of a float; that of a nan is the caller's affair (CPython takes the object's), here 0.
    static func hash(_ number: Double) -> Int {
        if number.isNaN { return 0 }
        if number.isInfinite { return number < 0 ? -infinity : infinity }
        let (significand, exponent) = DecimalDigits.parts(number)
        let shift = ((exponent % 61) + 61) % 61
        return finish(rotate(UInt(significand), shift), isNegative: number < 0)
    }

    /// Multiplies by a power of two, which modulo 2^61 - 1 is a rotation of 61 bits.
    private static func rotate(_ residue: UInt, _ count: Int) -> UInt {
        if count == 0 { return residue }
        return (residue << UInt(count) & modulus) | residue >> UInt(61 - count)
    }

    private static func add(_ a: UInt, _ b: UInt) -> UInt {
        let sum = a + b
        return sum >= modulus ? sum - modulus : sum
    }

    /// -1 is not a hash: CPython keeps it for errors.
    private static func finish(_ residue: UInt, isNegative: Bool) -> Int {
        let result = isNegative ? -Int(residue) : Int(residue)
        return result == -1 ? -2 : result
    }
}
