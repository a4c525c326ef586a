import BigInt

/// One conversion of a `%` template: `%(key)05.2f`.
struct PercentField {
    /// A width or precision.
    enum Amount: Equatable {
        case none
        case fixed(Int)
        /// Given as `*`: the caller puts in the next value before it formats.
        case argument
    }

    /// What a conversion wants.
    enum Want {
        /// `str`, `repr` and `ascii` of the value, to be given to `append(text:)`.
        case str, repr, ascii
        /// `c`: a text of one code point or an integer.
        case character
        /// `d i u`: an integer, or a float that is cut to one.
        case decimal
        /// `o x X`: an integer only.
        case integer
        /// `e E f F g G`: anything that `float()` of a number takes.
        case float
    }

    /// The key's place in the template.
    var key: Range<Int>?
    var isLeftJustified = false
    var hasPlus = false
    var hasBlank = false
    var isAlternate = false
    var hasZero = false
    var width = Amount.none
    var precision = Amount.none
    /// The conversion's code point, and its place in the template.
    var conversion: UInt32 = 0
    var index = 0

    /// What the conversion wants; nil if there is no such conversion, and `unsupported` is to be raised.
    var want: Want? {
        switch conversion {
        case 115: .str
        case 114: .repr
        case 97: .ascii
        case 99: .character
        case 100, 105, 117: .decimal
        case 111, 120, 88: .integer
        case 101, 69, 102, 70, 103, 71: .float
        default: nil
        }
    }

    /// The ValueError for a conversion that does not exist.
    var unsupported: PythonError {
        let shown = (32..<127).contains(conversion) ? String(UnicodeScalar(UInt8(conversion))) : "?"
        return .value(
            "unsupported format character '\(shown)' (0x\(String(conversion, radix: 16))) at index \(index)")
    }

    /// The TypeError for a value of the wrong class.
    func mismatch(typeName: String) -> PythonError {
        let letter = String(UnicodeScalar(UInt8(truncatingIfNeeded: conversion)))
        return switch want {
        case .decimal: .type("%\(letter) format: a real number is required, not \(typeName)")
        case .integer: .type("%\(letter) format: an integer is required, not \(typeName)")
        case .character: .type("%c requires int or char")
        default: .type("must be real number, not \(typeName)")
        }
    }

    static let notEnoughArguments = PythonError.type("not enough arguments for format string")
    static let unusedArguments = PythonError.type("not all arguments converted during string formatting")
    static let mappingRequired = PythonError.type("format requires a mapping")
    static let starWantsInteger = PythonError.type("* wants int")

    /// Takes the value of a `*` width; below zero it justifies to the left.
    mutating func setWidth(_ value: Int) {
        if value < 0 { isLeftJustified = true }
        width = .fixed(value == .min ? .max : abs(value))
    }

    /// Takes the value of a `*` precision; below zero it is zero.
    mutating func setPrecision(_ value: Int) { precision = .fixed(max(0, value)) }

    // MARK: Values

    /// Appends the text that `str`, `repr` or `ascii` gave, cut by the precision.
    func append(text: CodePoints, to builder: inout TextBuilder) throws(PythonError) {
        var shown = text
        if case .fixed(let limit) = precision { shown = text[0..<min(limit, text.count)] }
        let padding = try padding(for: shown.count)
        if !isLeftJustified { builder.append(32, count: padding) }
        builder.append(shown)
        if isLeftJustified { builder.append(32, count: padding) }
    }

    /// Appends one code point, for `c`; the precision does not matter.
    func append(character: BigInt, to builder: inout TextBuilder) throws(PythonError) {
        guard character >= 0, character <= 0x10FFFF else { throw .overflow("%c arg not in range(0x110000)") }
        let padding = try padding(for: 1)
        if !isLeftJustified { builder.append(32, count: padding) }
        builder.append(UInt32(character))
        if isLeftJustified { builder.append(32, count: padding) }
    }

    /// Appends an integer, for `d i u o x X`.
    func append(_ number: BigInt, to builder: inout TextBuilder) throws(PythonError) {
        var digits: [UInt8]
        var prefix: [UInt8] = []
        switch conversion {
        case 111: digits = IntegerText.digits(number.magnitude, radix: 8)
        case 120, 88: digits = IntegerText.digits(number.magnitude, radix: 16, uppercase: conversion == 88)
        default: digits = try IntegerText.decimalDigits(number.magnitude)
        }
        if isAlternate, want == .integer { prefix = [48, UInt8(conversion)] }
        if case .fixed(let minimum) = precision, minimum > digits.count {
            if minimum > TextBuilder.maximumCount { throw .memory }
            digits.insert(contentsOf: repeatElement(48, count: minimum - digits.count), at: 0)
        }
        try append(isNegative: number < 0, prefix: prefix, digits: digits, to: &builder)
    }

    /// Appends a float, for `e E f F g G`.
    func append(_ number: Double, to builder: inout TextBuilder) throws(PythonError) {
        var places = 6
        if case .fixed(let value) = precision { places = value }
        if places > TextBuilder.maximumCount { throw .memory }
        let lower = conversion | 32
        let text = FloatText(
            number, style: lower == 101 ? .exponent : lower == 102 ? .fixed : .general, precision: places,
            alternate: isAlternate, uppercase: conversion < 97)
        try append(isNegative: text.isNegative, prefix: [], digits: text.magnitude, to: &builder)
    }

    private func append(
        isNegative: Bool, prefix: [UInt8], digits: [UInt8], to builder: inout TextBuilder
    ) throws(PythonError) {
        let sign: UInt32? = isNegative ? 45 : hasPlus ? 43 : hasBlank ? 32 : nil
        let padding = try padding(for: (sign == nil ? 0 : 1) + prefix.count + digits.count)
        if !isLeftJustified, !hasZero { builder.append(32, count: padding) }
        if let sign { builder.append(sign) }
        builder.append(prefix)
        if !isLeftJustified, hasZero { builder.append(48, count: padding) }
        builder.append(digits)
        if isLeftJustified { builder.append(32, count: padding) }
    }

    private func padding(for count: Int) throws(PythonError) -> Int {
        guard case .fixed(let total) = width else { return 0 }
        if total > TextBuilder.maximumCount { throw .memory }
        return max(0, total - count)
    }
}
