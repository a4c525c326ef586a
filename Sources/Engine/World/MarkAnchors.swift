import PythonSyntax

/// The part of a failing expression that a traceback marks with `^` between `~`: a binary operator, or the brackets of a
/// call or subscript, as Python 3.13 chooses it.
struct MarkAnchors {
    /// A line of the segment and a column in it, both from 0.
    struct Place {
        var line: Int
        var column: Int
    }

    var left: Place
    var right: Place

    /// Nil: the segment is not one of these expressions.
    init?(segment: [TracebackMarks.Line]) {
        let text = "(\n" + segment.map(TracebackMarks.text(of:)).joined(separator: "\n") + "\n)"
        guard let module = try? Parser.parse(text, grammarOnly: true), module.body.count == 1,
            case .expression(let expression)? = module.body.first?.node
        else { return nil }
        let scan = SegmentScan(lines: segment)
        let found: (left: Place, right: Place)?
        switch expression.node {
        case .binaryOperation(let left, _, let right): found = scan.operatorPlace(left, right)
        case .subscripted(let value, _): found = scan.brackets("[", behind: value, of: expression)
        case .call(let callee, _, _): found = scan.brackets("(", behind: callee, of: expression)
        default: found = nil
        }
        guard let found else { return nil }
        (left, right) = found
    }
}

/// Walks over the characters of a failing expression.
private struct SegmentScan {
    typealias Place = MarkAnchors.Place

    let lines: [TracebackMarks.Line]

    /// An end of an expression of the segment, which was parsed one line further down.
    private func place(_ position: SourcePosition) -> Place {
        Place(line: Int(position.line) - 2, column: Int(position.column))
    }

    /// The first place from here on where there is a character.
    private func valid(_ place: Place) -> Place? {
        var place = place
        while lines.indices.contains(place.line), place.column >= lines[place.line].count {
            place = Place(line: place.line + 1, column: 0)
        }
        return lines.indices.contains(place.line) ? place : nil
    }

    /// The first character that fits, comments and line joins left out.
    private func first(from start: Place, _ fits: (Unicode.Scalar) -> Bool) -> Place? {
        var place = valid(start)
        while let here = place {
            let character = lines[here.line][here.column]
            if character == "\\" || character == "#" {
                place = valid(Place(line: here.line + 1, column: 0))
            } else if fits(character) {
                return here
            } else {
                place = valid(Place(line: here.line, column: here.column + 1))
            }
        }
        return nil
    }

    func operatorPlace(_ left: Expression, _ right: Expression) -> (left: Place, right: Place)? {
        guard
            let start = first(from: place(left.range.end), { !$0.properties.isWhitespace && $0 != ")" })
        else { return nil }
        var end = Place(line: start.line, column: start.column + 1)
        let line = lines[start.line]
        let operand = place(right.range.start)
        if end.column < line.count, operand.line > end.line || end.column < operand.column,
            !line[end.column].properties.isWhitespace, line[end.column] != "\\", line[end.column] != "#"
        {
            end.column += 1
        }
        return (start, end)
    }

    func brackets(_ opening: Unicode.Scalar, behind value: Expression, of whole: Expression) -> (
        left: Place, right: Place
    )? {
        guard let start = first(from: place(value.range.end), { $0 == opening }) else { return nil }
        return (start, place(whole.range.end))
    }
}
