import CEditLine
import Shell

// Ctrl-R: a search through the history while typing what an entry contains.
extension EditLineReader {
    /// Searches until a key ends it: Enter takes the entry found, Ctrl-G and Ctrl-C give it up, any other
    /// key edits it.
    func search() {
        var search = HistorySearch(start: history.entries.count)
        while true {
            paint(search)
            let key = nextKey(blocking: true)
            // A signal woke the reader; a change of size is seen at the next key, the rest when the search is over.
            if key == nil && cel_interrupted() == 0 && !inputEnded { continue }
            let outcome = search.handle(key, in: history)
            if outcome == .goOn { continue }
            return finish(search, outcome, key)
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

    /// Shows the search in the place of the entry, and below what it has found.
    private func paint(_ search: HistorySearch) {
        let size = size
        let head = (search.hasFailed ? "no older entry with: " : "search: ") + search.pattern
        let layout = LineLayout(
            prompt: PromptText(""), line: head, cursorAt: head.unicodeScalars.count, width: size.columns)
        var rows = layout.rows
        if let found = search.found {
            for line in history.entries[found].split(separator: "\n", omittingEmptySubsequences: false) {
                let visible = VisibleText.escapingControls(in: String(line))
                let row = "  " + DisplayWidth.truncated(visible, to: size.columns - 3)
                rows += LineLayout(prompt: PromptText(""), line: row, width: size.columns).rows
            }
        }
        rows = Array(rows.prefix(max(layout.rows.count, size.rows - 1)))
        write(painter.paint(rows, cursor: layout.cursor, width: size.columns, height: size.rows))
    }
}
