/// The name of a replacement field, `0.attribute[index]`: where the value comes from, and the path from there.
struct FormatFieldName {
    /// Where the value comes from.
    enum Source {
        /// The next positional argument, numbered automatically.
        case automatic
        case position(Int)
        /// The keyword argument of that name.
        case name(Range<Int>)
    }

    /// A step of the path.
    enum Step {
        case attribute(Range<Int>)
        case index(Int)
        case key(Range<Int>)
    }

    let source: Source
    private let text: CodePoints
    private var index: Int
    private let end: Int

    /// Reads the name in a range of a template's text; the ranges it gives are those of that text too.
    init(_ text: CodePoints, range: Range<Int>) throws(PythonError) {
        self.text = text
        var stop = range.lowerBound
        while stop < range.upperBound, text[stop] != 46, text[stop] != 91 { stop += 1 }
        let first = range.lowerBound..<stop
        if first.isEmpty {
            source = .automatic
        } else if let position = try FormatFieldName.number(text, first) {
            source = .position(position)
        } else {
            source = .name(first)
        }
        index = stop
        end = range.upperBound
    }

    /// The path's next step, nil at its end.
    mutating func nextStep() throws(PythonError) -> Step? {
        guard index < end else { return nil }
        let opening = text[index]
        index += 1
        let start = index
        if opening == 46 {
            while index < end, text[index] != 46, text[index] != 91 { index += 1 }
            if index == start { throw .value("Empty attribute in format string") }
            return .attribute(start..<index)
        }
        guard opening == 91 else { throw .value("Only '.' or '[' may follow ']' in format field specifier") }
        while index < end, text[index] != 93 { index += 1 }
        guard index < end else { throw .value("Missing ']' in format string") }
        let inside = start..<index
        index += 1
        if inside.isEmpty { throw .value("Empty attribute in format string") }
        if let number = try FormatFieldName.number(text, inside) { return .index(number) }
        return .key(inside)
    }

    /// A number made of digits alone; nil if it is none.
    private static func number(_ text: CodePoints, _ range: Range<Int>) throws(PythonError) -> Int? {
        var reader = FormatReader(text: text[range])
        guard let value = try reader.number(), reader.left == 0 else { return nil }
        return value
    }
}

/// Whether a template numbers its fields itself; the same for its specifications' fields.
struct FormatNumbering {
    private var isAutomatic: Bool?
    private var next = 0

    /// The position of the next automatic field; ValueError after a numbered one.
    mutating func automatic() throws(PythonError) -> Int {
        if isAutomatic == false {
            throw .value("cannot switch from manual field specification to automatic field numbering")
        }
        isAutomatic = true
        next += 1
        return next - 1
    }

    /// Notes a numbered field; ValueError after an automatic one.
    mutating func manual() throws(PythonError) {
        if isAutomatic == true {
            throw .value("cannot switch from automatic field numbering to manual field specification")
        }
        isAutomatic = false
    }
}
