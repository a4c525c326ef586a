import BigInt

/// `format(value, specification)` for integers, floats and text.
enum ValueFormatting {
    /// Appends an integer; errors are CPython's, `typeName` the value's class for them.
    static func append(
        _ number: Int, _ specification: CodePoints, typeName: String = "int", to builder: inout TextBuilder
    ) throws(PythonError) {
        if specification.isEmpty { return IntegerText.append(number, to: &builder) }
        try append(BigInt(number), specification, typeName: typeName, to: &builder)
    }

    /// Appends an integer of any size.
    static func append(
        _ number: BigInt, _ text: CodePoints, typeName: String = "int", to builder: inout TextBuilder
    ) throws(PythonError) {
        if text.isEmpty { return try IntegerText.append(number, to: &builder) }
        let specification = try FormatSpecification(
            text, typeName: typeName, defaultType: 100, defaultAlignment: .right)
        switch specification.type {
        case 98, 100, 110, 111, 120, 88: try appendInteger(number, specification, to: &builder)
        case 99: try appendCharacter(number, specification, to: &builder)
        case 101, 69, 102, 70, 103, 71, 37:
            guard let double = number.roundedToDouble() else {
                throw .overflow("int too large to convert to float")
            }
            try appendFloat(double, specification, to: &builder)
        default: throw specification.unknownType(for: typeName)
        }
    }

    /// Appends a float.
    static func append(
        _ number: Double, _ text: CodePoints, typeName: String = "float", to builder: inout TextBuilder
    ) throws(PythonError) {
        if text.isEmpty { return FloatText.append(number, to: &builder) }
        let specification = try FormatSpecification(
            text, typeName: typeName, defaultType: 0, defaultAlignment: .right)
        switch specification.type {
        case 0, 101, 69, 102, 70, 103, 71, 110, 37: try appendFloat(number, specification, to: &builder)
        default: throw specification.unknownType(for: typeName)
        }
    }

    /// Appends text.
    static func append(
        text: CodePoints, _ specificationText: CodePoints, typeName: String = "str",
        to builder: inout TextBuilder
    ) throws(PythonError) {
        if specificationText.isEmpty { return builder.append(text) }
        let specification = try FormatSpecification(
            specificationText, typeName: typeName, defaultType: 115, defaultAlignment: .left)
        guard specification.type == 115 else { throw specification.unknownType(for: typeName) }
        try checkText(specification)
        let shown = text[0..<min(text.count, specification.precision ?? .max)]
        let padding = max(0, (specification.width ?? 0) - shown.count)
        let left =
            specification.alignment == .right ? padding : specification.alignment == .center ? padding / 2 : 0
        builder.append(specification.fill, count: left)
        builder.append(shown)
        builder.append(specification.fill, count: padding - left)
    }

    private static func checkText(_ specification: FormatSpecification) throws(PythonError) {
        let place = "not allowed in string format specifier"
        if specification.sign == 32 { throw .value("Space \(place)") }
        if specification.sign != 0 { throw .value("Sign \(place)") }
        if specification.coercesNegativeZero { throw .value("Negative zero coercion (z) \(place)") }
        if specification.isAlternate { throw .value("Alternate form (#) \(place)") }
        if specification.alignment == .afterSign { throw .value("'=' alignment \(place)") }
    }

    private static func checkInteger(_ specification: FormatSpecification) throws(PythonError) {
        let place = "not allowed in integer format specifier"
        if specification.precision != nil { throw .value("Precision \(place)") }
        if specification.coercesNegativeZero { throw .value("Negative zero coercion (z) \(place)") }
    }

    private static func appendInteger(
        _ number: BigInt, _ specification: FormatSpecification, to builder: inout TextBuilder
    ) throws(PythonError) {
        try checkInteger(specification)
        let type = specification.type
        let digits: [UInt8]
        switch type {
        case 98: digits = IntegerText.digits(number.magnitude, radix: 2)
        case 111: digits = IntegerText.digits(number.magnitude, radix: 8)
        case 120, 88: digits = IntegerText.digits(number.magnitude, radix: 16, uppercase: type == 88)
        default: digits = try IntegerText.decimalDigits(number.magnitude)
        }
        var layout = NumberLayout(isNegative: number < 0, positiveSign: positiveSign(specification))
        if specification.isAlternate, type != 100, type != 110 { layout.prefix = [48, UInt8(type)] }
        layout.digits = digits[...]
        layout.append(specification, groupSize: type == 100 ? 3 : 4, to: &builder)
    }

    private static func positiveSign(_ specification: FormatSpecification) -> UInt32 {
        specification.sign == 45 ? 0 : specification.sign
    }

    private static func appendCharacter(
        _ number: BigInt, _ specification: FormatSpecification, to builder: inout TextBuilder
    ) throws(PythonError) {
        try checkInteger(specification)
        if specification.sign != 0 { throw .value("Sign not allowed with integer format specifier 'c'") }
        if specification.isAlternate {
            throw .value("Alternate form (#) not allowed with integer format specifier 'c'")
        }
        guard let code = Int(exactly: number) else {
            throw .overflow("Python int too large to convert to C long")
        }
        guard (0...0x10FFFF).contains(code) else { throw .overflow("%c arg not in range(0x110000)") }
        let padding = max(0, (specification.width ?? 0) - 1)
        let left: Int
        switch specification.alignment {
        case .left: left = 0
        case .center: left = padding / 2
        case .right, .afterSign: left = padding
        }
        builder.append(specification.fill, count: left)
        builder.append(UInt32(code))
        builder.append(specification.fill, count: padding - left)
    }

    private static func appendFloat(
        _ number: Double, _ specification: FormatSpecification, to builder: inout TextBuilder
    ) throws(PythonError) {
        let type = specification.type
        if (specification.precision ?? 0) > Int(Int32.max) { throw .value("precision too big") }
        if (specification.precision ?? 0) > TextBuilder.maximumCount { throw .memory }
        let style: FloatText.Style
        switch type {
        case 101, 69: style = .exponent
        case 102, 70, 37: style = .fixed
        case 0: style = specification.precision == nil ? .representation : .general
        default: style = .general
        }
        let text = FloatText(
            type == 37 ? number * 100 : number, style: style, precision: specification.precision ?? 6,
            alternate: specification.isAlternate, addsPointZero: type == 0,
            uppercase: type == 69 || type == 70 || type == 71,
            coercesNegativeZero: specification.coercesNegativeZero)
        var layout = NumberLayout(isNegative: text.isNegative, positiveSign: positiveSign(specification))
        let magnitude = type == 37 ? text.magnitude + [37] : text.magnitude
        let whole = magnitude.prefix { $0 &- 48 < 10 }
        layout.digits = whole
        layout.rest = magnitude[whole.endIndex...]
        layout.append(specification, to: &builder)
    }
}
