#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The functions of one float in Python's `math`.
enum MathFunction: String, CaseIterable {
    case acos, acosh, asin, asinh, atan, atanh, cbrt, cos, cosh, degrees, erf, erfc, exp, exp2, expm1, fabs,
        gamma
    case lgamma, log1p, radians, sin, sinh, sqrt, tan, tanh

    /// The value at a place; ValueError outside the domain, OverflowError beyond the greatest float.
    func callAsFunction(_ x: Double) throws(PythonError) -> Double {
        switch self {
        case .gamma: return try GammaFunction.gamma(x)
        case .lgamma: return try GammaFunction.logarithm(x)
        case .degrees: return x * (180 / Double.pi)
        case .radians: return x * (Double.pi / 180)
        default: break
        }
        let result = evaluate(self, x)
        if result.isNaN, !x.isNaN { throw MathError.domain }
        if result.isInfinite, x.isFinite { throw canOverflow ? MathError.range : MathError.domain }
        return result
    }

    private var canOverflow: Bool {
        switch self {
        case .cosh, .exp, .exp2, .expm1, .sinh: true
        default: false
        }
    }
}

/// The errors of Python's `math`.
enum MathError {
    static let domain = PythonError.value("math domain error")
    static let range = PythonError.overflow("math range error")
}

// At file scope, where a function's name is the C library's and not the case's.
private func evaluate(_ function: MathFunction, _ x: Double) -> Double {
    switch function {
    case .acos: acos(x)
    case .acosh: acosh(x)
    case .asin: asin(x)
    case .asinh: asinh(x)
    case .atan: atan(x)
    case .atanh: atanh(x)
    case .cbrt: cbrt(x)
    case .cos: cos(x)
    case .cosh: cosh(x)
    case .erf: erf(x)
    case .erfc: erfc(x)
    case .exp: exp(x)
    case .exp2: exp2(x)
    case .expm1: expm1(x)
    case .fabs: x.magnitude
    case .log1p: x == 0 ? x : log1p(x)
    case .sin: sin(x)
    case .sinh: sinh(x)
    case .sqrt: x.squareRoot()
    case .tan: tan(x)
    case .tanh: tanh(x)
    case .degrees, .gamma, .lgamma, .radians: .nan
    }
}
