import BigInt

/// Operators on bits: integers are endless two's complement.
///
/// BigInt 6.0.1's own `&`, `|` and `^` are wrong where a sign bit falls on a word's edge (`2^63 ^ -2^63`).
extension IntegerArithmetic {
    static func bitwiseAnd(_ a: BigInt, _ b: BigInt) -> BigInt { combine(a, b, &) }
    static func bitwiseOr(_ a: BigInt, _ b: BigInt) -> BigInt { combine(a, b, |) }
    static func bitwiseXor(_ a: BigInt, _ b: BigInt) -> BigInt { combine(a, b, ^) }

    /// `~number`.
    static func bitwiseNot(_ number: BigInt) -> BigInt { -number - 1 }

    private static func combine(_ a: BigInt, _ b: BigInt, _ operation: (UInt, UInt) -> UInt) -> BigInt {
        let (x, y) = (TwosComplement(a), TwosComplement(b))
        let sign = operation(x.sign, y.sign)
        let words = (0..<Swift.max(x.words.count, y.words.count)).map { operation(x[$0], y[$0]) ^ sign }
        let magnitude = BigUInt(words: words)
        return sign == 0 ? BigInt(magnitude) : BigInt(sign: .minus, magnitude: magnitude + 1)
    }

    /// A number's words as if there were no end of them.
    private struct TwosComplement {
        /// All bits of the words beyond the last.
        let sign: UInt
        /// The words, turned round for a negative number.
        let words: BigUInt.Words

        init(_ number: BigInt) {
            sign = number < 0 ? .max : 0
            words = (number < 0 ? number.magnitude - 1 : number.magnitude).words
        }

        subscript(index: Int) -> UInt { (index < words.count ? words[index] : 0) ^ sign }
    }

    /// `number.bit_count()`.
    static func bitCount(_ number: BigInt) -> Int {
        number.magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// `number.bit_length()`.
    static func bitLength(_ number: BigInt) -> Int { number.magnitude.bitWidth }

    static func bitLength(_ number: Int) -> Int { Int.bitWidth - number.magnitude.leadingZeroBitCount }
}
