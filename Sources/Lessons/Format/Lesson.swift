/// A lesson: a Markdown file whose blocks are shown, played, asked and checked in order (design.md §6).
public struct Lesson: Equatable, Sendable {
    /// The file as given, for messages.
    public var path: String
    /// The first heading.
    public var title: String
    /// The first paragraph, as one line.
    public var summary: String
    public var blocks: [LessonBlock]

    /// The file's name without folder and ending: `03-when-a-task-starts`.
    public var name: String { Lesson.name(ofPath: path) }

    /// The name of the lesson in a file.
    public static func name(ofPath path: String) -> String {
        let file = path.split(separator: "/").last ?? ""
        return file.hasSuffix(".md") ? String(file.dropLast(3)) : String(file)
    }

    /// What it asks the learner to do and to answer.
    public var counts: LessonCounts {
        var counts = LessonCounts()
        for block in blocks {
            switch block.kind {
            case .prose: break
            case .python: counts.steps += 1
            case .transcript(let transcript): counts.steps += transcript.entries.count
            case .predict: counts.predictions += 1
            case .goal: counts.goals += 1
            }
        }
        return counts
    }
}

/// How much there is to do, or was checked, in a lesson.
public struct LessonCounts: Equatable, Sendable {
    /// Python blocks and lines typed at the prompt.
    public var steps = 0
    public var predictions = 0
    public var goals = 0

    /// Counts nothing.
    public init() {}

    /// The sums.
    public static func += (a: inout LessonCounts, b: LessonCounts) {
        a.steps += b.steps
        a.predictions += b.predictions
        a.goals += b.goals
    }
}

/// One block of a lesson.
public struct LessonBlock: Equatable, Sendable {
    /// What a block is.
    public enum Kind: Equatable, Sendable {
        case prose([MarkdownBlock])
        case python(PythonBlock)
        case transcript(LessonTranscript)
        case predict(Prediction)
        case goal(Goal)
    }

    public var kind: Kind
    /// Its first line in the file.
    public var line: Int
    /// What `<!-- note: … -->` comments before it, or in it, tell the speaker.
    public var notes: [String] = []
}

/// Python that goes into the session as it stands.
public struct PythonBlock: Equatable, Sendable {
    public var code: String
    /// The file's name of a whole program, which is loaded up to its `asyncio.run`; nil for an entry.
    public var program: String?
}

/// Lines typed at the shell's prompt, and what it printed.
public struct LessonTranscript: Equatable, Sendable {
    public var entries: [TranscriptEntry]
}

/// One entry at the prompt, and what the shell printed for it.
public struct TranscriptEntry: Equatable, Sendable {
    /// What was typed; it may have several lines.
    public var text: String
    public var printed: [String]
    /// The line of the file on which it begins.
    public var line: Int
    /// The lines of the file that hold what was printed; empty, at the place for it, where nothing was.
    public var printedLines: Range<Int>
}

/// A question that is asked before the next block is played.
public struct Prediction: Equatable, Sendable {
    /// One of the answers.
    public struct Answer: Equatable, Sendable {
        public var text: String
        public var isRight: Bool
        public var line: Int

        /// As it is compared: without backquotes, asterisks, quotation marks and a full stop, in small letters.
        public var plain: String { Prediction.plain(text) }
    }

    /// What the world must show once the next block has been played.
    public struct Verification: Equatable, Sendable {
        /// What is compared.
        public enum Rule: Equatable, Sendable {
            case holds(Expectation)
            /// `value EXPR`: a Python expression whose text is the marked answer.
            case value(String)
            /// `state NAME`: the state of a task is the marked answer.
            case state(String)
        }

        public var rule: Rule
        /// As written.
        public var text: String
        public var line: Int
    }

    public var question: [MarkdownBlock]
    public var answers: [Answer]
    /// Shown when it has been answered.
    public var why: [MarkdownBlock]
    public var verifications: [Verification]

    static func plain(_ text: String) -> String {
        var words = text.filter { !"`*\"'“”".contains($0) }.lowercased().split(separator: " ").joined(
            separator: " ")
        while words.hasSuffix(".") { words.removeLast() }
        return words
    }
}

/// A task for the learner; the world tells whether it is done.
public struct Goal: Equatable, Sendable {
    /// An expectation with its place in the file.
    public struct Item: Equatable, Sendable {
        public var expectation: Expectation
        public var line: Int
    }

    /// A hint with its place in the file.
    public struct Hint: Equatable, Sendable {
        public var text: String
        public var line: Int
    }

    public var text: [MarkdownBlock]
    public var expectations: [Item]
    public var hints: [Hint]
    /// Entries that reach it from where it is set.
    public var solution: LessonTranscript
    /// The solution's block also says what is printed.
    public var solutionIsPrinted: Bool
}

/// A lesson that cannot be played, and where.
public struct LessonError: Error, Equatable, CustomStringConvertible, Sendable {
    public var path: String
    public var line: Int
    /// What is wrong and what would be right.
    public var problem: String

    /// Creates an error.
    public init(path: String, line: Int, problem: String) {
        (self.path, self.line, self.problem) = (path, line, problem)
    }

    /// `FILE:LINE: PROBLEM`
    public var description: String { "\(path):\(line): \(problem)" }
}
