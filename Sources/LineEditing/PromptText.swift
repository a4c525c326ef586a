import Shell

/// A prompt with its colours, as it is written and as libedit wants it.
struct PromptText: Equatable {
    /// As given, with SGR sequences.
    let text: String
    /// Columns that it takes.
    let columns: Int
    /// For libedit: each run of sequences between two \1, never two runs in a row and none at the end,
    /// since libedit drops those.
    let marked: String

    init(_ text: String) {
        self.text = text
        var pieces: [(escape: String, character: Character)] = []
        var escape = ""
        var rest = text[...]
        while let character = rest.first {
            if let sequence = Self.sequence(at: rest) {
                escape += sequence
                rest = rest[sequence.endIndex...]
            } else {
                pieces.append((escape, character))
                escape = ""
                rest.removeFirst()
            }
        }
        // A reset at the end goes before the last character, which is a space in any prompt.
        if !escape.isEmpty, let last = pieces.indices.last { pieces[last].escape += escape }
        columns = pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.character) }
        marked = pieces.map {
            $0.escape.isEmpty ? "\($0.character)" : "\u{1}\($0.escape)\u{1}\($0.character)"
        }
        .joined()
    }

    private static func sequence(at text: Substring) -> Substring? {
        guard text.hasPrefix("\u{1B}["), let end = text.firstIndex(of: "m") else { return nil }
        let body = text[..<end].dropFirst(2)
        return body.allSatisfy { $0.isNumber || $0 == ";" } ? text[...end] : nil
    }
}
