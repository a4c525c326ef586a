import LineEditing
import Shell

/// Where the arguments meet the machine.
///
/// Each function returns the exit status of design.md §3.
enum Wiring {
    static let version = "0.1.0"

    /// INTEGRATOR: run `invocation.source.text` in the engine. `Interrupts.install()` and
    /// `Interrupts.forward(to:)` make Ctrl-C set the machine's flag; clear both after dealing with it.
    static func runProgram(_ invocation: RunInvocation) -> Int32 {
        print(invocation)
        return 0
    }

    /// INTEGRATOR: hand the reader to the shell; its rule and completer come from the command table.
    static func openShell(_ invocation: ShellInvocation) -> Int32 {
        let reader = makeReader(rule: PythonEntryRule(), completer: nil)
        while case .line(let entry) = reader.readEntry(prompt: "tick 0 0.0s> ", continuation: "... ") {
            reader.addToHistory(entry)
            print(entry)
        }
        return 0
    }

    /// The line editor on a terminal; plain reading of a pipe, without a prompt; on a terminal that cannot
    /// move its cursor, plain reading with one.
    static func makeReader(rule: any EntryRule, completer: (any CompletionProvider)?) -> any LineReader {
        if let reader = EditLineReader(rule: rule, completer: completer) { return reader }
        let isTerminal = TerminalCapabilities.current(descriptor: 0).isTerminal
        return PlainLineReader(
            rule: rule, isInteractive: isTerminal, wasInterrupted: { Interrupts.isPending })
    }
}
