import BigInt
import Testing

@testable import Engine

@Suite struct `Integers` {
    private let recording: Recording

    init() throws { recording = try Recording("integer") }

    @Test func `text is read in every base`() throws {
        try recording.check("parse") { row in
            try row.withText(1) { Shown.integer(try IntegerParsing.parse($0, base: row.int(2))) }
        }
    }

    @Test func `decimal text has a limit of digits`() throws {
        try recording.check("str") { row in
            try Shown.built { try IntegerText.append(row.integer(1), to: &$0) }
        }
        let long = BigInt(10).power(4300)
        #expect(try IntegerText.decimalDigits(long.magnitude, limit: 0).count == 4301)
    }

    @Test(arguments: [0, 7, -7, 10, 99, 100, -100, Int.max, Int.min])
    func `small integers are written without detour`(number: Int) {
        #expect(Shown.built { IntegerText.append(number, to: &$0) } == String(number))
    }

    @Test func `digits are written in every base`() throws {
        try recording.check("base") { row in
            String(decoding: IntegerText.digits(row.integer(1).magnitude, radix: row.int(2)), as: UTF8.self)
        }
    }

    @Test func `hashes of equal numbers are equal`() throws {
        try recording.check("hash") { row in
            let hash = NumberHash.hash(row.integer(1))
            if let small = Int(exactly: row.integer(1)) { #expect(NumberHash.hash(small) == hash) }
            return Shown.integer(hash)
        }
    }

    @Test func `bits are counted`() throws {
        try recording.check("bits") { row in
            let number = row.integer(1)
            return Shown.integer(IntegerArithmetic.bitLength(number)) + " "
                + Shown.integer(IntegerArithmetic.bitCount(number))
        }
    }

    @Test func `rounding to tens is half to even`() throws {
        try recording.check("round") {
            Shown.integer(IntegerArithmetic.round($0.integer(1), places: $0.int(2)))
        }
    }

    @Test func `division rounds down`() throws {
        try recording.check("//") { row in
            let (a, b) = (row.integer(1), row.integer(2))
            let quotient = try IntegerArithmetic.floorDivide(a, b)
            if let x = Int(exactly: a), let y = Int(exactly: b),
                let small = try IntegerArithmetic.floorDivide(x, y)
            {
                #expect(BigInt(small) == quotient)
            }
            return Shown.integer(quotient)
        }
        try recording.check("%") { Shown.integer(try IntegerArithmetic.modulo($0.integer(1), $0.integer(2))) }
    }

    @Test func `the one quotient of words that is no word is left to big integers`() throws {
        #expect(try IntegerArithmetic.floorDivide(Int.min, -1) == nil)
        #expect(try IntegerArithmetic.modulo(Int.min, -1) == 0)
        #expect(try IntegerArithmetic.floorDivide(-7, 2) == -4)
        #expect(try IntegerArithmetic.modulo(-7, 2) == 1)
    }

    @Test func `true division is correctly rounded`() throws {
        try recording.check("/") {
            Shown.double(try IntegerArithmetic.trueDivide($0.integer(1), $0.integer(2)))
        }
        #expect(try IntegerArithmetic.trueDivide(1, 3) == 1.0 / 3)
        #expect(try IntegerArithmetic.trueDivide(Int.max, 3) == 3.0744573456182584e18)
    }

    @Test func `integers become the nearest floats`() throws {
        try recording.check("float") { row in
            guard let number = row.integer(1).roundedToDouble() else {
                throw PythonError.overflow("int too large to convert to float")
            }
            return Shown.double(number)
        }
    }

    @Test func `operators on bits see endless two's complement`() throws {
        try recording.check("&") { Shown.integer(IntegerArithmetic.bitwiseAnd($0.integer(1), $0.integer(2))) }
        try recording.check("|") { Shown.integer(IntegerArithmetic.bitwiseOr($0.integer(1), $0.integer(2))) }
        try recording.check("^") { Shown.integer(IntegerArithmetic.bitwiseXor($0.integer(1), $0.integer(2))) }
        #expect(IntegerArithmetic.bitwiseNot(BigInt(41)) == -42)
    }

    @Test func `shifts round down`() throws {
        try recording.check("<<") {
            Shown.integer(try IntegerArithmetic.shiftLeft($0.integer(1), $0.integer(2)))
        }
        try recording.check(">>") {
            Shown.integer(try IntegerArithmetic.shiftRight($0.integer(1), $0.integer(2)))
        }
    }

    @Test func `powers with a negative exponent are floats`() throws {
        try recording.check("**") { row in
            let (base, exponent) = (row.integer(1), row.integer(2))
            if exponent < 0 { return Shown.power(try IntegerPower.negativePower(base, exponent)) }
            return Shown.integer(try IntegerPower.power(base, exponent))
        }
    }

    @Test func `modular powers know inverses and negative moduli`() throws {
        try recording.check("pow") { row in
            Shown.integer(try IntegerPower.power(row.integer(1), row.integer(2), modulus: row.integer(3)))
        }
    }

    @Test func `results without end are memory errors`() {
        let huge = BigInt(10).power(30)
        #expect(throws: PythonError.memory) { try IntegerPower.power(2, huge) }
        #expect(throws: PythonError.memory) { try IntegerArithmetic.shiftLeft(1, BigInt(1) << 40) }
        #expect(throws: PythonError.overflow("too many digits in integer")) {
            try IntegerArithmetic.shiftLeft(1, huge)
        }
        #expect(throws: PythonError.memory) { try Combinatorics.factorial(BigInt(1) << 40) }
    }

    @Test func `integers become bytes and come back`() throws {
        try recording.check("to_bytes") { row in
            let isBig = try row.withText(3) { try IntegerBytes.isBigEndian($0) }
            let bytes = try IntegerBytes.bytes(
                row.integer(1), count: row.int(2), bigEndian: isBig, signed: row.flag(4))
            return bytes.map(UInt32.init).withCodePoints(Shown.text)
        }
        try recording.check("from_bytes") { row in
            try row.withText(1) { data in
                let isBig = try row.withText(2) { try IntegerBytes.isBigEndian($0) }
                return Shown.integer(IntegerBytes.integer(data, bigEndian: isBig, signed: row.flag(3)))
            }
        }
    }
}
