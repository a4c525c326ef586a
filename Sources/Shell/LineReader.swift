/// What reading one entry gave.
public enum LineReaderResult: Equatable, Sendable {
    /// A whole entry without its last newline; it may have several lines, and is empty for a bare Enter.
    case line(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the end of piped input.
    case endOfFile
}

/// Where the shell's entries come from: a terminal with line editing, or a pipe.
public protocol LineReader: AnyObject {
    /// Reads one entry.
    ///
    /// - Parameters:
    ///   - prompt: Shown before the first line; it may hold SGR colour sequences (`ESC [ … m`), no newline.
    ///   - continuation: Shown before each further line of the entry.
    func readEntry(prompt: String, continuation: String) -> LineReaderResult

    /// Reads one line for a program's `input()`: no completion, nothing of it goes into the history.
    ///
    /// - Parameter prompt: What the program has written in this row, with SGR colour sequences.
    func readAnswer(prompt: String) -> LineReaderResult

    /// Remembers an entry, so that it can be recalled and is saved; a blank one is not kept.
    func addToHistory(_ entry: String)

    /// Reads the saved history; a missing file is an empty history.
    func loadHistory() throws(HistoryFileError)

    /// Saves the history, keeping what other sessions have saved meanwhile.
    func saveHistory() throws(HistoryFileError)
}

extension LineReader {
    /// Nobody is there to answer.
    public func readAnswer(prompt: String) -> LineReaderResult { .endOfFile }
}

/// Whether the text typed so far is a whole entry.
public enum EntryCompleteness: Equatable, Sendable {
    /// Enter hands the entry over.
    case complete
    /// Enter opens another line, which begins with `indentation`.
    case incomplete(indentation: String)
}

/// Decides where an entry ends; asked at every Enter with all lines typed so far, joined by newlines.
public protocol EntryRule {
    /// Whether `text` is a whole entry. A compound statement is whole once a blank line follows it.
    func completeness(of text: String) -> EntryCompleteness
}
