import BigInt

@testable import Engine

/// Results in the form of the recorded tables.
enum Shown {
    static func bool(_ value: Bool) -> String { value ? "True" : "False" }

    static func integer(_ value: BigInt) -> String { IntegerText.prefixed(value, radix: 16) }

    static func integer(_ value: Int) -> String { integer(BigInt(value)) }

    static func double(_ value: Double) -> String { FloatHex.text(value) }

    static func power(_ value: FloatArithmetic.Power) -> String {
        switch value {
        case .real(let number): double(number)
        case .complex: "complex"
        }
    }

    static func text(_ value: String) -> String { value.withCodePoints(text) }

    static func text(_ value: CodePoints) -> String {
        (0..<value.count).map { index in
            switch value[index] {
            case 92: "\\\\"
            case 9: "\\t"
            case 10: "\\n"
            case 13: "\\r"
            case 32..<127: String(UnicodeScalar(UInt8(value[index])))
            default: hexEscape(value[index])
            }
        }.joined()
    }

    private static func hexEscape(_ code: UInt32) -> String {
        let digits = String(code, radix: 16)
        let (letter, width) = code < 256 ? ("x", 2) : code < 0x10000 ? ("u", 4) : ("U", 8)
        return "\\\(letter)\(String(repeating: "0", count: width - digits.count))\(digits)"
    }

    /// What a function appends.
    static func built(_ build: (inout TextBuilder) throws -> Void) rethrows -> String {
        var builder = TextBuilder()
        try build(&builder)
        return builder.withView { text($0) }
    }

    /// Parts of a text, with bars between.
    static func parts(_ text: CodePoints, _ ranges: [Range<Int>]) -> String {
        ranges.map { self.text(text[$0]) }.joined(separator: "|")
    }

    static func className(_ kind: PythonError.Kind) -> String {
        let name = "\(kind)"
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
