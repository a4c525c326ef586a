/// What one press of Enter shows and plays.
public struct LessonPage: Sendable {
    /// A part of a page.
    public enum Item: Sendable {
        case prose([MarkdownBlock])
        case python(PythonBlock)
        case entry(TranscriptEntry)
        case predict(Prediction)
        case goal(Goal)
    }

    public var items: [Item] = []
    /// What the speaker is told.
    public var notes: [String] = []
    /// The block that its last item belongs to; the entries of one block are pages of their own.
    var block: Int
    /// Its first line in the file.
    public var line: Int

    /// It does something in the world.
    var plays: Bool {
        items.contains { item in
            if case .prose = item { return false }
            return true
        }
    }

    /// It begins with something that is played, which is what a question before it is about.
    public var answersQuestion: Bool {
        switch items.first {
        case .python, .entry: true
        default: false
        }
    }
}

extension LessonPage {
    /// Whether both are entries of one block, which a question before them is about together.
    public func isSameBlock(as other: LessonPage) -> Bool { block == other.block }
}

extension Lesson {
    /// The lesson in pages: prose together with the code, the question or the goal that it leads to, as far as a screen
    /// of 24 rows holds both, and each entry at the prompt by itself.
    public var pages: [LessonPage] {
        var pages: [LessonPage] = []
        var open: LessonPage?
        for (index, block) in blocks.enumerated() {
            if let full = open, full.rows + block.rows > LessonPage.mostRows {
                pages.append(full)
                open = nil
            }
            var page = open ?? LessonPage(block: index, line: block.line)
            open = nil
            page.block = index
            page.notes += block.notes
            switch block.kind {
            case .prose(let text):
                let parts = LessonPage.screens(text)
                for part in parts.dropLast() {
                    page.items.append(.prose(part))
                    pages.append(page)
                    page = LessonPage(block: index, line: part.last?.lines.upperBound ?? block.line)
                }
                page.items.append(.prose(parts.last ?? []))
                if index + 1 < blocks.count, blocks[index + 1].isShownWithProse {
                    open = page
                    continue
                }
            case .python(let python): page.items.append(.python(python))
            case .predict(let prediction): page.items.append(.predict(prediction))
            case .goal(let goal): page.items.append(.goal(goal))
            case .transcript(let transcript):
                pages += transcript.entries.enumerated().map { number, entry in
                    LessonPage(
                        items: [.entry(entry)], notes: number == 0 ? page.notes : [], block: index,
                        line: entry.line)
                }
                continue
            }
            pages.append(page)
        }
        return pages
    }
}

extension LessonBlock {
    fileprivate var isShownWithProse: Bool {
        switch kind {
        case .python, .predict, .goal: true
        case .prose, .transcript: false
        }
    }

    /// Rows that it takes at 80 columns, about.
    fileprivate var rows: Int {
        switch kind {
        case .prose(let blocks): blocks.rows
        case .python(let python):
            python.code.split(separator: "\n", omittingEmptySubsequences: false).count + 1
        case .predict(let prediction): prediction.question.rows + prediction.answers.count + 2
        case .goal(let goal): goal.text.rows + goal.expectations.count + 2
        case .transcript: 0
        }
    }
}

extension LessonPage {
    /// What a screen of 24 rows holds beside the prompts and the foot.
    static let mostRows = 20

    fileprivate var rows: Int {
        items.reduce(0) { sum, item in
            if case .prose(let blocks) = item { return sum + blocks.rows }
            return sum
        }
    }

    /// Prose in parts that a screen holds; a heading stays with what follows it.
    fileprivate static func screens(_ blocks: [MarkdownBlock]) -> [[MarkdownBlock]] {
        var screens: [[MarkdownBlock]] = []
        var screen: [MarkdownBlock] = []
        for block in blocks {
            if !screen.isEmpty, screen.rows + block.rows > mostRows {
                screens.append(screen)
                screen = []
            }
            screen.append(block)
        }
        return screens + [screen]
    }
}

extension [MarkdownBlock] {
    /// Rows that they take at 80 columns, about.
    var rows: Int { reduce(0) { $0 + $1.rows } }
}

extension MarkdownBlock {
    /// Rows that it takes at 80 columns, with the blank one behind it.
    fileprivate var rows: Int {
        switch kind {
        case .heading(let level, _): level == 1 ? 3 : 2
        case .paragraph(let text): MarkdownBlock.rows(text) + 1
        case .list(_, let isTight, let items):
            items.reduce(1) { $0 + $1.rows - (isTight ? 1 : 0) }
        case .quote(let blocks): blocks.rows
        case .code(let code): code.contentLines.count + 1
        case .table(let table):
            table.rows.reduce(3) { $0 + Swift.max(1, $1.reduce(0) { $0 + $1.plainText.count } / 60) }
        case .rule: 2
        case .html: 0
        }
    }

    private static func rows(_ text: [MarkdownInline]) -> Int {
        let urls = text.urls.reduce(0) { $0 + $1.count + 3 }
        return (text.plainText.count + urls) / 76 + 1
    }
}
