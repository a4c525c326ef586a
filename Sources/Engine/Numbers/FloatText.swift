/// How Python writes a float: a magnitude's text, and the sign apart.
struct FloatText {
    /// Python's presentation codes, `repr` the one of `repr()`.
    enum Style {
        case exponent, fixed, general, representation
    }

    var isNegative: Bool
    /// The text without a sign: `1.5`, `1e+16`, `inf`, `nan`.
    var magnitude: [UInt8]

    /// Appends `repr(number)`.
    static func append(_ number: Double, to builder: inout TextBuilder) {
        let text = FloatText(number, style: .representation, addsPointZero: true)
        if text.isNegative { builder.append(45) }
        builder.append(text.magnitude)
    }

    /// `repr(number)`.
    static func representation(_ number: Double) -> String {
        let text = FloatText(number, style: .representation, addsPointZero: true)
        return (text.isNegative ? "-" : "") + String(decoding: text.magnitude, as: UTF8.self)
    }

    init(
        _ number: Double, style: Style, precision: Int = 0, alternate: Bool = false,
        addsPointZero: Bool = false,
        uppercase: Bool = false, coercesNegativeZero: Bool = false
    ) {
        isNegative = number.sign == .minus && !number.isNaN
        guard number.isFinite else {
            magnitude = Array((number.isNaN ? (uppercase ? "NAN" : "nan") : uppercase ? "INF" : "inf").utf8)
            return
        }
        let precision = style == .general ? max(1, precision) : precision
        let decimal = FloatText.digits(number, style, precision)
        if coercesNegativeZero, isNegative, decimal.digits == [48] { isNegative = false }
        var layout = Layout(decimal: decimal, alternate: alternate, addsPointZero: addsPointZero)
        layout.choose(style, precision)
        magnitude = layout.write(exponentLetter: uppercase ? 69 : 101)
    }

    private static func digits(_ number: Double, _ style: Style, _ precision: Int) -> DecimalDigits {
        switch style {
        case .exponent: .rounded(number, significant: precision + 1)
        case .fixed: .rounded(number, places: precision)
        case .general: .rounded(number, significant: precision)
        case .representation: .shortest(number)
        }
    }

    /// Where digits, zeros, point and exponent go.
    private struct Layout {
        let decimal: DecimalDigits
        let alternate: Bool
        let addsPointZero: Bool
        var usesExponent = false
        /// The digits to be written, padded with zeros up to this many.
        var end = 0

        init(decimal: DecimalDigits, alternate: Bool, addsPointZero: Bool) {
            self.decimal = decimal
            self.alternate = alternate
            self.addsPointZero = addsPointZero
        }

        /// The point's place; zero has it behind its only digit, however it was rounded.
        private var point: Int { decimal.digits == [48] ? 1 : decimal.point }

        mutating func choose(_ style: Style, _ precision: Int) {
            end = decimal.digits.count
            switch style {
            case .exponent:
                usesExponent = true
                end = precision + 1
            case .fixed: end = point + precision
            case .general:
                usesExponent = point <= -4 || point > precision - (addsPointZero ? 1 : 0)
                if alternate { end = precision }
            case .representation: usesExponent = point <= -4 || point > 16
            }
        }

        func write(exponentLetter: UInt8) -> [UInt8] {
            let place = usesExponent ? 1 : point
            let limit = !usesExponent && addsPointZero ? max(end, place + 1) : max(end, place)
            var text: [UInt8] = []
            text.reserveCapacity(limit - min(place, 0) + 8)
            if place <= 0 { text += [48, 46] }
            for _ in 0..<max(0, -place) where text.count < limit - place + 2 { text.append(48) }
            for index in 0..<max(0, limit) {
                if index == place, place > 0 { text.append(46) }
                text.append(index < decimal.digits.count ? decimal.digits[index] : 48)
            }
            if limit <= place, alternate { text.append(46) }
            if place <= 0, text.last == 46, !alternate { text.removeLast() }
            if usesExponent { appendExponent(point - 1, exponentLetter, to: &text) }
            return text
        }

        private func appendExponent(_ exponent: Int, _ letter: UInt8, to text: inout [UInt8]) {
            text += [letter, exponent < 0 ? 45 : 43]
            if abs(exponent) < 10 { text.append(48) }
            text += Array(String(abs(exponent)).utf8)
        }
    }
}
