/// What Python's Unicode database says about a code point (version 15.1, that of CPython 3.13).
///
/// Swift's tables are newer. What was assigned later counts as unassigned here, and the few code points whose
/// properties changed are listed.
enum CharacterClass {
    /// The scalar's properties; nil for surrogates and for what Unicode 15.1 does not assign.
    @inline(__always) private static func properties(_ code: UInt32) -> Unicode.Scalar.Properties? {
        guard let scalar = Unicode.Scalar(code) else { return nil }
        let properties = scalar.properties
        guard code > 0x2FF else { return properties }
        guard let age = properties.age else { return nil }
        return age.major < 15 || (age.major == 15 && age.minor <= 1) ? properties : nil
    }

    @inline(__always) static func isSpace(_ code: UInt32) -> Bool {
        if code < 128 { return code == 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31) }
        switch code {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
        default: return false
        }
    }

    /// What may stand around a number's text: white space but for the ASCII separators.
    static func isSpaceAroundNumber(_ code: UInt32) -> Bool { isSpace(code) && !(28...31).contains(code) }

    /// Where `str.splitlines` ends a line.
    @inline(__always) static func isLineBreak(_ code: UInt32) -> Bool {
        switch code {
        case 10...13, 28...30, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether `repr` shows the code point as it is.
    @inline(__always) static func isPrintable(_ code: UInt32) -> Bool {
        if code < 127 { return code >= 32 }
        if code < 256 { return code > 160 && code != 173 }
        return isWidePrintable(code)
    }

    @inline(never) private static func isWidePrintable(_ code: UInt32) -> Bool {
        switch properties(code)?.generalCategory {
        case nil, .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator,
            .spaceSeparator:
            false
        default: true
        }
    }

    static func isAlphabetic(_ code: UInt32) -> Bool {
        if code < 128 { return isASCIILetter(code) }
        switch properties(code)?.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    @inline(__always) static func isASCIILetter(_ code: UInt32) -> Bool { (code | 32) &- 97 < 26 }

    static func isDecimal(_ code: UInt32) -> Bool { decimalValue(code) != nil }

    /// The digit's value, for the digits of every script.
    @inline(__always) static func decimalValue(_ code: UInt32) -> Int? {
        if code < 128 { return code &- 48 < 10 ? Int(code &- 48) : nil }
        guard code > 255, let properties = properties(code), properties.numericType == .decimal else {
            return nil
        }
        return properties.numericValue.map { Int($0) }
    }

    static func isDigit(_ code: UInt32) -> Bool {
        if code < 128 { return code &- 48 < 10 }
        switch properties(code)?.numericType {
        case .decimal, .digit: return true
        default: return false
        }
    }

    static func isNumeric(_ code: UInt32) -> Bool {
        if code < 128 { return code &- 48 < 10 }
        return properties(code)?.numericType != nil && !recentNumerals.contains(code)
    }

    /// Cuneiform signs that became numerals after Unicode 15.1.
    private static let recentNumerals: Set<UInt32> = [
        0x12038, 0x12039, 0x12079, 0x12226, 0x1222B, 0x1230B, 0x1230D, 0x12399,
    ]

    static func isLowercase(_ code: UInt32) -> Bool {
        if code < 128 { return code &- 97 < 26 }
        return properties(code)?.isLowercase ?? false || code == 0x295
    }

    static func isUppercase(_ code: UInt32) -> Bool {
        if code < 128 { return code &- 65 < 26 }
        return properties(code)?.isUppercase ?? false
    }

    static func isTitlecase(_ code: UInt32) -> Bool {
        code > 255 && properties(code)?.generalCategory == .titlecaseLetter
    }

    static func isCased(_ code: UInt32) -> Bool {
        if code < 128 { return isASCIILetter(code) }
        return properties(code)?.isCased ?? false || code == 0x295
    }

    static func isCaseIgnorable(_ code: UInt32) -> Bool {
        properties(code)?.isCaseIgnorable ?? false || code == 0x1171E
    }

    static func isIdentifierStart(_ code: UInt32) -> Bool {
        if code < 128 { return isASCIILetter(code) || code == 95 }
        return properties(code)?.isXIDStart ?? false
    }

    static func isIdentifierContinue(_ code: UInt32) -> Bool {
        if code < 128 { return isASCIILetter(code) || code == 95 || code &- 48 < 10 }
        return properties(code)?.isXIDContinue ?? false
    }

    // MARK: Full case mappings

    static func appendUppercase(_ code: UInt32, to builder: inout TextBuilder) {
        appendMapping(code, \.uppercaseMapping, to: &builder)
    }

    static func appendTitlecase(_ code: UInt32, to builder: inout TextBuilder) {
        appendMapping(code, \.titlecaseMapping, to: &builder)
    }

    static func appendLowercase(_ code: UInt32, to builder: inout TextBuilder) {
        appendMapping(code, \.lowercaseMapping, to: &builder)
    }

    private static func appendMapping(
        _ code: UInt32, _ mapping: KeyPath<Unicode.Scalar.Properties, String>, to builder: inout TextBuilder
    ) {
        guard let properties = properties(code), !recentlyPaired.contains(code) else {
            return builder.append(code)
        }
        for scalar in properties[keyPath: mapping].unicodeScalars { builder.append(scalar.value) }
    }

    /// Lowercase letters that got their uppercase partner after Unicode 15.1.
    private static let recentlyPaired: Set<UInt32> = [0x19B, 0x264, 0xA7D3, 0xA7D5]

    /// The full case folding: the lowercase of the uppercase, but for four exceptions of the Unicode standard.
    static func appendCaseFolding(_ code: UInt32, to builder: inout TextBuilder) {
        switch code {
        case 0x131: builder.append(code)
        case 0x1E9E: builder.append("ss")
        case 0x13A0...0x13FF, 0xAB70...0xABBF: appendUppercase(code, to: &builder)
        default:
            guard let properties = properties(code), !recentlyPaired.contains(code) else {
                return builder.append(code)
            }
            for scalar in properties.uppercaseMapping.unicodeScalars {
                appendLowercase(scalar.value, to: &builder)
            }
        }
    }
}
