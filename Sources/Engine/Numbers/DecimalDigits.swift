/// A finite float's magnitude in decimal: `0.d₁d₂d₃… × 10^point`, the digits as ASCII codes.
///
/// There are no trailing zeros; zero is the one digit 0 with the point behind it.
struct DecimalDigits {
    var digits: [UInt8]
    var point: Int

    private static let zero = DecimalDigits(digits: [48], point: 1)

    /// The shortest digits that read back as the same float.
    static func shortest(_ number: Double) -> DecimalDigits {
        if number == 0 { return zero }
        var digits: [UInt8] = []
        var (point, seenPoint, exponent) = (0, false, 0)
        var text = number.magnitude.description.utf8[...]
        digits.reserveCapacity(17)
        while let code = text.popFirst() {
            if code == UInt8(ascii: ".") {
                seenPoint = true
            } else if code == UInt8(ascii: "e") {
                exponent = Int(Substring(text)) ?? 0
                break
            } else {
                digits.append(code)
                if !seenPoint { point += 1 }
            }
        }
        let leading = digits.prefix { $0 == 48 }.count
        digits.removeFirst(leading)
        return DecimalDigits(digits: digits, point: point - leading + exponent).trimmed()
    }

    /// The digits down to `10^-places`, exactly rounded, half to even.
    static func rounded(_ number: Double, places: Int) -> DecimalDigits {
        if number == 0 { return zero }
        if let quick = roundedQuickly(number, places: places) { return quick.trimmed() }
        let exact = expansion(number)
        return exact.rounded(toCount: exact.point + max(-2000, min(2000, places)))
    }

    /// So many leading digits, exactly rounded, half to even.
    static func rounded(_ number: Double, significant count: Int) -> DecimalDigits {
        if number == 0 { return zero }
        if count <= 17, number.magnitude < 1e17, number.magnitude > 1e-3 {
            var integer = UInt64(number.magnitude)
            var size = 0
            while integer > 0 {
                size += 1
                integer /= 10
            }
            if size > 0, size <= count, let quick = roundedQuickly(number, places: count - size) {
                return quick.trimmed()
            }
        }
        return expansion(number).rounded(toCount: min(count, 2000))
    }

    /// With 128-bit arithmetic, where the scaled number fits.
    private static func roundedQuickly(_ number: Double, places: Int) -> DecimalDigits? {
        guard places >= 0, places <= 19, number.magnitude < 1e18, number.isNormal else { return nil }
        let (significand, exponent) = parts(number)
        let shift = -exponent
        guard shift >= 0, shift < 120 else { return nil }
        let product = significand.multipliedFullWidth(by: powersOfTen[places])
        guard let scaled = halfEvenShift(product, by: shift) else { return nil }
        if scaled == 0 { return DecimalDigits(digits: [48], point: 1 - places) }
        let digits = IntegerText.digits(UInt(scaled))
        return DecimalDigits(digits: digits, point: digits.count - places)
    }

    private static func halfEvenShift(_ product: (high: UInt64, low: UInt64), by shift: Int) -> UInt64? {
        let (high, low) = product
        if shift == 0 { return high == 0 ? low : nil }
        let quotient: UInt64
        let (isAboveHalf, isHalf): (Bool, Bool)
        if shift < 64 {
            guard high >> shift == 0 else { return nil }
            quotient = high << (64 - shift) | low >> shift
            let rest = low & (1 << shift - 1)
            let half: UInt64 = 1 << (shift - 1)
            (isAboveHalf, isHalf) = (rest > half, rest == half)
        } else if shift == 64 {
            quotient = high
            (isAboveHalf, isHalf) = (low > 1 << 63, low == 1 << 63)
        } else {
            quotient = high >> (shift - 64)
            let rest = high & (1 << (shift - 64) - 1)
            let half: UInt64 = 1 << (shift - 65)
            (isAboveHalf, isHalf) = (rest > half || (rest == half && low > 0), rest == half && low == 0)
        }
        guard quotient < .max else { return nil }
        return isAboveHalf || (isHalf && quotient & 1 == 1) ? quotient + 1 : quotient
    }

    private static let powersOfTen: [UInt64] = (0..<20).map { place in
        (0..<place).reduce(into: 1) { power, _ in power *= 10 }
    }

    /// The magnitude as `significand × 2^exponent`.
    static func parts(_ number: Double) -> (significand: UInt64, exponent: Int) {
        let fraction = number.significandBitPattern
        if number.exponentBitPattern == 0 { return (fraction, -1074) }
        return (fraction | 1 << 52, Int(number.exponentBitPattern) - 1075)
    }

    /// All digits: a float has at most 767 of them.
    private static func expansion(_ number: Double) -> DecimalDigits {
        let (significand, exponent) = parts(number)
        var limbs = [significand % 1_000_000_000, significand / 1_000_000_000]
        let (step, factor): (Int, UInt64) = exponent < 0 ? (13, 1_220_703_125) : (29, 1 << 29)
        var left = abs(exponent)
        while left >= step {
            multiply(&limbs, by: factor)
            left -= step
        }
        if left > 0 {
            multiply(&limbs, by: (0..<left).reduce(into: 1) { power, _ in power *= exponent < 0 ? 5 : 2 })
        }
        var digits: [UInt8] = []
        digits.reserveCapacity(limbs.count * 9)
        for limb in limbs.reversed() {
            var divisor: UInt64 = 100_000_000
            while divisor > 0 {
                digits.append(48 + UInt8(limb / divisor % 10))
                divisor /= 10
            }
        }
        digits.removeFirst(digits.prefix { $0 == 48 }.count)
        return DecimalDigits(digits: digits, point: digits.count + min(exponent, 0))
    }

    /// Multiplies a number in base 10^9, lowest limb first.
    private static func multiply(_ limbs: inout [UInt64], by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = limbs[index] * factor + carry
            limbs[index] = product % 1_000_000_000
            carry = product / 1_000_000_000
        }
        while carry > 0 {
            limbs.append(carry % 1_000_000_000)
            carry /= 1_000_000_000
        }
    }

    /// The first `count` digits, rounded by the others.
    private func rounded(toCount count: Int) -> DecimalDigits {
        guard count < digits.count else { return trimmed() }
        if count < 0 { return DecimalDigits(digits: [48], point: point - count) }
        let half = digits[count] == 53 && digits[(count + 1)...].allSatisfy { $0 == 48 }
        let isOdd = count > 0 && digits[count - 1] & 1 == 1
        var result = DecimalDigits(digits: Array(digits[..<count]), point: point)
        if half ? isOdd : digits[count] >= 53 { result.increment() }
        if result.digits.isEmpty { return DecimalDigits(digits: [48], point: point - count + 1) }
        return result.trimmed()
    }

    private mutating func increment() {
        var index = digits.count - 1
        while index >= 0, digits[index] == 57 {
            digits[index] = 48
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(49, at: 0)
            point += 1
        }
    }

    private func trimmed() -> DecimalDigits {
        var result = self
        while result.digits.count > 1, result.digits.last == 48 { result.digits.removeLast() }
        return result
    }

    /// The float that the digits say, correctly rounded; infinite if it is too large.
    var value: Double {
        Double("0." + String(decoding: digits, as: UTF8.self) + "e\(point)") ?? 0
    }
}
