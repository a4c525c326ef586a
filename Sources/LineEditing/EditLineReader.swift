import CEditLine
import Shell

/// Reads entries from a terminal with libedit: history, completion, editing over several lines, paste.
///
/// Each line of an entry is one run of libedit, which knows single lines best: its keys, vi's included,
/// act on the line, and the continuation prompt stands before it. A key that leaves the line ends the
/// run; this class then moves, paints the lines around and starts the next run.
public final class EditLineReader: LineReader {
    /// Why a run of libedit ended.
    enum Step: Equatable {
        case submit
        case endOfFile
        /// The cursor is on another line, or lines have changed.
        case otherLine
        case list([CompletionCandidate])
        case clearScreen
        case search
        case resize
        case suspend
    }

    /// What libedit is to be told by way of the event key.
    enum Event {
        case insertLine
        /// Puts the cursor where it belongs, which Escape has moved.
        case placeCursor
        case key(Key)
        case leave(Step)
    }

    let editor: OpaquePointer
    let output: UnsafeMutablePointer<FILE>
    let descriptor: Int32
    private(set) var rule: any EntryRule
    private(set) var completer: (any CompletionProvider)?
    let historyFile: HistoryFile?

    var history = EntryHistory()
    var unsaved: [String] = []
    var decoder = KeyDecoder()
    var draft = EntryDraft()
    var recall = HistoryRecall()
    /// Why the run of libedit ended; `nil` where that was libedit's decision.
    var step: Step?
    /// The run ended in vi's command mode, and the next is to begin in it.
    var staysInCommandMode = false
    var event: Event?
    /// The text that a recall or a paste put there: Enter takes it as it stands.
    var untouched: String?
    /// Lines arrive that bring their own indentation: a paste without its brackets.
    var isPasting = false
    var painter = ScreenPainter()
    var layouts = LayoutCache()
    var prompt = PromptText("")
    var continuation = PromptText("")
    /// libedit writes it where nobody sees it, but there must be one.
    private let promptForEditor = strdup("")
    var inputEnded = false
    /// Ctrl-Cs up to the end of the last entry.
    var interruptCount: Int32 = 0
    /// libedit runs and holds the current line.
    var isInLibedit = false
    /// A key that has been read and is still to be obeyed.
    var heldKey: Key?
    /// After the held Escape the cursor is to be put back.
    var placesCursor = false

    /// Opens the terminal on standard input and output; `nil` where they are none, or one that cannot
    /// move its cursor (TERM=dumb). Ctrl-C is taken over from here on.
    public init?(
        rule: any EntryRule, completer: (any CompletionProvider)? = nil,
        historyFile: HistoryFile? = HistoryFile.standard()
    ) {
        guard Self.canEdit, cel_use_utf8_locale(), cel_save_terminal_modes(0),
            let output = cel_open_output(1),
            let editor = cel_open("tickbox", cel_standard_input(), 1)
        else { return nil }
        self.editor = editor
        self.output = output
        self.descriptor = 0
        self.rule = rule
        self.completer = completer
        self.historyFile = historyFile
        Interrupts.install()
        cel_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
        cel_set_prompt(editor) { EditLineReader.of($0)?.promptForEditor }
        cel_set_reader(editor) { editor, character in
            EditLineReader.of(editor)?.readCharacter(into: character) ?? -1
        }
        bindKeys()
    }

    deinit {
        leaveTerminal()
        cel_close(editor)
        fclose(output)
        free(promptForEditor)
    }

    public func readEntry(prompt: String, continuation: String) -> LineReaderResult {
        self.prompt = PromptText(prompt)
        self.continuation = PromptText(continuation)
        draft = EntryDraft()
        recall = HistoryRecall(count: history.entries.count)
        untouched = nil
        isPasting = false
        staysInCommandMode = false
        painter.reset()
        beginEditing()
        defer { endEditing() }
        while true {
            if let result = editLine() { return result }
        }
    }

    public func readAnswer(prompt: String) -> LineReaderResult {
        let known = (rule, completer, history)
        (rule, completer, history) = (AnswerRule(), nil, EntryHistory())
        defer { (rule, completer, history) = known }
        return readEntry(prompt: prompt, continuation: "")
    }

    public func addToHistory(_ entry: String) {
        history.add(entry)
        unsaved.append(entry)
        // At once, so that whatever happens to this process, the entry is kept. A failure is told once, by
        // the last save.
        do { try saveHistory() } catch {}
    }

    public func loadHistory() throws(HistoryFileError) {
        if let historyFile { history = try historyFile.load(limit: history.limit) }
    }

    public func saveHistory() throws(HistoryFileError) {
        guard let historyFile else { return }
        try historyFile.append(unsaved, limit: history.limit)
        unsaved = []
    }

    static func of(_ editor: OpaquePointer?) -> EditLineReader? {
        guard let client = cel_client(editor) else { return nil }
        return Unmanaged<EditLineReader>.fromOpaque(client).takeUnretainedValue()
    }

    private static var canEdit: Bool {
        let kind = environmentValue("TERM") ?? ""
        return isatty(0) == 1 && isatty(1) == 1 && kind != "dumb" && !kind.isEmpty
    }

    private func editLine() -> LineReaderResult? {
        step = nil
        event = draft.line.isEmpty && !staysInCommandMode ? nil : .insertLine
        isInLibedit = true
        let hasLine = cel_run(editor)
        isInLibedit = false
        if cel_interrupted() != 0 {
            cel_set_interrupted(0)
            decoder.removeAll()
            leaveEntry(mark: "^C")
            return .interrupted
        }
        // A command of libedit's own may take the line, as # does among vi's.
        if step == nil, hasLine { takeLineFromEditor() }
        return finish(step ?? (hasLine ? .submit : .endOfFile))
    }

    private func finish(_ step: Step) -> LineReaderResult? {
        switch step {
        case .submit:
            leaveEntry()
            return .line(draft.text.droppingBlankLastLines)
        case .endOfFile:
            leaveEntry()
            return .endOfFile
        case .otherLine: break
        case .list(let candidates): list(candidates)
        case .clearScreen: clearScreen()
        case .search: search()
        case .resize: repaintAfterResize()
        case .suspend: suspend()
        }
        return nil
    }
}

/// An answer is one line, whatever stands in it.
private struct AnswerRule: EntryRule {
    func completeness(of text: String) -> EntryCompleteness { .complete }
}

extension String {
    /// The entry without the blank lines that ended it.
    var droppingBlankLastLines: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)
        while lines.count > 1, let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
