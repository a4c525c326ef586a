import BigInt
import Testing

@testable import Engine

@Suite struct `Arguments without measure` {
    @Test(arguments: [Int.min, Int.max]) func `places and widths may be any integer`(number: Int) throws {
        #expect(IntegerArithmetic.round(12345, places: number) == (number < 0 ? 0 : 12345))
        #expect(try FloatRounding.round(1.5, places: number) == (number < 0 ? 0 : 1.5))
        var builder = TextBuilder()
        if number > 0 {
            #expect(throws: PythonError.memory) {
                try CodePoints("a\tb").appendExpandingTabs(size: number, to: &builder)
            }
            #expect(throws: PythonError.memory) {
                try CodePoints("a").appendCentered(width: number, to: &builder)
            }
        } else {
            try CodePoints("a\tb").appendExpandingTabs(size: number, to: &builder)
            try CodePoints("c").appendZeroFilled(width: number, to: &builder)
            #expect(builder.makeString() == "abc")
        }
    }

    @Test func `powers and products have an end`() throws {
        let large = BigInt(1) << 100_000
        #expect(throws: PythonError.memory) { try IntegerPower.power(large + 1, BigInt(1) << 39) }
        #expect(throws: PythonError.memory) { try IntegerPower.power(large, BigInt(1) << 39) }
        #expect(throws: PythonError.memory) { try Combinatorics.permutations(large, BigInt(1) << 62) }
        #expect(try IntegerPower.power(2, 1_000_000) == BigInt(1) << 1_000_000)
    }

    @Test func `texts of a million digits are read`() throws {
        let digits = [UInt32](repeating: 57, count: 1_000_000)
        #expect(try digits.withCodePoints { try FloatParsing.parse($0) } == .infinity)
        #expect(try ([48, 46] + digits).withCodePoints { try FloatParsing.parse($0) } == 1)
        #expect(throws: PythonError.self) { try digits.withCodePoints { _ = try IntegerParsing.parse($0) } }
    }
}
