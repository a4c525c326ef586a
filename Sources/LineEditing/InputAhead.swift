import Shell

/// What has been typed beyond an Enter, as far as it tells whether a block goes on.
enum InputAhead: Equatable {
    case nothing
    /// The next line that is not blank is indented.
    case indented
    /// It begins at the margin with a word that goes on with the compound statement: `else`, `except`.
    case continuing
    case atMargin
    /// It begins at the margin, after blank lines.
    case atMarginBelowBlank

    /// Reads bytes; a line that has not come whole is told by what there is of it.
    init(_ bytes: ArraySlice<UInt8>) {
        let line = bytes.drop { $0 == 0x0A || $0 == 0x0D }
        switch line.first {
        case nil: self = .nothing
        case 0x20, 0x09: self = .indented
        default:
            let start = String(decoding: line.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(16), as: UTF8.self)
            self =
                PythonEntryRule.continuesCompoundStatement(start)
                ? .continuing : line.startIndex > bytes.startIndex ? .atMarginBelowBlank : .atMargin
        }
    }
}
