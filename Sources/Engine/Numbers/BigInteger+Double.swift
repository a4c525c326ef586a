import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension BigUInt {
    /// The lowest 64 bits.
    private var lowWord: UInt64 { UInt64(truncatingIfNeeded: words.first ?? 0) }

    /// `self × 2^exponent` as the nearest float, half to even; nil if it is too large for one.
    ///
    /// `isInexact` says that the true number is a little larger, by less than the last bit.
    func roundedToDouble(exponent: Int = 0, isInexact: Bool = false) -> Double? {
        if isZero { return 0 }
        let width = bitWidth
        if width + exponent > 1024 { return nil }
        // The place of the result's last bit: 53 bits, fewer below the smallest normal number.
        let last = Swift.max(width + exponent - 53, -1074)
        let shift = last - exponent
        if shift <= 0 {
            // All bits fit; what is inexact lies below half of the last one only if there is room under it.
            return scalbn(Double(lowWord), Int32(exponent))
        }
        let kept = shift > width ? 0 : (self >> shift).lowWord
        let isHalf = shift <= width && self[bitAt: shift - 1]
        let hasMore = isInexact || trailingZeroBitCount < shift - 1
        let rounded = isHalf && (hasMore || kept & 1 == 1) ? kept + 1 : kept
        let result = scalbn(Double(rounded), Int32(last))
        return result.isFinite ? result : nil
    }
}

extension BigInt {
    /// The nearest float, half to even; nil if it is too large for one (`int too large to convert to float`).
    func roundedToDouble() -> Double? {
        guard let result = magnitude.roundedToDouble() else { return nil }
        return sign == .minus ? -result : result
    }

    /// The whole part of a finite float.
    init(truncating number: Double) {
        if let small = Int(exactly: number.rounded(.towardZero)) {
            self = BigInt(small)
            return
        }
        let (significand, exponent) = DecimalDigits.parts(number)
        let magnitude = BigUInt(significand) << exponent
        self.init(sign: number < 0 ? .minus : .plus, magnitude: magnitude)
    }
}
