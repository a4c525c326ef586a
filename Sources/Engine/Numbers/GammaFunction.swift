#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `math.gamma` and `math.lgamma`, by Lanczos' approximation with 13 terms.
enum GammaFunction {
    private static let shift = 6.024680040776729583740234375
    private static let shiftLessHalf = 5.524680040776729583740234375
    private static let numerator: [Double] = [
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ]
    /// The coefficients of x(x + 1)…(x + 11).
    private static let denominator: [Double] = [
        0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
    ]

    static func gamma(_ x: Double) throws(PythonError) -> Double {
        if !x.isFinite {
            if x == -.infinity { throw MathError.domain }
            return x
        }
        if x == x.rounded(.down) {
            if x <= 0 { throw MathError.domain }
            if x <= 23 { return stride(from: 2, to: x, by: 1).reduce(1, *) }
        }
        let size = x.magnitude
        if size < 1e-20 { return try checked(1 / x) }
        if size > 200 {
            if x > 0 { throw MathError.range }
            return 0 / sineOfPi(x)
        }
        return try checked(approximation(x, size))
    }

    private static func checked(_ result: Double) throws(PythonError) -> Double {
        if result.isInfinite { throw MathError.range }
        return result
    }

    private static func approximation(_ x: Double, _ size: Double) -> Double {
        let y = size + shiftLessHalf
        // What the sum lost by rounding, to be put right at the end.
        let lost = size > shiftLessHalf ? y - size - shiftLessHalf : y - shiftLessHalf - size
        let correction = lost * shift / y
        var result: Double
        if x < 0 {
            result = -Double.pi / sineOfPi(size) / size * exp(y) / sum(size)
            result -= correction * result
        } else {
            result = sum(size) / exp(y)
            result += correction * result
        }
        // In two steps where the power alone would be too large.
        let power = size < 140 ? pow(y, size - 0.5) : pow(y, size / 2 - 0.25)
        for _ in 0..<(size < 140 ? 1 : 2) { result = x < 0 ? result / power : result * power }
        return result
    }

    static func logarithm(_ x: Double) throws(PythonError) -> Double {
        if !x.isFinite { return x.isNaN ? x : .infinity }
        if x == x.rounded(.down), x <= 2 {
            if x <= 0 { throw MathError.domain }
            return 0
        }
        let size = x.magnitude
        if size < 1e-20 { return -log(size) }
        var result = log(sum(size)) - shift
        result += (size - 0.5) * (log(size + shift - 0.5) - 1)
        if x < 0 { result = log(Double.pi) - log(sineOfPi(size).magnitude) - log(size) - result }
        return try checked(result)
    }

    /// Lanczos' sum, a quotient of two polynomials; in powers of 1/x where x is large.
    private static func sum(_ x: Double) -> Double {
        var (above, below) = (0.0, 0.0)
        if x < 5 {
            for index in numerator.indices.reversed() {
                above = above * x + numerator[index]
                below = below * x + denominator[index]
            }
        } else {
            for index in numerator.indices {
                above = above / x + numerator[index]
                below = below / x + denominator[index]
            }
        }
        return above / below
    }

    /// `sin(πx)`, exact for whole and half x.
    private static func sineOfPi(_ x: Double) -> Double {
        let y = fmod(x.magnitude, 2)
        let result: Double
        switch Int((2 * y).rounded()) {
        case 0: result = sin(Double.pi * y)
        case 1: result = cos(Double.pi * (y - 0.5))
        case 2: result = sin(Double.pi * (1 - y))
        case 3: result = -cos(Double.pi * (y - 1.5))
        default: result = sin(Double.pi * (y - 2))
        }
        return x < 0 ? -result : result
    }
}
