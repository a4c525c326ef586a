import Lessons

/// Running text cut into words, each of pieces with a look of their own.
struct ProseWord {
    /// A piece of a word that looks the same throughout.
    struct Piece: Equatable {
        var text: String
        var look: Look
    }

    /// How text looks.
    struct Look: OptionSet {
        let rawValue: Int
        static let strong = Look(rawValue: 1)
        static let emphasis = Look(rawValue: 2)
        static let code = Look(rawValue: 4)
        static let link = Look(rawValue: 8)
    }

    var pieces: [Piece] = []
    /// A line ends behind it.
    var breaksLine = false

    var width: Int { pieces.reduce(0) { $0 + DisplayWidth.columns($1.text) } }
}

extension ProseWord {
    /// The words of running text. Without colour, marks stand for what colour would show.
    static func words(_ inlines: [MarkdownInline], allowsColor: Bool) -> [ProseWord] {
        var builder = Builder(allowsColor: allowsColor)
        builder.add(inlines, [])
        return builder.finished()
    }

    private struct Builder {
        let allowsColor: Bool
        private var words: [ProseWord] = []
        private var open = ProseWord()

        init(allowsColor: Bool) { self.allowsColor = allowsColor }

        mutating func add(_ inlines: [MarkdownInline], _ look: Look) {
            for inline in inlines {
                switch inline {
                case .text(let text): add(text, look)
                case .code(let text):
                    // A piece of code stays on one line.
                    append(allowsColor ? text : "`" + text + "`", look.union(.code))
                case .emphasis(let inner): marked(inner, look.union(.emphasis), "_")
                case .strong(let inner): marked(inner, look.union(.strong), "*")
                case .link(let inner, let url):
                    add(inner, look.union(.link))
                    if url.contains("://"), inner.plainText != url { add(" <\(url)>", look) }
                case .softBreak: endWord()
                case .lineBreak:
                    open.breaksLine = true
                    endWord()
                }
            }
        }

        private mutating func marked(_ inner: [MarkdownInline], _ look: Look, _ mark: String) {
            if !allowsColor { append(mark, look) }
            add(inner, look)
            if !allowsColor { append(mark, look) }
        }

        private mutating func add(_ text: String, _ look: Look) {
            for (index, part) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { endWord() }
                append(String(part), look)
            }
        }

        private mutating func append(_ text: String, _ look: Look) {
            guard !text.isEmpty else { return }
            open.pieces.append(Piece(text: VisibleText.escapingControls(in: text), look: look))
        }

        private mutating func endWord() {
            if !open.pieces.isEmpty || open.breaksLine { words.append(open) }
            open = ProseWord()
        }

        mutating func finished() -> [ProseWord] {
            endWord()
            return words
        }
    }
}
