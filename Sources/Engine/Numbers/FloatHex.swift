import BigInt

/// `float.hex` and `float.fromhex`.
enum FloatHex {
    static func text(_ number: Double) -> String {
        if !number.isFinite { return FloatText.representation(number) }
        let sign = number.sign == .minus ? "-" : ""
        if number == 0 { return sign + "0x0.0p+0" }
        let isNormal = number.exponentBitPattern != 0
        let exponent = isNormal ? Int(number.exponentBitPattern) - 1023 : -1022
        let fraction = String(number.significandBitPattern | 1 << 52, radix: 16).dropFirst()
        return "\(sign)0x\(isNormal ? 1 : 0).\(fraction)p\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }

    /// The float that a text names; ValueError if it names none, OverflowError if it is too large.
    static func parse(_ text: CodePoints) throws(PythonError) -> Double {
        let body = text[text.rangeStripping(.both, isSpace: ByteText.isSpace)]
        guard body.isASCII else { throw invalid }
        let codes = (0..<body.count).map { UInt8(body[$0]) }
        var reader = Reader(codes: codes[...])
        let isNegative = reader.readSign()
        guard let magnitude = try reader.readMagnitude(), reader.codes.isEmpty else { throw invalid }
        return isNegative ? -magnitude : magnitude
    }

    private static let invalid = PythonError.value("invalid hexadecimal floating-point string")
    private static let tooLarge = PythonError.overflow("hexadecimal value too large to represent as a float")

    private struct Reader {
        var codes: ArraySlice<UInt8>

        mutating func take(_ lower: UInt8) -> Bool {
            guard let code = codes.first, code | 32 == lower | 32 else { return false }
            codes.removeFirst()
            return true
        }

        mutating func readSign() -> Bool {
            guard let code = codes.first, code == 43 || code == 45 else { return false }
            codes.removeFirst()
            return code == 45
        }

        mutating func readMagnitude() throws(PythonError) -> Double? {
            switch String(decoding: codes, as: UTF8.self).lowercased() {
            case "inf", "infinity":
                codes = []
                return .infinity
            case "nan":
                codes = []
                return .nan
            default: break
            }
            if codes.first == 48, codes.dropFirst().first.map({ $0 | 32 }) == 120 { codes.removeFirst(2) }
            var digits = takeDigits()
            var exponent = 0
            if codes.first == 46 {
                codes.removeFirst()
                let fraction = takeDigits()
                exponent = -4 * fraction.count
                digits += fraction
            }
            guard !digits.isEmpty, let power = readExponent() else { return nil }
            let number =
                BigUInt(digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
            guard let result = number.roundedToDouble(exponent: exponent + power) else { throw tooLarge }
            return result
        }

        private mutating func takeDigits() -> [UInt8] {
            let digits = codes.prefix { $0 &- 48 < 10 || ($0 | 32) &- 97 < 6 }
            codes.removeFirst(digits.count)
            return Array(digits)
        }

        /// The exponent, 0 if there is none; nil if it has no digits. A very large one counts as a large one.
        private mutating func readExponent() -> Int? {
            guard take(112) else { return 0 }
            let isNegative = readSign()
            let digits = codes.prefix { $0 &- 48 < 10 }
            codes.removeFirst(digits.count)
            if digits.isEmpty { return nil }
            let value = digits.reduce(0) { min($0 * 10 + Int($1 - 48), 1 << 30) }
            return isNegative ? -value : value
        }
    }
}
