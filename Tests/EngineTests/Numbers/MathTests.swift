import BigInt
import Testing

@testable import Engine

@Suite struct `The functions of math` {
    private let recording: Recording

    init() throws { recording = try Recording("math") }

    @Test(arguments: MathFunction.allCases)
    func `functions of a float know their domain`(function: MathFunction) throws {
        try recording.check(function.rawValue) { row in
            Shown.nearby(try function(row.double(1)), row.result)
        }
    }

    @Test(arguments: [
        ("log", MathFunctions.Logarithm.natural), ("log2", .binary), ("log10", .decimal),
    ])
    func `logarithms take integers of any size`(name: String, kind: MathFunctions.Logarithm) throws {
        try recording.check(name) { Shown.nearby(try MathFunctions.logarithm(kind, $0.double(1)), $0.result) }
        try recording.check(name + "-int") {
            Shown.nearby(try MathFunctions.logarithm(kind, $0.integer(1)), $0.result)
        }
    }

    @Test func `functions of two floats know their domain`() throws {
        try recording.check("fmod") {
            Shown.double(try MathFunctions.remainderTowardZero($0.double(1), $0.double(2)))
        }
        try recording.check("remainder") {
            Shown.double(try MathFunctions.remainder($0.double(1), $0.double(2)))
        }
        try recording.check("pow") {
            Shown.nearby(try MathFunctions.power($0.double(1), $0.double(2)), $0.result)
        }
        try recording.check("isclose") { Shown.bool(try MathFunctions.isClose($0.double(1), $0.double(2))) }
        #expect(throws: PythonError.value("tolerances must be non-negative")) {
            try MathFunctions.isClose(1, 1, relative: -1)
        }
    }

    @Test func `floats are stepped through one by one`() throws {
        try recording.check("nextafter") {
            Shown.double(MathFunctions.next($0.double(1), toward: $0.double(2)))
        }
        try recording.check("steps") { row in
            let steps = UInt64(clamping: row.integer(3))
            return Shown.double(MathFunctions.next(row.double(1), toward: row.double(2), steps: steps))
        }
        try recording.check("ulp") { Shown.double(MathFunctions.unitInLastPlace($0.double(1))) }
    }

    @Test func `floats are taken apart and put together`() throws {
        try recording.check("ldexp") {
            Shown.double(try MathFunctions.scale($0.double(1), exponent: $0.integer(2)))
        }
        try recording.check("modf") { row in
            let parts = MathFunctions.fractionAndWhole(row.double(1))
            return Shown.double(parts.fraction) + " " + Shown.double(parts.whole)
        }
        try recording.check("frexp") { row in
            let parts = MathFunctions.fractionAndExponent(row.double(1))
            return Shown.double(parts.fraction) + " " + Shown.integer(parts.exponent)
        }
    }

    @Test func `lengths are nearly always the nearest floats`() throws {
        try recording.check("hypot") { Shown.double(VectorNorm.hypot($0.doubles(1))) }
        try recording.check("dist") { Shown.double(try VectorNorm.distance($0.doubles(1), $0.doubles(2))) }
    }

    @Test func `sums lose nothing`() throws {
        try recording.check("fsum") { row in
            var sum = ExactSum()
            for term in row.doubles(1) { try sum.add(term) }
            return Shown.double(try sum.value())
        }
        try recording.check("sum") { row in
            var sum = CompensatedSum(0)
            for term in row.doubles(1) { sum.add(term) }
            return Shown.double(sum.value)
        }
    }

    @Test func `integers are counted with`() throws {
        try recording.check("isqrt-int") { Shown.integer(try Combinatorics.squareRoot($0.integer(1))) }
        try recording.check("gcd") { row in
            Shown.integer(Combinatorics.greatestCommonDivisor(row.integer(1), row.integer(2)))
        }
        try recording.check("lcm") {
            Shown.integer(Combinatorics.leastCommonMultiple($0.integer(1), $0.integer(2)))
        }
        try recording.check("comb") {
            Shown.integer(try Combinatorics.combinations($0.integer(1), $0.integer(2)))
        }
        try recording.check("perm") {
            Shown.integer(try Combinatorics.permutations($0.integer(1), $0.integer(2)))
        }
        try recording.check("factorial") { Shown.integer(try Combinatorics.factorial($0.integer(1))) }
    }
}

extension Shown {
    /// The recorded result where the C library is another than the recorder's and nearly agrees.
    static func nearby(_ value: Double, _ recorded: Substring) -> String {
        #if !canImport(Glibc)
            if let other = Double(recorded), (value - other).magnitude <= 4 * other.ulp {
                return String(recorded)
            }
        #endif
        return double(value)
    }
}
