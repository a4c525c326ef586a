import Shell

/// A prompt, cut into what stands in each place of the screen.
struct PromptText: Equatable {
    /// Each character with the SGR sequences (colours) before it, the last also with those behind it.
    let cells: [ScreenCell]

    init(_ text: String) {
        var cells: [ScreenCell] = []
        var escape = ""
        var rest = text[...]
        while let character = rest.first {
            if let sequence = Self.sequence(at: rest) {
                escape += sequence
                rest = rest[sequence.endIndex...]
            } else {
                let columns = DisplayWidth.columns(of: character)
                cells.append(ScreenCell(text: escape + String(character), columns: columns))
                escape = ""
                rest.removeFirst()
            }
        }
        if let last = cells.indices.last { cells[last].text += escape }
        self.cells = cells
    }

    private static func sequence(at text: Substring) -> Substring? {
        guard text.hasPrefix("\u{1B}["), let end = text.firstIndex(of: "m") else { return nil }
        let body = text[..<end].dropFirst(2)
        return body.allSatisfy { $0.isNumber || $0 == ";" } ? text[...end] : nil
    }
}
