/// The template of `str.format`, taken apart one piece at a time.
///
/// A specification that has fields of its own is another template, one level deeper (`depth`).
struct FormatTemplate {
    /// A replacement field; the ranges are those of the template's text.
    struct Field {
        var name: Range<Int>
        /// `r`, `s`, `a`, or 0 where there is none.
        var conversion: UInt32 = 0
        var specification: Range<Int>
        /// Whether the specification holds fields itself.
        var isNested = false
    }

    enum Piece {
        case literal(Range<Int>)
        case field(Field)
    }

    let text: CodePoints
    private var index: Int
    private let end: Int

    /// A template, or with a range the specification of one's field.
    init(_ text: CodePoints, range: Range<Int>? = nil) {
        self.text = text
        index = range?.lowerBound ?? 0
        end = range?.upperBound ?? text.count
    }

    /// The ValueError of a specification's specification that has fields.
    static let tooDeep = PythonError.value("Max string recursion exceeded")

    /// The next piece, nil at the end; ValueError where the template is not well formed.
    mutating func next() throws(PythonError) -> Piece? {
        guard index < end else { return nil }
        let start = index
        while index < end, text[index] != 123, text[index] != 125 { index += 1 }
        if index > start { return .literal(start..<index) }
        let brace = text[index]
        index += 1
        if index < end, text[index] == brace {
            index += 1
            return .literal(index - 1..<index)
        }
        if brace == 125 { throw .value("Single '}' encountered in format string") }
        if index == end { throw .value("Single '{' encountered in format string") }
        return .field(try readField())
    }

    private mutating func readField() throws(PythonError) -> Field {
        let (name, terminator) = try readName()
        var field = Field(name: name, specification: index..<index)
        if terminator == 125 { return field }
        guard terminator != 0 else { throw .value("expected '}' before end of string") }
        if terminator == 33, try readConversion(&field) { return field }
        try readSpecification(&field)
        return field
    }

    /// The name, and what ended it (0 for the end of the text).
    private mutating func readName() throws(PythonError) -> (Range<Int>, UInt32) {
        let start = index
        while index < end {
            let code = text[index]
            index += 1
            switch code {
            case 123: throw .value("unexpected '{' in field name")
            case 91:
                while index < end, text[index] != 93 { index += 1 }
            case 125, 58, 33: return (start..<index - 1, code)
            default: break
            }
        }
        return (start..<index, 0)
    }

    /// Whether the field ended behind the conversion.
    private mutating func readConversion(_ field: inout Field) throws(PythonError) -> Bool {
        guard index < end else { throw .value("end of string while looking for conversion specifier") }
        field.conversion = text[index]
        index += 1
        guard index < end else { return false }
        let code = text[index]
        index += 1
        if code == 125 {
            field.specification = index..<index
            return true
        }
        if code != 58 { throw .value("expected ':' after conversion specifier") }
        return false
    }

    private mutating func readSpecification(_ field: inout Field) throws(PythonError) {
        let start = index
        var depth = 1
        while index < end {
            let code = text[index]
            index += 1
            if code == 123 {
                field.isNested = true
                depth += 1
            } else if code == 125 {
                depth -= 1
                if depth == 0 {
                    field.specification = start..<index - 1
                    return
                }
            }
        }
        throw .value("unmatched '{' in format spec")
    }

    /// The ValueError for a conversion other than `r`, `s`, `a`.
    static func unknownConversion(_ code: UInt32) -> PythonError {
        .value("Unknown conversion specifier \(FormatSpecification.shown(code))")
    }
}
