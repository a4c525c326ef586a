import CCommonMark

/// Reads CommonMark by libcmark, and the tables that it does not know.
enum MarkdownReader {
    /// The blocks of a document, in order.
    static func blocks(_ text: String) -> [MarkdownBlock] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return withDocument(text) { children($0, lines) }
    }

    /// Text without blocks, such as a table's cell.
    static func inlines(_ text: String) -> [MarkdownInline] {
        withDocument(text) { document in
            cmark_node_first_child(document).map { paragraph in inlines(below: paragraph) } ?? []
        }
    }

    private static func withDocument<Result>(_ text: String, _ body: (OpaquePointer) -> [Result]) -> [Result]
    {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let document = cmark_parse_document(characters.baseAddress, characters.count, 0) else {
                    return []
                }
                defer { cmark_node_free(document) }
                return body(document)
            }
        }
    }

    // MARK: Blocks

    private static func children(_ node: OpaquePointer, _ lines: [String]) -> [MarkdownBlock] {
        siblings(node).compactMap { child in
            guard let kind = kind(child, lines) else { return nil }
            return MarkdownBlock(kind, lines: range(child))
        }
    }

    private static func siblings(_ parent: OpaquePointer) -> [OpaquePointer] {
        var found: [OpaquePointer] = []
        var next = cmark_node_first_child(parent)
        while let node = next {
            found.append(node)
            next = cmark_node_next(node)
        }
        return found
    }

    private static func range(_ node: OpaquePointer) -> ClosedRange<Int> {
        let start = max(1, Int(cmark_node_get_start_line(node)))
        return start...max(start, Int(cmark_node_get_end_line(node)))
    }

    private static func kind(_ node: OpaquePointer, _ lines: [String]) -> MarkdownBlock.Kind? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING:
            return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(below: node))
        case CMARK_NODE_PARAGRAPH: return paragraph(node, lines)
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            return .list(
                start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                isTight: cmark_node_get_list_tight(node) != 0,
                items: siblings(node).map { children($0, lines) })
        case CMARK_NODE_BLOCK_QUOTE: return .quote(children(node, lines))
        case CMARK_NODE_CODE_BLOCK: return .code(code(node, lines))
        case CMARK_NODE_THEMATIC_BREAK: return .rule
        case CMARK_NODE_HTML_BLOCK: return .html(literal(node))
        default: return nil
        }
    }

    private static func paragraph(_ node: OpaquePointer, _ lines: [String]) -> MarkdownBlock.Kind {
        let range = range(node)
        let source = lines.dropFirst(range.lowerBound - 1).prefix(range.count)
        return MarkdownTable(lines: Array(source)).map { .table($0) } ?? .paragraph(inlines(below: node))
    }

    private static func code(_ node: OpaquePointer, _ lines: [String]) -> CodeBlock {
        let range = range(node)
        let opening = range.lowerBound <= lines.count ? fence(in: lines[range.lowerBound - 1]) : nil
        var isClosed = true
        if let opening {
            let last = range.upperBound <= lines.count ? lines[range.upperBound - 1] : ""
            let closing = fence(in: last)
            isClosed =
                range.count > 1 && closing.map { $0.hasPrefix(opening) && last.hasSuffix($0) } ?? false
        }
        return CodeBlock(
            info: string(cmark_node_get_fence_info(node)), text: literal(node), fence: opening,
            isClosed: isClosed)
    }

    /// The backquotes or tildes that a line begins with, behind the marks of lists and quotes.
    private static func fence(in line: String) -> String? {
        let start = line.drop { " \t>-*+0123456789.)".contains($0) }
        guard let mark = start.first, mark == "`" || mark == "~" else { return nil }
        let fence = start.prefix { $0 == mark }
        return fence.count >= 3 ? String(fence) : nil
    }

    // MARK: Inlines

    private static func inlines(below parent: OpaquePointer) -> [MarkdownInline] {
        siblings(parent).flatMap { node -> [MarkdownInline] in
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT: [.text(literal(node))]
            case CMARK_NODE_CODE: [.code(literal(node))]
            case CMARK_NODE_SOFTBREAK: [.softBreak]
            case CMARK_NODE_LINEBREAK: [.lineBreak]
            case CMARK_NODE_EMPH: [.emphasis(inlines(below: node))]
            case CMARK_NODE_STRONG: [.strong(inlines(below: node))]
            case CMARK_NODE_LINK: [.link(inlines(below: node), url: string(cmark_node_get_url(node)))]
            case CMARK_NODE_IMAGE: inlines(below: node)
            default: []
            }
        }
    }

    private static func literal(_ node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

    private static func string(_ characters: UnsafePointer<CChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}
