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

    /// It begins with something that is played, so that it can answer a question.
    var beginsPlaying: Bool {
        switch items.first {
        case .python, .entry: true
        default: false
        }
    }
}

extension Lesson {
    /// The lesson in pages: prose together with the code, the question or the goal that it leads to, and each entry
    /// at the prompt by itself.
    public var pages: [LessonPage] {
        var pages: [LessonPage] = []
        var open: LessonPage?
        for (index, block) in blocks.enumerated() {
            var page = open ?? LessonPage(block: index, line: block.line)
            open = nil
            page.block = index
            page.notes += block.notes
            switch block.kind {
            case .prose(let text):
                page.items.append(.prose(text))
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
}
