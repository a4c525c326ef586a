import BigInt

@testable import Engine

/// A recorded call: the operation, its arguments, and the result.
struct Row {
    let fields: [Substring]

    var result: Substring { fields[fields.count - 1] }

    func double(_ index: Int) -> Double { Row.double(fields[index]) }

    func doubles(_ index: Int) -> [Double] { fields[index].split(separator: " ").map(Row.double) }

    private static func double(_ field: Substring) -> Double {
        field == "nan" ? .nan : Double(field) ?? .nan
    }

    func integer(_ index: Int) -> BigInt {
        let field = fields[index]
        let isNegative = field.hasPrefix("-")
        let magnitude = BigInt(field.dropFirst(isNegative ? 3 : 2), radix: 16) ?? 0
        return isNegative ? -magnitude : magnitude
    }

    func int(_ index: Int) -> Int { Int(clamping: integer(index)) }

    func flag(_ index: Int) -> Bool { fields[index] == "True" }

    /// Lends an argument as text, with its escapes read.
    func withText<Result>(_ index: Int, _ body: (CodePoints) throws -> Result) rethrows -> Result {
        try Row.unescaped(fields[index]).withCodePoints(body)
    }

    func codes(_ index: Int) -> [UInt32] { Row.unescaped(fields[index]) }

    private static func unescaped(_ field: Substring) -> [UInt32] {
        var codes: [UInt32] = []
        var rest = field.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let letter = rest.popFirst() else {
                codes.append(scalar.value)
                continue
            }
            let digits = ["x": 2, "u": 4, "U": 8][letter] ?? 0
            if digits > 0 {
                codes.append(UInt32(String(rest.prefix(digits)), radix: 16) ?? 0)
                rest = rest.dropFirst(digits)
            } else {
                codes.append(["t": 9, "n": 10, "r": 13][letter] ?? letter.value)
            }
        }
        return codes
    }
}

extension [UInt32] {
    /// Lends the code points as the machine stores them, in the narrowest width.
    func withCodePoints<Result>(_ body: (CodePoints) throws -> Result) rethrows -> Result {
        if allSatisfy({ $0 < 256 }) {
            return try map { UInt8($0) }.withUnsafeBytes {
                try body(CodePoints(base: $0.baseAddress ?? CodePoints("").base, count: count, isWide: false))
            }
        }
        return try withUnsafeBytes {
            try body(CodePoints(base: $0.baseAddress ?? CodePoints("").base, count: count, isWide: true))
        }
    }
}

extension String {
    /// Lends the text as code points.
    func withCodePoints<Result>(_ body: (CodePoints) throws -> Result) rethrows -> Result {
        try unicodeScalars.map(\.value).withCodePoints(body)
    }
}
