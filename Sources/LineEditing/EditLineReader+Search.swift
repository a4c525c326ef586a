import CEditLine
import Shell

// Ctrl-R: a search through the history while typing what an entry contains.
extension EditLineReader {
    /// Searches until a key ends it: Enter takes the entry found, Ctrl-G and Ctrl-C give it up, any other
    /// key edits it.
    func search() {
        var search = HistorySearch(start: history.entries.count)
        eraseEntry()
        while true {
            let rowsDown = paintSearch(search)
            let key = nextKey(blocking: true)
            if rowsDown > 0 { write("\u{1B}[\(rowsDown)A") }
            write("\r\u{1B}[J")
            // A signal woke the reader; what it asks for can wait until the search is over.
            if key == nil && cel_interrupted() == 0 && !inputEnded { continue }
            let outcome = search.handle(key, in: history)
            if outcome == .goOn { continue }
            finish(search, outcome, key)
            return paintFromHere()
        }
    }

    private func finish(_ search: HistorySearch, _ outcome: HistorySearch.Outcome, _ key: Key?) {
        guard outcome != .giveUp else { return }
        if let found = search.found {
            draft = EntryDraft(recall.go(to: found, in: history, from: draft.text))
            untouched = draft.text
        }
        // Escape only ends the search; to vi it would also mean to leave insert mode.
        if let key, key != .character("\u{1B}") { heldKey = key }
    }

    /// Shows the search and what it has found, the cursor behind the pattern; returns the cursor's row.
    private func paintSearch(_ search: HistorySearch) -> Int {
        let size = size
        let head = VisibleText.escapingControls(
            in: (search.hasFailed ? "no older entry with: " : "search: ") + search.pattern)
        let place = LineLayout(promptColumns: 0, line: head, width: size.columns)
        write(place.visible)
        guard let found = search.found else { return place.end.row }
        var rows = place.end.row
        for line in history.entries[found].split(separator: "\n", omittingEmptySubsequences: false) {
            guard rows + 2 < size.rows else { break }
            write(
                "\r\n  "
                    + DisplayWidth.truncated(
                        VisibleText.escapingControls(in: String(line)), to: size.columns - 3))
            rows += 1
        }
        let up = rows - place.end.row
        if up > 0 { write("\u{1B}[\(up)A") }
        write("\r" + Self.right(place.end.column))
        return place.end.row
    }
}
