import BigInt

/// Whole-number functions of Python's `math`.
enum Combinatorics {
    /// `math.isqrt`.
    static func squareRoot(_ number: BigInt) throws(PythonError) -> BigInt {
        if number < 0 { throw .value("isqrt() argument must be nonnegative") }
        return BigInt(number.magnitude.squareRoot())
    }

    /// `math.gcd` of two numbers.
    static func greatestCommonDivisor(_ a: BigInt, _ b: BigInt) -> BigInt {
        if let x = UInt(exactly: a.magnitude), var y = UInt(exactly: b.magnitude) {
            var x = x
            while y != 0 { (x, y) = (y, x % y) }
            return BigInt(x)
        }
        return BigInt(a.magnitude.greatestCommonDivisor(with: b.magnitude))
    }

    /// `math.lcm` of two numbers.
    static func leastCommonMultiple(_ a: BigInt, _ b: BigInt) -> BigInt {
        if a.isZero || b.isZero { return 0 }
        return BigInt(a.magnitude / greatestCommonDivisor(a, b).magnitude * b.magnitude)
    }

    /// `math.factorial`.
    static func factorial(_ number: BigInt) throws(PythonError) -> BigInt {
        if number < 0 { throw .value("factorial() not defined for negative values") }
        guard let count = Int(exactly: number) else {
            throw .overflow("factorial() argument should not exceed 9223372036854775807")
        }
        if count < 2 { return 1 }
        return BigInt(try product(from: 2, through: count))
    }

    /// `math.perm(n, k)`.
    static func permutations(_ n: BigInt, _ k: BigInt) throws(PythonError) -> BigInt {
        if n < 0 { throw .value("n must be a non-negative integer") }
        if k < 0 { throw .value("k must be a non-negative integer") }
        if k > n { return 0 }
        guard let count = Int(exactly: k) else { throw .overflow("k must not exceed 9223372036854775807") }
        return try fallingProduct(n, count)
    }

    /// `math.comb(n, k)`.
    static func combinations(_ n: BigInt, _ k: BigInt) throws(PythonError) -> BigInt {
        if n < 0 { throw .value("n must be a non-negative integer") }
        if k < 0 { throw .value("k must be a non-negative integer") }
        if k > n { return 0 }
        guard let count = Int(exactly: Swift.min(k, n - k)) else {
            throw .overflow("min(n - k, k) must not exceed 9223372036854775807")
        }
        if count == 0 { return 1 }
        return try fallingProduct(n, count) / BigInt(try product(from: 1, through: count))
    }

    /// `n × (n - 1) × …`, so many factors.
    private static func fallingProduct(_ n: BigInt, _ count: Int) throws(PythonError) -> BigInt {
        if count == 0 { return 1 }
        if let last = Int(exactly: n) { return BigInt(try product(from: last - count + 1, through: last)) }
        try IntegerPower.checkProduct(bits: n.magnitude.bitWidth, count: count)
        return (0..<count).reduce(into: BigInt(1)) { $0 *= n - BigInt($1) }
    }

    /// The product of a range, split so that factors of like size meet.
    private static func product(from first: Int, through last: Int) throws(PythonError) -> BigUInt {
        let bits = Int.bitWidth - last.leadingZeroBitCount
        try IntegerPower.checkProduct(bits: bits, count: last - first + 1)
        return balancedProduct(first, last)
    }

    private static func balancedProduct(_ first: Int, _ last: Int) -> BigUInt {
        if last - first < 16 {
            var (result, word): (BigUInt, UInt) = (1, 1)
            for factor in first...last {
                let (next, overflow) = word.multipliedReportingOverflow(by: UInt(factor))
                if overflow { result.multiply(byWord: word) }
                word = overflow ? UInt(factor) : next
            }
            return result.multiplied(byWord: word)
        }
        let middle = first + (last - first) / 2
        return balancedProduct(first, middle) * balancedProduct(middle + 1, last)
    }
}
