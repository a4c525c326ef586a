/// What stands behind a command's name, or behind a word there.
///
/// A grammar of words, as far as Tab needs it: `.words` leads on to what follows each word.
indirect enum ArgumentKind: Sendable {
    case nothing
    /// A number or a text, for which Tab has no candidates.
    case value
    /// A path up to the end of the line, of a file with one of these endings (`.py`); all files where there are none.
    case files([String])
    /// One name of a task or future.
    case task
    /// Names of tasks, up to the end of the line.
    case tasks
    /// Python up to the end of the entry, which may go over several lines.
    case python
    /// Commands and names of asyncio.
    case topics
    /// What `run until` takes.
    case condition
    /// One of these words.
    case words([ArgumentWord])
    /// One of these; names of tasks repeat.
    case anyOf([ArgumentKind])

    /// Whether the entry ends where Python ends rather than with its line.
    var isPython: Bool {
        if case .python = self { return true }
        return false
    }

    /// Whether it is a path, which may begin as a Python operator does.
    var isFile: Bool {
        if case .files = self { return true }
        return false
    }

    /// Whether a word is one of the fixed ones, as `-n`.
    func offers(_ word: String) -> Bool {
        switch self {
        case .words(let words): words.contains { $0.text == word }
        case .anyOf(let kinds): kinds.contains { $0.offers(word) }
        default: false
        }
    }

    /// What follows behind a word.
    func following(_ word: String) -> ArgumentKind {
        switch self {
        case .nothing, .value, .task, .topics: .nothing
        case .files, .tasks, .python, .condition: self
        case .words(let words): words.first { $0.text == word }?.then ?? .nothing
        case .anyOf(let kinds): ArgumentKind.following(word, kinds) ?? self
        }
    }

    private static func following(_ word: String, _ kinds: [ArgumentKind]) -> ArgumentKind? {
        for case .words(let words) in kinds {
            if let found = words.first(where: { $0.text == word }) { return found.then }
        }
        let repeats = kinds.contains {
            if case .tasks = $0 { return true }
            return false
        }
        return repeats ? nil : .nothing
    }
}

/// A fixed word among a command's arguments: `until`, `-m`, `color`.
struct ArgumentWord: Sendable {
    var text: String
    /// A few words about it, shown by Tab.
    var summary: String
    var then: ArgumentKind

    init(_ text: String, _ summary: String = "", then: ArgumentKind = .nothing) {
        (self.text, self.summary, self.then) = (text, summary, then)
    }
}
