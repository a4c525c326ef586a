#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `math.hypot` and `math.dist`: the root of a sum of squares, corrected once so that nearly every result is the
/// nearest float.
enum VectorNorm {
    static func hypot(_ coordinates: [Double]) -> Double {
        norm(coordinates.map(\.magnitude))
    }

    static func distance(_ p: [Double], _ q: [Double]) throws(PythonError) -> Double {
        guard p.count == q.count else { throw .value("both points must have the same number of dimensions") }
        return norm(zip(p, q).map { ($0 - $1).magnitude })
    }

    private static func norm(_ magnitudes: [Double]) -> Double {
        if magnitudes.contains(.infinity) { return .infinity }
        if magnitudes.contains(where: \.isNaN) { return .nan }
        let greatest = magnitudes.max() ?? 0
        if greatest == 0 || magnitudes.count <= 1 { return greatest }
        let exponent = Int(greatest.exponent) + 1
        if exponent < -1023 {
            let unit = Double.leastNormalMagnitude
            return unit * norm(magnitudes.map { $0 / unit })
        }
        let scale = scalbn(1, Int32(-exponent))
        return scaledNorm(magnitudes, scale) / scale
    }

    /// The norm of numbers that a power of two has brought below one.
    private static func scaledNorm(_ magnitudes: [Double], _ scale: Double) -> Double {
        var sum = SquareSum()
        for magnitude in magnitudes { sum.add(magnitude * scale, magnitude * scale) }
        let root = sum.value.squareRoot()
        sum.add(-root, root)
        return root + sum.value / (2 * root)
    }

    /// A sum of products in three parts; it starts from one so that what is added is always the smaller.
    private struct SquareSum {
        private var total = 1.0
        private var productRests = 0.0
        private var sumRests = 0.0

        mutating func add(_ x: Double, _ y: Double) {
            let product = x * y
            let next = total + product
            sumRests += product - (next - total)
            productRests += fma(x, y, -product)
            total = next
        }

        var value: Double { total - 1 + (productRests + sumRests) }
    }
}
