#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A complex number as Python calculates with it: the algorithms (and so the last digits) are CPython's.
struct ComplexNumber {
    var real: Double
    var imaginary: Double

    init(_ real: Double, _ imaginary: Double = 0) {
        self.real = real
        self.imaginary = imaginary
    }

    static func + (a: Self, b: Self) -> Self { Self(a.real + b.real, a.imaginary + b.imaginary) }
    static func - (a: Self, b: Self) -> Self { Self(a.real - b.real, a.imaginary - b.imaginary) }
    static prefix func - (a: Self) -> Self { Self(-a.real, -a.imaginary) }

    static func * (a: Self, b: Self) -> Self {
        Self(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
    }

    var isZero: Bool { real == 0 && imaginary == 0 }

    /// The quotient; nil where the divisor is zero.
    func divided(by b: Self) -> Self? {
        if b.isZero { return nil }
        if abs(b.real) >= abs(b.imaginary) {
            let ratio = b.imaginary / b.real
            let denominator = b.real + b.imaginary * ratio
            return Self(
                (real + imaginary * ratio) / denominator, (imaginary - real * ratio) / denominator)
        }
        if abs(b.imaginary) >= abs(b.real) {
            let ratio = b.real / b.imaginary
            let denominator = b.real * ratio + b.imaginary
            return Self(
                (real * ratio + imaginary) / denominator, (imaginary * ratio - real) / denominator)
        }
        return Self(.nan, .nan)
    }

    /// The power; zero to a negative or complex power must be ruled out by the caller.
    func power(_ exponent: Self) -> Self {
        if exponent.imaginary == 0, exponent.real == exponent.real.rounded(.down), abs(exponent.real) <= 100 {
            return power(Int(exponent.real))
        }
        if exponent.isZero { return Self(1) }
        if isZero { return Self(0) }
        let size = hypot(real, imaginary)
        var length = pow(size, exponent.real)
        let angle = atan2(imaginary, real)
        var phase = angle * exponent.real
        if exponent.imaginary != 0 {
            length *= exp(-angle * exponent.imaginary)
            phase += exponent.imaginary * log(size)
        }
        return Self(length * cos(phase), length * sin(phase))
    }

    private func power(_ exponent: Int) -> Self {
        if exponent <= 0 {
            return exponent == 0 ? Self(1) : Self(1).divided(by: power(-exponent)) ?? Self(.nan, .nan)
        }
        var (result, square, mask) = (Self(1), self, 1)
        while mask > 0, exponent >= mask {
            if exponent & mask != 0 { result = result * square }
            mask <<= 1
            square = square * square
        }
        return result
    }

    /// The distance from zero.
    var magnitude: Double { hypot(real, imaginary) }

    // MARK: Text

    /// Python's `repr`.
    var text: String {
        if real == 0, real.sign == .plus { return Self.shown(imaginary) + "j" }
        let sign = imaginary.sign == .minus && !imaginary.isNaN ? "" : "+"
        return "(" + Self.shown(real) + sign + Self.shown(imaginary) + "j)"
    }

    /// A float without the `.0` of a whole one, as it stands in a complex number.
    private static func shown(_ number: Double) -> String {
        let text = FloatText.representation(number)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
