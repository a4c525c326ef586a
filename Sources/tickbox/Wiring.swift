import Engine
import LineEditing
import Sandbox
import Shell

/// Where the arguments meet the machine.
///
/// Each function returns the exit status of design.md §3.
enum Wiring {
    static let version = "0.1.0"

    /// Runs a program unattended.
    static func runProgram(_ invocation: RunInvocation) -> Int32 {
        let output = StandardOutput()
        var traceFile: TraceFile?
        if let path = invocation.trace {
            guard let file = TraceFile(path: path) else {
                StandardOutput.complain("tickbox: cannot write the trace to \(path)")
                return 2
            }
            traceFile = file
        }
        let runner = ProgramRunner(
            options: invocation.world.options(file: invocation.source.path, arguments: invocation.arguments, invocation.maxTicks),
            output: output, trace: traceFile.map { file in { file.write($0) } })
        Interrupts.install()
        let status = runner.run(invocation.source.text, fileName: invocation.source.path) { Interrupts.forward(to: $0) }
        traceFile?.close()
        output.flush()
        return status
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

extension WorldSettings {
    /// The settings as the engine takes them.
    func options(file: String, arguments: [String], _ maxTicks: Int?) -> Engine.WorldOptions {
        var options = Engine.WorldOptions()
        options.memoryLimit = memoryLimit.bytes
        options.seed = seed
        options.tickLimit = maxTicks
        options.signals = signals.map { ($0.number, Int($0.nanoseconds)) }
        options.sites = sites.map { ($0.url, Int($0.nanoseconds), $0.bytes ?? 1256) }
        options.arguments = [file] + arguments
        return options
    }
}
