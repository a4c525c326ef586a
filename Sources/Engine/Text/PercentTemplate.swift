/// The template of `text % values`, taken apart one piece at a time.
///
/// The caller fetches the values, in this order: for a field, that of its key or else a width given as `*`, a
/// precision given as `*`, and the value itself.
struct PercentTemplate {
    enum Piece {
        case literal(Range<Int>)
        case field(PercentField)
    }

    private let text: CodePoints
    private let hasMapping: Bool
    private var index = 0

    /// A template; without a mapping among the values a field with a key is a TypeError.
    init(_ text: CodePoints, hasMapping: Bool = true) {
        self.text = text
        self.hasMapping = hasMapping
    }

    /// The next piece, nil at the end; ValueError where the template is not well formed.
    mutating func next() throws(PythonError) -> Piece? {
        guard index < text.count else { return nil }
        if text[index] != 37 {
            let start = index
            index = text.firstIndex(of: 37, from: index) ?? text.count
            return .literal(start..<index)
        }
        index += 1
        if index < text.count, text[index] == 37 {
            index += 1
            return .literal(index - 1..<index)
        }
        return .field(try readField())
    }

    private mutating func readField() throws(PythonError) -> PercentField {
        var field = PercentField()
        field.key = try readKey()
        readFlags(&field)
        field.width = try readAmount("width too big")
        if index < text.count, text[index] == 46 {
            index += 1
            let amount = try readAmount("precision too big")
            field.precision = amount == .none ? .fixed(0) : amount
        }
        if index < text.count, text[index] == 104 || text[index] == 108 || text[index] == 76 { index += 1 }
        guard index < text.count else { throw .value("incomplete format") }
        field.conversion = text[index]
        field.index = index
        index += 1
        return field
    }

    private mutating func readKey() throws(PythonError) -> Range<Int>? {
        guard index < text.count, text[index] == 40 else { return nil }
        if !hasMapping { throw PercentField.mappingRequired }
        let start = index + 1
        var depth = 0
        while index < text.count {
            if text[index] == 40 { depth += 1 }
            if text[index] == 41 { depth -= 1 }
            index += 1
            if depth == 0 { return start..<index - 1 }
        }
        throw .value("incomplete format key")
    }

    private mutating func readFlags(_ field: inout PercentField) {
        while index < text.count {
            switch text[index] {
            case 45: field.isLeftJustified = true
            case 43: field.hasPlus = true
            case 32: field.hasBlank = true
            case 35: field.isAlternate = true
            case 48: field.hasZero = true
            default: return
            }
            index += 1
        }
    }

    private mutating func readAmount(_ tooBig: String) throws(PythonError) -> PercentField.Amount {
        if index < text.count, text[index] == 42 {
            index += 1
            return .argument
        }
        var value: Int?
        while index < text.count, text[index] &- 48 < 10 {
            let next = (value ?? 0) * 10 + Int(text[index] - 48)
            if next > Int(Int32.max) { throw .value(tooBig) }
            value = next
            index += 1
        }
        return value.map(PercentField.Amount.fixed) ?? .none
    }
}
