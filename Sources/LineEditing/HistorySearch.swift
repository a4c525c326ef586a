import Shell

/// A search backwards through the history for entries that contain what is typed.
struct HistorySearch: Equatable {
    /// What a key does to the search.
    enum Outcome: Equatable {
        case goOn
        /// Leave it and bring back what was there before.
        case giveUp
        /// Edit the entry found; the key that ended the search is still to be obeyed.
        case edit
        /// Hand the entry found over.
        case take
    }

    private(set) var pattern = ""
    /// The entry found, an index into the history.
    private(set) var found: Int?
    /// Nothing older contains the pattern.
    private(set) var hasFailed = false
    private let start: Int

    /// Begins before an entry of the history.
    init(start: Int) {
        self.start = start
    }

    /// Obeys a key; no key means Ctrl-C or the end of input.
    mutating func handle(_ key: Key?, in history: EntryHistory) -> Outcome {
        guard let key else { return .giveUp }
        guard case .character(let scalar) = key else { return .edit }
        switch scalar.value {
        case 0x07: return .giveUp
        case 0x0A, 0x0D: return .take
        case 0x12: step(to: history.lastIndex(containing: pattern, before: found ?? start))
        case 0x13: step(to: history.firstIndex(containing: pattern, after: found ?? start))
        case 0x08, 0x7F:
            pattern = String(pattern.unicodeScalars.dropLast())
            search(in: history, before: start)
        case 0..<0x20: return .edit
        default:
            pattern.unicodeScalars.append(scalar)
            search(in: history, before: found.map { $0 + 1 } ?? start)
        }
        return .goOn
    }

    private mutating func step(to index: Int?) {
        hasFailed = index == nil && !pattern.isEmpty
        found = index ?? found
    }

    private mutating func search(in history: EntryHistory, before index: Int) {
        if pattern.isEmpty {
            (found, hasFailed) = (nil, false)
        } else {
            step(to: history.lastIndex(containing: pattern, before: index))
        }
    }
}
