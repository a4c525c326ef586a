#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads entries from a pipe or a file: no prompt, no editing, no history.
///
/// Piped, a compound statement ends where Python's own parser would end it, before the next line that is
/// not indented and does not continue it, so that a file can be piped in as it stands. On a terminal that cannot be edited on, it shows prompts and a blank
/// line ends the statement, as ever.
public final class PlainLineReader: LineReader {
    private let rule: any EntryRule
    private let isInteractive: Bool
    private let nextLine: () -> String?
    private let wasInterrupted: () -> Bool
    private var pending: [String] = []

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - isInteractive: Whether somebody types, on a terminal.
    ///   - nextLine: Gives the next line without its newline, `nil` at the end.
    ///   - wasInterrupted: Whether Ctrl-C ended the wait for a line.
    public init(
        rule: any EntryRule, isInteractive: Bool = false,
        nextLine: @escaping () -> String? = { readLine(strippingNewline: true) },
        wasInterrupted: @escaping () -> Bool = { false }
    ) {
        self.rule = rule
        self.isInteractive = isInteractive
        self.nextLine = nextLine
        self.wasInterrupted = wasInterrupted
    }

    public func readEntry(prompt: String, continuation: String) -> LineReaderResult {
        show(prompt)
        guard let first = takeLine() else { return atEnd }
        var lines = [first]
        while rule.completeness(of: lines.joined(separator: "\n")) != .complete {
            show(continuation)
            if isInteractive {
                guard let line = takeLine() else { return lastEntry(lines) }
                lines.append(line)
                continue
            }
            let blanks = takeBlankLines()
            guard let line = takeLine() else { return lastEntry(lines) }
            if endsBlock(lines, before: line) {
                pending.insert(line, at: 0)
                break
            }
            lines += blanks
            lines.append(line)
        }
        return .line(lines.joined(separator: "\n"))
    }

    public func readAnswer(prompt: String) -> LineReaderResult {
        // Unlike a prompt of the shell's, it is the program's output.
        print(prompt, terminator: "")
        fflush(nil)
        return takeLine().map(LineReaderResult.line) ?? atEnd
    }

    public func addToHistory(_ entry: String) {}
    public func loadHistory() {}
    public func saveHistory() {}

    private func show(_ prompt: String) {
        if isInteractive {
            print(prompt, terminator: "")
            fflush(nil)
        }
    }

    private var atEnd: LineReaderResult { wasInterrupted() ? .interrupted : .endOfFile }

    private func lastEntry(_ lines: [String]) -> LineReaderResult {
        wasInterrupted() ? .interrupted : .line(lines.joined(separator: "\n"))
    }

    private func takeLine() -> String? {
        guard pending.isEmpty else { return pending.removeFirst() }
        guard let line = nextLine() else { return nil }
        return line.last == "\r" || line.last == "\r\n" ? String(line.dropLast()) : line
    }

    private func takeBlankLines() -> [String] {
        var blanks: [String] = []
        while let line = takeLine() {
            guard line.allSatisfy(\.isWhitespace) else {
                pending.insert(line, at: 0)
                break
            }
            blanks.append(line)
        }
        return blanks
    }

    private func endsBlock(_ lines: [String], before line: String) -> Bool {
        guard let first = line.first, first != " ", first != "\t" else { return false }
        let wholeWithBlankLine = rule.completeness(of: lines.joined(separator: "\n") + "\n") == .complete
        return wholeWithBlankLine && !PythonEntryRule.continuesCompoundStatement(line)
    }
}

extension PlainLineReader {
    /// Cuts a text of several statements and commands, such as a pasted block, into its entries; blank
    /// lines between them are dropped.
    public static func entries(in text: String, rule: any EntryRule) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        let reader = PlainLineReader(rule: rule, nextLine: { lines.popFirst() })
        var entries: [String] = []
        while case .line(let entry) = reader.readEntry(prompt: "", continuation: "") {
            if !entry.allSatisfy(\.isWhitespace) { entries.append(entry) }
        }
        return entries
    }
}
