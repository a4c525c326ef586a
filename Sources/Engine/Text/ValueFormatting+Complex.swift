extension ValueFormatting {
    /// Appends a complex number.
    static func append(
        _ number: ComplexNumber, _ text: CodePoints, to builder: inout TextBuilder
    ) throws(PythonError) {
        let specification = try FormatSpecification(
            text, typeName: "complex", defaultType: 0, defaultAlignment: .right)
        switch specification.type {
        case 0, 101, 69, 102, 70, 103, 71, 110: break
        default: throw specification.unknownType(for: "complex")
        }
        if specification.fill == 48, specification.alignment == .afterSign {
            throw .value("Zero padding is not allowed in complex format specifier")
        }
        if specification.alignment == .afterSign {
            throw .value("'=' alignment flag is not allowed in complex format specifier")
        }
        var part = specification
        part.width = nil
        var shown = TextBuilder()
        let isPlain = specification.type == 0
        let leavesRealOut = isPlain && number.real == 0 && number.real.sign == .plus
        if isPlain, !leavesRealOut { shown.append(40) }
        if !leavesRealOut { try appendPart(number.real, part, to: &shown) }
        if !leavesRealOut { part.sign = 43 }
        try appendPart(number.imaginary, part, to: &shown)
        shown.append(106)
        if isPlain, !leavesRealOut { shown.append(41) }
        let padding = max(0, (specification.width ?? 0) - shown.count)
        let left: Int
        switch specification.alignment {
        case .left: left = 0
        case .center: left = padding / 2
        case .right, .afterSign: left = padding
        }
        builder.append(specification.fill, count: left)
        shown.withView { builder.append($0) }
        builder.append(specification.fill, count: padding - left)
    }

    private static func appendPart(
        _ number: Double, _ specification: FormatSpecification, to builder: inout TextBuilder
    ) throws(PythonError) {
        if (specification.precision ?? 0) > Int(Int32.max) { throw .value("precision too big") }
        if (specification.precision ?? 0) > TextBuilder.maximumCount { throw .memory }
        let type = specification.type
        let style: FloatText.Style =
            switch type {
            case 101, 69: .exponent
            case 102, 70: .fixed
            case 0 where specification.precision == nil: .representation
            default: .general
            }
        let text = FloatText(
            number, style: style, precision: specification.precision ?? 6,
            alternate: specification.isAlternate,
            addsPointZero: false, uppercase: type == 69 || type == 70 || type == 71,
            coercesNegativeZero: specification.coercesNegativeZero)
        var layout = NumberLayout(
            isNegative: text.isNegative, positiveSign: specification.sign == 45 ? 0 : specification.sign)
        let whole = text.magnitude.prefix { $0 &- 48 < 10 }
        layout.digits = whole
        layout.rest = text.magnitude[whole.endIndex...]
        layout.append(specification, to: &builder)
    }
}
