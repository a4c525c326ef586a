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
            options: invocation.world.options(
                file: invocation.source.path, arguments: invocation.arguments, invocation.maxTicks),
            output: output, trace: traceFile.map { file in { file.write($0) } })
        Interrupts.install()
        let status = runner.run(invocation.source.text, fileName: invocation.source.path) {
            Interrupts.forward(to: $0)
        }
        traceFile?.close()
        output.flush()
        return status
    }

    /// Opens the shell, on a thread with a stack that deep recursion in a program needs.
    static func openShell(_ invocation: ShellInvocation) -> Int32 {
        let result = ExitStatus()
        Interrupts.install()
        Interrupts.installTermination()
        EngineThread.run { result.value = runShell(invocation) }
        Interrupts.endAsSignalled()
        return result.value
    }

    private final class ExitStatus { var value: Int32 = 0 }

    private static func runShell(_ invocation: ShellInvocation) -> Int32 {
        let file = invocation.source?.path ?? ""
        guard
            let session = Session(
                options: invocation.world.options(file: file, arguments: invocation.arguments, nil))
        else {
            StandardOutput.complain(
                "tickbox: cannot reserve the memory for a world; try a smaller --memory-limit")
            return 2
        }
        let output = StandardOutput()
        let shell = makeShell(session, output, invocation.color)
        guard provideLessons(shell, invocation.lessons) else { return 1 }
        let isInteractive = TerminalCapabilities.current(descriptor: 0).isTerminal
        let reader = makeReader(rule: ShellEntryRule(), completer: ShellCompleter(shell: shell))
        if isInteractive, HistoryFile.standard()?.exists == false { shell.greet() }
        let isLoaded = invocation.source.map { shell.load($0) } ?? true
        output.flush()
        return read(shell, reader, isInteractive, isLoaded, output)
    }

    /// Presents a lesson file.
    static func present(_ path: String, _ options: ReplayOptions, _ color: ColorChoice) -> Int32 {
        let result = ExitStatus()
        Interrupts.install()
        Interrupts.installTermination()
        EngineThread.run { result.value = presentHere(path, options, color) }
        Interrupts.endAsSignalled()
        return result.value
    }

    private static func presentHere(_ path: String, _ options: ReplayOptions, _ color: ColorChoice) -> Int32 {
        let output = StandardOutput()
        guard let session = Session() else {
            StandardOutput.complain("tickbox: cannot reserve the memory for a world")
            return 2
        }
        let shell = makeShell(session, output, color)
        shell.activeReader = {
            let completer = ShellCompleter(session: session)
            return FlushingReader(makeReader(rule: ShellEntryRule(), completer: completer), output)
        }
        do throws(LessonFile.Problem) {
            try shell.replay(path, options)
            output.flush()
            return 0
        } catch {
            StandardOutput.complain("tickbox: \(error)")
            if case .unreadable = error { return 2 }
            return 1
        }
    }

    /// A shell on standard output.
    private static func makeShell(
        _ session: Session, _ output: StandardOutput, _ color: ColorChoice
    ) -> TickShell {
        let capabilities = TerminalCapabilities.current(color: color)
        let writer = TranscriptWriter(
            width: capabilities.width, allowsColor: capabilities.allowsColor,
            hasManyColors: TerminalCapabilities.hasManyColors()
        ) { output.write($0) }
        let shell = TickShell(
            session: session, writer: writer,
            interrupts: InterruptControl(
                forward: { Interrupts.forward(to: $0) }, clear: { Interrupts.clear() },
                isTerminating: { Interrupts.isTerminating }))
        shell.flush = { output.flush() }
        shell.terminalWidth = { capabilities.isTerminal ? TerminalCapabilities.current().width : nil }
        shell.presenterKeys = { capabilities.isTerminal ? TerminalKeys() : nil }
        return shell
    }

    /// False: those of the folder cannot be played.
    private static func provideLessons(_ shell: TickShell, _ folder: String?) -> Bool {
        guard let folder else {
            shell.lessons.progress = .standard()
            return true
        }
        do {
            shell.lessons = LessonSource(course: try LessonFile.course(folder), progress: .standard())
            return true
        } catch {
            StandardOutput.complain("tickbox: \(error)")
            return false
        }
    }

    private static func read(
        _ shell: TickShell, _ reader: any LineReader, _ isInteractive: Bool, _ isLoaded: Bool,
        _ output: StandardOutput
    ) -> Int32 {
        do {
            try reader.loadHistory()
        } catch {
            StandardOutput.complain("tickbox: \(error)")
        }
        let status = shell.run(FlushingReader(reader, output), isInteractive: isInteractive)
        output.flush()
        do {
            try reader.saveHistory()
        } catch {
            StandardOutput.complain("tickbox: \(error)")
        }
        return status == 0 && !isLoaded && !isInteractive ? 1 : status
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
