/// The links of a lesson.
public enum LessonLinks {
    /// Links that lead nowhere.
    ///
    /// Addresses on the web are read, not opened; files are looked for beside the lesson.
    /// - Parameter fileExists: whether there is a file at a path relative to the lesson.
    public static func problems(in lesson: Lesson, fileExists: (String) -> Bool) -> [LessonProblem] {
        let anchors = Set(headings(lesson).map(anchor))
        return links(lesson).compactMap { url, line in
            problem(url, anchors, fileExists).map { LessonProblem(line: line, text: $0) }
        }
    }

    private static func problem(_ url: String, _ anchors: Set<String>, _ fileExists: (String) -> Bool)
        -> String?
    {
        if url.isEmpty { return "this link leads nowhere" }
        if url.hasPrefix("#") {
            return anchors.contains(String(url.dropFirst()))
                ? nil : "there is no heading '\(url)' in this lesson"
        }
        if let scheme = scheme(url) {
            let host = url.dropFirst(scheme.count + 3).prefix { $0 != "/" }
            let isUsable = ["http", "https"].contains(scheme) && host.contains(".") && !url.contains(" ")
            return isUsable ? nil : "'\(url)' is no address of a page"
        }
        let path = String(url.prefix { $0 != "#" })
        return fileExists(path)
            ? nil : "the link leads to '\(path)', and there is no such file beside the lesson"
    }

    private static func scheme(_ url: String) -> String? {
        let letters = url.prefix { $0.isLetter }
        return url.dropFirst(letters.count).hasPrefix("://") ? String(letters) : nil
    }

    /// As GitHub makes it of a heading: small letters, hyphens for spaces, nothing else.
    static func anchor(_ heading: String) -> String {
        String(
            heading.lowercased().compactMap { character -> Character? in
                if character == " " { return "-" }
                return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
            })
    }

    // MARK: Walking

    private static func headings(_ lesson: Lesson) -> [String] {
        prose(lesson).compactMap { block in
            if case .heading(_, let text) = block.kind { return text.plainText }
            return nil
        }
    }

    private static func prose(_ lesson: Lesson) -> [MarkdownBlock] {
        lesson.blocks.flatMap { block -> [MarkdownBlock] in
            switch block.kind {
            case .prose(let blocks): blocks
            case .predict(let prediction): moved(prediction.question + prediction.why, block.line)
            case .goal(let goal): moved(goal.text, block.line)
            default: []
            }
        }
    }

    /// Text inside a fenced block is counted from there.
    private static func moved(_ blocks: [MarkdownBlock], _ line: Int) -> [MarkdownBlock] {
        blocks.map { MarkdownBlock($0.kind, lines: line...line) }
    }

    private static func links(_ lesson: Lesson) -> [(url: String, line: Int)] {
        prose(lesson).flatMap { links($0) }
    }

    private static func links(_ block: MarkdownBlock) -> [(url: String, line: Int)] {
        let line = block.lines.lowerBound
        switch block.kind {
        case .heading(_, let text), .paragraph(let text): return text.urls.map { ($0, line) }
        case .list(_, _, let items): return items.flatMap { $0 }.flatMap(links)
        case .quote(let blocks): return blocks.flatMap(links)
        case .table(let table):
            return (table.header + table.rows.flatMap { $0 }).flatMap(\.urls).map { ($0, line) }
        case .code, .rule, .html: return []
        }
    }
}
