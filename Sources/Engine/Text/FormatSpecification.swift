/// Python's format specification mini-language, read: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
struct FormatSpecification {
    enum Alignment: UInt32 {
        case left = 60, right = 62, center = 94
        /// Padding between the sign and the digits.
        case afterSign = 61
    }

    enum Grouping: UInt32 {
        case comma = 44, underscore = 95
    }

    var fill: UInt32 = 32
    var alignment: Alignment
    /// `+`, `-`, a space, or 0 where the specification has none.
    var sign: UInt32 = 0
    var coercesNegativeZero = false
    var isAlternate = false
    var width: Int?
    var grouping: Grouping?
    var precision: Int?
    /// The presentation type's code point, 0 where there is none and no default.
    var type: UInt32

    /// Reads a specification for a value of a type; ValueError with CPython's message if it is none.
    init(
        _ text: CodePoints, typeName: String, defaultType: UInt32, defaultAlignment: Alignment
    ) throws(PythonError) {
        alignment = defaultAlignment
        type = defaultType
        var reader = FormatReader(text: text)
        let (hasFill, hasAlignment) = readAlignment(&reader)
        if let code = reader.take({ $0 == 32 || $0 == 43 || $0 == 45 }) { sign = code }
        coercesNegativeZero = reader.take { $0 == 122 } != nil
        isAlternate = reader.take { $0 == 35 } != nil
        if !hasFill, reader.take({ $0 == 48 }) != nil {
            fill = 48
            if !hasAlignment, defaultAlignment == .right { alignment = .afterSign }
        }
        width = try reader.number()
        try readGrouping(&reader)
        if reader.take({ $0 == 46 }) != nil {
            precision = try reader.number()
            if precision == nil { throw .value("Format specifier missing precision") }
        }
        if reader.left > 1 {
            throw .value("Invalid format specifier '\(text.string)' for object of type '\(typeName)'")
        }
        if let code = reader.take({ _ in true }) { type = code }
        try checkGrouping()
        if (width ?? 0) > TextBuilder.maximumCount { throw .memory }
    }

    private mutating func readAlignment(_ reader: inout FormatReader) -> (hasFill: Bool, hasAlignment: Bool) {
        if let found = reader.peek(1).flatMap(Alignment.init), let code = reader.peek(0) {
            reader.index += 2
            (fill, alignment) = (code, found)
            return (true, true)
        }
        guard let found = reader.peek(0).flatMap(Alignment.init) else { return (false, false) }
        reader.index += 1
        alignment = found
        return (false, true)
    }

    private mutating func readGrouping(_ reader: inout FormatReader) throws(PythonError) {
        if reader.take({ $0 == 44 }) != nil { grouping = .comma }
        if reader.take({ $0 == 95 }) != nil {
            if grouping != nil { throw .value("Cannot specify both ',' and '_'.") }
            grouping = .underscore
        }
        if grouping == .underscore, reader.peek(0) == 44 { throw .value("Cannot specify both ',' and '_'.") }
    }

    private func checkGrouping() throws(PythonError) {
        guard let grouping else { return }
        switch type {
        case 0, 100, 101, 102, 103, 69, 70, 71, 37: return
        case 98, 111, 120, 88: if grouping == .underscore { return }
        default: break
        }
        let separator = grouping == .comma ? "," : "_"
        throw .value("Cannot specify '\(separator)' with '\(FormatSpecification.shown(type))'.")
    }

    /// A presentation type as messages show it.
    static func shown(_ type: UInt32) -> String {
        if type > 32, type < 128 { return String(UnicodeScalar(UInt8(type))) }
        return "\\x" + String(type, radix: 16)
    }

    func unknownType(for typeName: String) -> PythonError {
        .value("Unknown format code '\(FormatSpecification.shown(type))' for object of type '\(typeName)'")
    }
}

/// A place in a format specification.
struct FormatReader {
    let text: CodePoints
    var index = 0

    init(text: CodePoints, index: Int = 0) {
        self.text = text
        self.index = index
    }

    var left: Int { text.count - index }

    func peek(_ offset: Int) -> UInt32? { offset < left ? text[index + offset] : nil }

    mutating func take(_ isWanted: (UInt32) -> Bool) -> UInt32? {
        guard left > 0, isWanted(text[index]) else { return nil }
        index += 1
        return text[index - 1]
    }

    /// A decimal number with digits of any script; nil if there is none.
    mutating func number() throws(PythonError) -> Int? {
        var result: Int?
        while let code = peek(0), let digit = CharacterClass.decimalValue(code) {
            let (product, overflow) = (result ?? 0).multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(digit)
            if overflow || carry { throw .value("Too many decimal digits in format string") }
            result = sum
            index += 1
        }
        return result
    }
}
