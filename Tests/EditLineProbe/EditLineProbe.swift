import CEditLine
import LineEditing
import Shell

/// Reads entries and prints each as a Swift literal, so that a test sees exactly what was read.
@main
enum EditLineProbe {
    static func main() {
        let history = HistoryFile.standard()
        guard
            let reader = EditLineReader(
                rule: PythonEntryRule(), completer: ProbeCompleter(), historyFile: history)
        else {
            return readPlainly()
        }
        do {
            try reader.loadHistory()
            repl(reader)
            try reader.saveHistory()
        } catch {
            print(error)
        }
    }

    private static func repl(_ reader: any LineReader) {
        var count = 0
        while true {
            switch reader.readEntry(prompt: "\u{1B}[1mprobe \(count)>\u{1B}[0m ", continuation: "... ") {
            case .line(let entry):
                reader.addToHistory(entry)
                print("=", entry.debugDescription)
            case .interrupted: print("= interrupted")
            case .endOfFile:
                print("= end")
                return
            }
            count += 1
        }
    }

    private static func readPlainly() {
        let reader = PlainLineReader(rule: PythonEntryRule())
        while case .line(let entry) = reader.readEntry(prompt: "", continuation: "") {
            print("=", entry.debugDescription)
        }
        print("= end")
    }
}

private struct ProbeCompleter: CompletionProvider {
    func completion(before: String, after: String) -> Completion {
        let word = String(before.reversed().prefix { $0.isLetter || $0 == "_" }.reversed())
        let all = [
            CompletionCandidate("cancel", summary: "ask a task to stop", suffix: " "),
            CompletionCandidate("inspect", summary: "show all about a task", suffix: " "),
            CompletionCandidate("spawn", summary: "start a task", suffix: " "),
            CompletionCandidate("step", summary: "run one tick", suffix: " "),
            CompletionCandidate("stop_here", summary: "a name of the program's"),
        ]
        return Completion(word: word, candidates: all.filter { $0.text.hasPrefix(word) })
    }
}
