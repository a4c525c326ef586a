import BigInt
import Testing

@testable import Engine

@Suite struct `Floats` {
    private let recording: Recording

    init() throws { recording = try Recording("float") }

    @Test func `repr is the shortest text that reads back`() throws {
        try recording.check("repr") { Shown.text(FloatText.representation($0.double(1))) }
        try recording.check("repr") { row in Shown.built { FloatText.append(row.double(1), to: &$0) } }
    }

    @Test func `text is read by Python's grammar`() throws {
        try recording.check("parse") { row in try row.withText(1) { Shown.double(try FloatParsing.parse($0)) }
        }
    }

    @Test func `bytes are read like text`() throws {
        #expect(try " 1_0.5\n".withCodePoints { try FloatParsing.parse(bytes: $0) } == 10.5)
        let error = PythonError.value(#"could not convert string to float: b'\xff'"#)
        #expect(throws: error) { try [UInt32(0xFF)].withCodePoints { _ = try FloatParsing.parse(bytes: $0) } }
    }

    @Test func `hexadecimal text is written and read`() throws {
        try recording.check("hex") { FloatHex.text($0.double(1)) }
        try recording.check("fromhex") { row in try row.withText(1) { Shown.double(try FloatHex.parse($0)) } }
    }

    @Test func `rounding goes by the exact value, half to even`() throws {
        try recording.check("round") {
            Shown.double(try FloatRounding.round($0.double(1), places: $0.int(2)))
        }
    }

    @Test(arguments: [
        ("int", FloatingPointRoundingRule.towardZero), ("floor", .down), ("ceil", .up),
        ("nearest", .toNearestOrEven),
    ])
    func `floats become integers`(name: String, rule: FloatingPointRoundingRule) throws {
        try recording.check(name) { Shown.integer(try FloatRounding.integer($0.double(1), rule)) }
    }

    @Test func `a float is a ratio of integers`() throws {
        try recording.check("as_integer_ratio") { row in
            let ratio = try FloatRounding.integerRatio(row.double(1))
            return Shown.integer(ratio.numerator) + " " + Shown.integer(ratio.denominator)
        }
        try recording.check("is_integer") { Shown.bool(FloatRounding.isInteger($0.double(1))) }
    }

    @Test func `hashes are those of CPython`() throws {
        try recording.check("hash") { Shown.integer(NumberHash.hash($0.double(1))) }
    }

    @Test func `division rounds down and its remainder has the divisor's sign`() throws {
        try recording.check("%") { Shown.double(try FloatArithmetic.modulo($0.double(1), $0.double(2))) }
        try recording.check("//") {
            Shown.double(try FloatArithmetic.floorDivide($0.double(1), $0.double(2)))
        }
        try recording.check("/") { Shown.double(try FloatArithmetic.divide($0.double(1), $0.double(2))) }
        try recording.check("divmod") { row in
            let result = try FloatArithmetic.divideWithRemainder(row.double(1), row.double(2))
            return Shown.double(result.quotient) + " " + Shown.double(result.remainder)
        }
    }

    @Test func `powers fail and turn complex where Python's do`() throws {
        try recording.check("**") { Shown.power(try FloatArithmetic.power($0.double(1), $0.double(2))) }
    }

    @Test func `integers compare exactly with floats`() throws {
        try recording.check("compare") { row in
            let order = NumberComparison.compare(row.integer(1), row.double(2))
            if let small = Int(exactly: row.integer(1)) {
                #expect(NumberComparison.compare(small, row.double(2)) == order)
            }
            return order.map { Shown.integer($0) } ?? "None"
        }
    }
}
