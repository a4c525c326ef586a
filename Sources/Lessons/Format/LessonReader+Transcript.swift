/// `tickbox` and `solution` blocks: entries behind `> `, further lines of one behind `... `, and what was printed.
extension LessonReader {
    func transcript(_ code: CodeBlock, _ line: Int) throws(LessonError) -> LessonTranscript {
        var entries: [TranscriptEntry] = []
        for (index, text) in code.contentLines.enumerated() {
            let number = line + 1 + index
            switch TranscriptLine(text) {
            case .entry(let typed):
                entries.append(
                    TranscriptEntry(
                        text: typed, printed: [], line: number, printedLines: number + 1..<number + 1))
            case .continuation(let typed):
                guard let last = entries.indices.last, entries[last].printed.isEmpty else {
                    throw error(number, "... goes on with an entry, and there is none above it")
                }
                entries[last].text += "\n" + typed
                entries[last].printedLines = number + 1..<number + 1
            case .printed(let shown):
                guard let last = entries.indices.last else {
                    throw error(number, "what is typed stands behind > ; this is printed by nothing")
                }
                entries[last].printed.append(shown)
                entries[last].printedLines = entries[last].printedLines.lowerBound..<number + 1
            }
        }
        guard !entries.isEmpty else {
            throw error(line, "this \(code.language) block has no line that begins with > ")
        }
        for index in entries.indices { entries[index].dropBlankEnd() }
        return LessonTranscript(entries: entries)
    }
}

extension TranscriptEntry {
    /// Blank lines between two entries are layout.
    fileprivate mutating func dropBlankEnd() {
        while printed.last == "" {
            printed.removeLast()
            printedLines = printedLines.lowerBound..<printedLines.upperBound - 1
        }
    }
}

/// A line of a `tickbox` block.
///
/// What is printed may itself begin as an entry does; then a backslash stands before it.
public enum TranscriptLine: Equatable, Sendable {
    case entry(String)
    case continuation(String)
    case printed(String)

    /// Reads a line.
    public init(_ line: String) {
        if line == ">" || line.hasPrefix("> ") {
            self = .entry(String(line.dropFirst(2)))
        } else if line == "..." || line.hasPrefix("... ") {
            self = .continuation(String(line.dropFirst(4)))
        } else if line.first == "\\" {
            self = .printed(String(line.dropFirst()))
        } else {
            self = .printed(line)
        }
    }

    /// The line as it is written.
    public var written: String {
        switch self {
        case .entry(let text): text.isEmpty ? ">" : "> " + text
        case .continuation(let text): text.isEmpty ? "..." : "... " + text
        case .printed(let text):
            text.hasPrefix(">") || text.hasPrefix("...") || text.hasPrefix("\\") ? "\\" + text : text
        }
    }
}

extension LessonTranscript {
    /// A ```` ```tickbox ```` block with these entries, its fence longer than any in what was printed.
    public var written: String {
        var lines: [String] = []
        for entry in entries {
            let typed = entry.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for (index, text) in typed.enumerated() {
                lines.append((index == 0 ? TranscriptLine.entry(text) : .continuation(text)).written)
            }
            lines += entry.printed.map { TranscriptLine.printed($0).written }
        }
        let fence = LessonTranscript.fence(around: lines)
        return ([fence + "tickbox"] + lines + [fence]).joined(separator: "\n") + "\n"
    }

    private static func fence(around lines: [String]) -> String {
        let inner = lines.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
        return String(repeating: "`", count: max(3, inner + 1))
    }

    /// Creates a transcript of what was typed and printed, for `written`.
    public init(_ pairs: [(typed: String, printed: [String])]) {
        entries = pairs.map {
            TranscriptEntry(text: $0.typed, printed: $0.printed, line: 0, printedLines: 0..<0)
        }
    }
}
