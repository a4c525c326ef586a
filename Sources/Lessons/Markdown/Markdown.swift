/// A block of a CommonMark document, with the lines of the file that it takes.
public struct MarkdownBlock: Equatable, Sendable {
    /// What a block is.
    public indirect enum Kind: Equatable, Sendable {
        case heading(level: Int, [MarkdownInline])
        case paragraph([MarkdownInline])
        case list(start: Int?, isTight: Bool, items: [[MarkdownBlock]])
        case quote([MarkdownBlock])
        case code(CodeBlock)
        case table(MarkdownTable)
        case rule
        /// HTML as it stands; a comment keeps its marks.
        case html(String)
    }

    public var kind: Kind
    /// Lines of the file, counted from 1.
    public var lines: ClosedRange<Int>

    /// Creates a block.
    public init(_ kind: Kind, lines: ClosedRange<Int>) {
        (self.kind, self.lines) = (kind, lines)
    }
}

/// A fenced or indented block of code.
public struct CodeBlock: Equatable, Sendable {
    /// The words behind the opening fence; empty without any.
    public var info: String
    /// The text without the fences; each line ends in a line break.
    public var text: String
    /// The fence as written, such as three backquotes; nil for an indented block.
    public var fence: String?
    public var isClosed: Bool

    /// The first word behind the fence.
    public var language: String { words.first ?? "" }
    /// All words behind the fence.
    public var words: [String] { info.split(separator: " ").map(String.init) }
    /// The lines of the text.
    public var contentLines: [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}

/// A piece of running text.
public indirect enum MarkdownInline: Equatable, Sendable {
    case text(String)
    case code(String)
    case emphasis([MarkdownInline])
    case strong([MarkdownInline])
    case link([MarkdownInline], url: String)
    case softBreak
    case lineBreak
}

extension [MarkdownInline] {
    /// The text alone.
    public var plainText: String {
        map { piece in
            switch piece {
            case .text(let text), .code(let text): text
            case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.plainText
            case .softBreak, .lineBreak: " "
            }
        }.joined()
    }

    /// Where its links lead.
    public var urls: [String] {
        flatMap { piece -> [String] in
            switch piece {
            case .link(let inner, let url): [url] + inner.urls
            case .emphasis(let inner), .strong(let inner): inner.urls
            default: []
            }
        }
    }
}

/// A table: rows of cells between bars, the second row giving the alignment.
public struct MarkdownTable: Equatable, Sendable {
    /// How a column is set.
    public enum Alignment: Equatable, Sendable { case left, center, right }

    public var header: [[MarkdownInline]]
    public var alignments: [Alignment]
    public var rows: [[[MarkdownInline]]]
}

extension MarkdownBlock {
    /// Reads running text, such as an answer.
    public static func running(_ text: String) -> [MarkdownInline] { MarkdownReader.inlines(text) }
}
