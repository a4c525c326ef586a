/// Reads a lesson's text as its blocks, or says what cannot be played and where.
struct LessonReader {
    let path: String
    private var blocks: [LessonBlock] = []
    private var prose: [MarkdownBlock] = []
    private var notes: [String] = []
    /// The goal that waits for its solution.
    private var openGoal: (goal: Goal, line: Int)?

    init(path: String) { self.path = path }

    /// The kinds of fenced block.
    static let kinds = ["python", "tickbox", "predict", "goal", "solution", "text"]

    func error(_ line: Int, _ problem: String) -> LessonError {
        LessonError(path: path, line: line, problem: problem)
    }

    mutating func read(_ text: String) throws(LessonError) -> Lesson {
        let document = MarkdownReader.blocks(text)
        for block in document { try take(block) }
        flushProse()
        if let openGoal { throw missingSolution(openGoal.line) }
        if !notes.isEmpty, !blocks.isEmpty { blocks[blocks.count - 1].notes += notes }
        guard !blocks.isEmpty else {
            throw error(1, "there is nothing in this lesson (tickbox new-lesson shows one)")
        }
        return Lesson(
            path: path, title: LessonReader.title(document) ?? Lesson.name(ofPath: path),
            summary: LessonReader.summary(document), blocks: blocks)
    }

    private static func title(_ document: [MarkdownBlock]) -> String? {
        for case .heading(_, let text) in document.map(\.kind) { return text.plainText }
        return nil
    }

    private static func summary(_ document: [MarkdownBlock]) -> String {
        for case .paragraph(let text) in document.map(\.kind) { return text.plainText }
        return ""
    }

    // MARK: Blocks

    private mutating func take(_ block: MarkdownBlock) throws(LessonError) {
        switch block.kind {
        case .code(let code) where code.fence != nil: try take(code, block)
        case .html(let text):
            if let note = LessonReader.note(text) { notes.append(note) }
        case _ where openGoal != nil: throw missingSolution(openGoal?.line ?? block.lines.lowerBound)
        case .heading:
            // A page ends where the next heading begins, unless it is a heading itself.
            if let last = prose.last, case .heading = last.kind {} else { flushProse() }
            prose.append(block)
        default:
            try refuseNested(block)
            prose.append(block)
        }
    }

    /// The text of `<!-- note: TEXT -->`.
    private static func note(_ html: String) -> String? {
        let text = html[...].trimmed
        guard text.hasPrefix("<!--"), text.hasSuffix("-->") else { return nil }
        let inner = text.dropFirst(4).dropLast(3).trimmed
        guard inner.hasPrefix("note:") else { return nil }
        let words = inner.dropFirst(5).split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ")
    }

    private mutating func flushProse() {
        guard let first = prose.first else { return }
        append(.prose(prose), first.lines.lowerBound)
        prose = []
    }

    private mutating func append(_ kind: LessonBlock.Kind, _ line: Int) {
        blocks.append(LessonBlock(kind: kind, line: line, notes: notes))
        notes = []
    }

    private mutating func take(_ code: CodeBlock, _ block: MarkdownBlock) throws(LessonError) {
        let line = block.lines.lowerBound
        guard code.isClosed else {
            throw error(
                line, "this block is never closed: \(code.fence ?? "```") on a line of its own ends it")
        }
        if code.language.isEmpty || code.language == "text" {
            prose.append(block)
            return
        }
        guard LessonReader.kinds.contains(code.language) else {
            throw error(
                line,
                "'\(code.language)' is no kind of block; there are \(LessonReader.kinds.joined(separator: ", "))"
            )
        }
        if code.language == "python", code.words.dropFirst().first == "show" {
            prose.append(block)
            return
        }
        flushProse()
        if code.language == "solution" { return try closeGoal(code, line) }
        if let openGoal { throw missingSolution(openGoal.line) }
        try takePlayed(code, line)
    }

    private mutating func takePlayed(_ code: CodeBlock, _ line: Int) throws(LessonError) {
        switch code.language {
        case "python": append(.python(try python(code, line)), line)
        case "tickbox": append(.transcript(try transcript(code, line)), line)
        case "predict": append(.predict(try prediction(code, line)), line)
        default: openGoal = (try goal(code, line), line)
        }
    }

    private func missingSolution(_ line: Int) -> LessonError {
        error(
            line,
            "this goal has no solution: a ```solution block behind it, so that it is known to be reachable")
    }

    private mutating func closeGoal(_ code: CodeBlock, _ line: Int) throws(LessonError) {
        guard var open = openGoal else { throw error(line, "this solution belongs to no goal") }
        open.goal.solution = try transcript(code, line)
        open.goal.solutionIsPrinted = open.goal.solution.entries.contains { !$0.printed.isEmpty }
        openGoal = nil
        append(.goal(open.goal), open.line)
    }

    private func python(_ code: CodeBlock, _ line: Int) throws(LessonError) -> PythonBlock {
        let words = Array(code.words.dropFirst())
        guard code.contentLines.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            throw error(line, "this python block is empty")
        }
        guard let first = words.first else { return PythonBlock(code: code.text) }
        guard first == "program", words.count <= 2 else {
            throw error(
                line,
                "'\(words.joined(separator: " "))' is not understood behind python: program [NAME.py], or show"
            )
        }
        return PythonBlock(code: code.text, program: words.count > 1 ? words[1] : "program.py")
    }

    /// Blocks in a list or a quotation would look as if they were played.
    private func refuseNested(_ block: MarkdownBlock) throws(LessonError) {
        let inner: [MarkdownBlock]
        switch block.kind {
        case .list(_, _, let items): inner = items.flatMap { $0 }
        case .quote(let blocks): inner = blocks
        case .code(let code) where code.fence != nil:
            guard code.isClosed else {
                throw error(block.lines.lowerBound, "this block is never closed")
            }
            guard code.language.isEmpty || code.language == "text" else {
                throw error(
                    block.lines.lowerBound,
                    "a block in a list or a quotation is not played: move it to the margin")
            }
            return
        default: return
        }
        for block in inner { try refuseNested(block) }
    }
}

extension Lesson {
    /// Reads a lesson.
    /// - Parameter path: for messages; it is not opened.
    public init(path: String, text: String) throws(LessonError) {
        var reader = LessonReader(path: path)
        self = try reader.read(text)
    }
}
