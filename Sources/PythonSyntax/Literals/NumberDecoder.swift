/// Turns a numeric literal's bytes into its value.
enum NumberDecoder {
    /// The most digits that a decimal integer literal may have, as in CPython's default.
    static let maximumDecimalDigits = 4300

    /// The value, or nil where a decimal integer has too many digits.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> Constant? {
        if bytes.count > 1, bytes[0] == UInt8(ascii: "0"), let radix = prefixRadix(bytes[1]) {
            return integer(digits(bytes, from: 2), radix: radix)
        }
        let isImaginary = bytes[bytes.count - 1] | 0x20 == UInt8(ascii: "j")
        let text = digits(bytes, from: 0)
        if isImaginary {
            return .imaginary(double(text.dropLast()))
        }
        if bytes.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }) {
            return .float(double(text[...]))
        }
        return text.count > maximumDecimalDigits ? nil : integer(text, radix: 10)
    }

    private static func prefixRadix(_ letter: UInt8) -> Int? {
        switch letter | 0x20 {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
    }

    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes[start...] where byte != UInt8(ascii: "_") { result.append(byte) }
        return result
    }

    private static func integer(_ digits: [UInt8], radix: Int) -> Constant {
        var value = 0
        for digit in digits {
            let digitValue = digit < 0x3A ? Int(digit) - 0x30 : Int(digit | 0x20) - 0x57
            let (product, overflow) = value.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(digitValue)
            if overflow || carry {
                return .bigInteger(digits: String(decoding: digits, as: UTF8.self), radix: radix)
            }
            value = sum
        }
        return .integer(value)
    }

    private static func double(_ text: ArraySlice<UInt8>) -> Double {
        Double(String(decoding: text, as: UTF8.self)) ?? 0
    }
}
