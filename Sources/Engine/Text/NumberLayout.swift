/// The parts of a number that is being formatted, and how they are padded and grouped.
struct NumberLayout {
    var isNegative = false
    /// The sign that a number which is not negative shows, 0 for none.
    var positiveSign: UInt32 = 0
    /// `0x` and the like.
    var prefix: [UInt8] = []
    /// The digits that are grouped.
    var digits: ArraySlice<UInt8> = []
    /// Point, fraction, exponent, percent sign; or `inf`.
    var rest: ArraySlice<UInt8> = []

    func append(_ specification: FormatSpecification, groupSize: Int = 3, to builder: inout TextBuilder) {
        let sign: UInt32 = isNegative ? 45 : positiveSign
        let fixed = (sign == 0 ? 0 : 1) + prefix.count + rest.count
        let width = specification.width ?? -1
        let fillsWithZeros = specification.fill == 48 && specification.alignment == .afterSign
        let grouped = Grouping(
            count: digits.count, minimumWidth: fillsWithZeros ? width - fixed : 0,
            size: specification.grouping == nil ? .max : groupSize)
        let padding = max(0, width - fixed - (digits.isEmpty ? 0 : grouped.width))
        let left: Int
        switch specification.alignment {
        case .left, .afterSign: left = 0
        case .right: left = padding
        case .center: left = padding / 2
        }
        let afterSign = specification.alignment == .afterSign ? padding : 0
        builder.append(specification.fill, count: left)
        if sign != 0 { builder.append(sign) }
        builder.append(prefix)
        builder.append(specification.fill, count: afterSign)
        if !digits.isEmpty {
            appendGrouped(grouped, separator: specification.grouping?.rawValue ?? 0, to: &builder)
        }
        builder.append(rest)
        builder.append(specification.fill, count: padding - left - afterSign)
    }

    private func appendGrouped(_ grouping: Grouping, separator: UInt32, to builder: inout TextBuilder) {
        if grouping.size == .max {
            builder.append(48, count: grouping.digitCount - digits.count)
            return builder.append(digits)
        }
        let zeros = grouping.digitCount - digits.count
        for place in 0..<grouping.digitCount {
            if place > 0, (grouping.digitCount - place) % grouping.size == 0 { builder.append(separator) }
            builder.append(place < zeros ? 48 : UInt32(digits[digits.startIndex + place - zeros]))
        }
    }

    /// How many digits, zeros in front included, fill a width together with their separators.
    private struct Grouping {
        let size: Int
        var digitCount: Int
        var width: Int

        init(count: Int, minimumWidth: Int, size: Int) {
            self.size = size
            guard size < .max else {
                digitCount = max(count, minimumWidth)
                width = digitCount
                return
            }
            // A separator never comes first: where one would, another zero does, and the text is one wider.
            let (groups, rest) = max(0, minimumWidth).quotientAndRemainder(dividingBy: size + 1)
            let filled = groups * size + (rest == 0 && groups > 0 ? 0 : rest)
            digitCount = max(count, rest == 0 && groups > 0 ? filled + 1 : filled, 1)
            width = digitCount + (digitCount - 1) / size
        }
    }
}
