/// `float(text)`.
enum FloatParsing {
    /// The float in a text: digits with single underscores between them, `inf`, `infinity` or `nan`, in any case,
    /// with a sign and white space around; ValueError if it is none.
    static func parse(_ text: CodePoints) throws(PythonError) -> Double {
        guard let number = value(text) else {
            throw .value("could not convert string to float: \(text.representation())")
        }
        return number
    }

    /// `float(data)` of bytes.
    static func parse(bytes: CodePoints) throws(PythonError) -> Double {
        guard bytes.isASCII, let number = value(bytes) else {
            var builder = TextBuilder()
            TextRepresentation.append(bytes: bytes, to: &builder)
            throw .value("could not convert string to float: \(builder.makeString())")
        }
        return number
    }

    /// The float in a text, nil if it is none.
    static func value(_ text: CodePoints) -> Double? {
        let body = text[text.rangeStripping(.both, isSpace: CharacterClass.isSpaceAroundNumber)]
        var codes: [UInt8] = []
        codes.reserveCapacity(body.count)
        for index in 0..<body.count {
            if let digit = CharacterClass.decimalValue(body[index]) {
                codes.append(UInt8(48 + digit))
            } else if body[index] < 128 {
                codes.append(UInt8(body[index]))
            } else {
                return nil
            }
        }
        return decimal(codes) ?? named(codes)
    }

    private static func named(_ codes: [UInt8]) -> Double? {
        let word = String(decoding: codes, as: UTF8.self).lowercased()
        switch word.hasPrefix("-") || word.hasPrefix("+") ? String(word.dropFirst()) : word {
        case "inf", "infinity": return word.hasPrefix("-") ? -.infinity : .infinity
        case "nan": return word.hasPrefix("-") ? -.nan : .nan
        default: return nil
        }
    }

    private static func decimal(_ codes: [UInt8]) -> Double? {
        var scanner = Scanner(codes: codes)
        guard scanner.scan() else { return nil }
        return Double(String(decoding: scanner.accepted, as: UTF8.self))
    }

    /// Checks the grammar of a decimal float and drops the underscores.
    private struct Scanner {
        let codes: [UInt8]
        var accepted: [UInt8] = []
        private var index = 0

        init(codes: [UInt8]) { self.codes = codes }

        mutating func scan() -> Bool {
            _ = take(43) || take(45)
            guard let whole = digits() else { return false }
            var fraction = 0
            if take(46) {
                guard let count = digits() else { return false }
                fraction = count
                // Nor does it read a point without a digit behind it.
                if count == 0 { accepted.append(48) }
            }
            guard whole + fraction > 0 else { return false }
            if take(101) || take(69) {
                _ = take(43) || take(45)
                guard let count = digits(), count > 0 else { return false }
            }
            return index == codes.count
        }

        private mutating func take(_ code: UInt8) -> Bool {
            guard index < codes.count, codes[index] == code else { return false }
            // Swift's reader wants a digit before the point.
            if code == 46, accepted.last.map({ $0 < 48 || $0 > 57 }) ?? true { accepted.append(48) }
            accepted.append(code)
            index += 1
            return true
        }

        /// How many digits stand here; nil where an underscore is not between two digits.
        private mutating func digits() -> Int? {
            var count = 0
            while index < codes.count {
                let code = codes[index]
                if code == 95 {
                    guard count > 0, index + 1 < codes.count, codes[index + 1] &- 48 < 10 else { return nil }
                } else if code &- 48 < 10 {
                    accepted.append(code)
                    count += 1
                } else {
                    break
                }
                index += 1
            }
            return count
        }
    }
}
