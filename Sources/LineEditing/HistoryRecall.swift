import Shell

/// Where in the history the up and down keys are.
struct HistoryRecall: Equatable {
    private(set) var index: Int
    private let count: Int
    /// What was being written when the walk began.
    private var unfinished = ""

    /// Begins behind the newest of so many entries.
    init(count: Int = 0) {
        self.index = count
        self.count = count
    }

    /// Goes to an older (negative) or newer entry and returns its text; `nil` at either end.
    mutating func move(by offset: Int, in history: EntryHistory, from text: String) -> String? {
        let target = index + offset
        guard target >= 0, target <= count, offset != 0 else { return nil }
        return go(to: target, in: history, from: text)
    }

    /// Goes to an entry and returns its text.
    mutating func go(to target: Int, in history: EntryHistory, from text: String) -> String {
        if index == count { unfinished = text }
        index = target
        return target < history.entries.count ? history.entries[target] : unfinished
    }
}
