import PythonSyntax

/// A world of simulated Python: its modules, its event loop, its clock.
///
/// A world belongs to the thread that uses it, which should have a stack of 64 MiB or more (see `EngineThread`).
public final class World {
    let machine: Machine
    let mainModule: ModuleObject
    /// Names of tasks by their numbers, as far as they were recorded.
    var taskNames: [Int: String] = [:]
    /// The loop that a session has for itself; undefined until it needs one.
    var sessionLoop = Value.undefined
    /// The session has put asyncio into `__main__`.
    var asyncioIsProvided = false

    /// Makes a world with an empty `__main__` module; nil if the memory cannot be reserved.
    public init?(options: WorldOptions = WorldOptions(), output: any WorldOutput) {
        let sink = WorldSink(output)
        guard let machine = Machine(memoryLimit: options.memoryLimit, output: sink) else { return nil }
        self.machine = machine
        machine.programArguments = options.arguments
        machine.tickLimit = options.tickLimit
        machine.randomSeed = options.seed
        machine.isStressed = options.collectsAlways
        machine.installLibrary()
        machine.installTextStream()
        machine.makeLoopClasses()
        machine.planSignals(options.signals.sorted { $0.nanoseconds < $1.nanoseconds })
        for site in options.sites {
            machine.setSite(site.url, nanoseconds: site.nanoseconds, bytes: site.bytes, status: 200)
        }
        machine.extraRoots.append { [unowned machine] _ in machine.markThreads() }
        machine.importer = { (machine, name) throws(Raised) in try machine.importBuiltIn(name) }
        machine.hooks.compile = { (machine, text, fileName, mode, module) throws(Raised) in
            try machine.compileText(
                text.text, fileName: fileName, mode: mode == .expression ? .expression : .module,
                module: module)
        }
        mainModule = ModuleObject.allocate(
            machine.heap, class: machine.classBits(.module), name: machine.names.main.value)
        mainModule.set(machine.names.name, machine.names.main.value, machine.heap)
        mainModule.set(machine.names.doc, .none, machine.heap)
        mainModule.set(machine.names.builtins, machine.state.pointee.builtins, machine.heap)
        DictObject(machine.state.pointee.modules).set(machine.names.main, mainModule.value, machine.heap)
        if options.collectsAlways { machine.heap.state.pointee.budget = -1 }
    }

    /// Set to a number other than 0 from a signal handler, it raises KeyboardInterrupt in what runs.
    public var interruptFlag: UnsafeMutablePointer<Int32> { machine.interruptFlag }

    /// Iterations of event loops so far.
    public var tick: Int { machine.state.pointee.tick }
    /// The virtual clock, in nanoseconds.
    public var clock: Int { machine.state.pointee.clock }

    /// Sets what a simulated web site answers from now on: latency in nanoseconds, size of the body, HTTP status.
    public func setSite(_ url: String, nanoseconds: Int, bytes: Int = 1256, status: Int = 200) {
        machine.setSite(url, nanoseconds: nanoseconds, bytes: bytes, status: status)
    }

    /// Lets `input()` read the process's standard input; without this it finds the end of the input.
    public func readStandardInput() {
        machine.hooks.readLine = { [unowned machine] in
            machine.output.flush()
            return Swift.readLine(strippingNewline: true)
        }
    }

    // MARK: Programs

    /// Parses and compiles a program without running any of it.
    /// - Throws: `ProgramError`
    public func compile(_ source: String, fileName: String) throws(ProgramError) -> Program {
        try compile(source, fileName: fileName, mode: .module, allowTopLevelAwait: false)
    }

    func compile(
        _ source: String, fileName: String, mode: Compiler.Mode, allowTopLevelAwait: Bool
    ) throws(ProgramError) -> Program {
        machine.sources[fileName] = source
        let parserMode: Parser.Mode =
            switch mode {
            case .module: .module
            case .expression: .expression
            case .interactive, .awaitable: .interactive
            }
        let tree: Module
        do throws(SyntaxDiagnostic) {
            tree = try Parser.parse(source, mode: parserMode, allowTopLevelAwait: allowTopLevelAwait)
        } catch {
            throw .syntax(error, fileName: fileName)
        }
        do throws(UnsupportedConstruct) {
            return Program(blueprint: try Compiler.compile(tree, fileName: fileName, mode: mode))
        } catch {
            throw .unsupported(error.construct, error.range, fileName: fileName)
        }
    }

    /// What running came to.
    public enum Outcome {
        /// The program, or the entry, ended.
        case finished
        /// It waits for the event loop: `runTick` goes on.
        case waiting
        /// An exception left it; the text is its traceback.
        case failed(traceback: String, exitStatus: Int)
        /// `sys.exit`: the status, and what is to be printed on standard error if that was no number.
        case exited(status: Int, message: String?)
        /// Nothing is ready and no timer is set.
        case deadlock
        /// As many ticks as were allowed have run.
        case tickLimit
    }

    /// Runs a program in `__main__` until it ends or waits for the event loop.
    public func start(_ program: Program) -> Outcome {
        run { () throws(Raised) in
            let code = machine.load(program.blueprint, into: mainModule)
            let fileName = program.blueprint.fileName
            if !fileName.hasPrefix("<") {
                mainModule.set(machine.strings.intern("__file__"), machine.makeString(fileName), machine.heap)
            }
            return try machine.execute(code, in: mainModule)
        }
    }

    /// Runs one tick of the loop that the program waits for.
    public func runTick() -> Outcome {
        guard let loop = machine.blockingLoop else { return .finished }
        if let limit = machine.tickLimit, machine.state.pointee.tick >= limit,
            !loop.flags.contains(.uncounted)
        {
            return .tickLimit
        }
        return run { () throws(Raised) in
            do throws(Raised) {
                try machine.iterate(loop)
            } catch {
                if machine.state.pointee.isHalting { throw error }
                machine.abandonLoop(loop)
                return try machine.resumeBlocked(nil)
            }
            guard loop.flags.contains(.stopping) else {
                machine.state.pointee.outcome = .blocked
                return .none
            }
            let result: Value
            do throws(Raised) {
                result = try machine.finishLoop(loop)
            } catch {
                return try machine.resumeBlocked(nil)
            }
            return try machine.resumeBlocked(result)
        }
    }

    /// Runs a program to its end.
    /// - Parameters:
    ///   - tickEnded: called behind each tick, and once behind what comes before the first.
    ///   - ended: gets the outcome before the program's objects end, which can print more.
    public func run(
        _ program: Program, tickEnded: () -> Void = {}, ended: (Outcome) -> Void = { _ in }
    ) -> Outcome {
        var outcome = start(program)
        while case .waiting = outcome {
            tickEnded()
            outcome = runTick()
        }
        let wasStopped = machine.verdict != nil
        ended(outcome)
        if !wasStopped { endObjects(outcome) }
        tickEnded()
        return outcome
    }

    /// Ends a program that has run: its executors and threads come to their end, `atexit` functions are called.
    public func endProgram() -> Outcome {
        let modules = DictObject(machine.state.pointee.modules)
        let ends = [("threading", "_shutdown"), ("atexit", "_run_exitfuncs"), ("logging", "shutdown")]
        for (name, function) in ends {
            guard let module = modules.get(machine.strings.intern(name)), module.kind == .module else {
                continue
            }
            let outcome = run { () throws(Raised) in
                try machine.call(try machine.getAttribute(module, machine.strings.intern(function)))
            }
            guard case .finished = outcome else { return outcome }
        }
        return .finished
    }

    /// Lets go of all that the program has made, as Python does at its exit; a verdict ends it without that.
    private func endObjects(_ outcome: Outcome) {
        var hasFailed = false
        switch outcome {
        case .deadlock, .tickLimit, .waiting: return
        case .finished, .exited: break
        case .failed: hasFailed = true
        }
        machine.state.pointee.handled = .none
        machine.state.pointee.nesting = 0
        machine.state.pointee.blockedFrame = 0
        _ = try? machine.withNativeFrame { () throws(Raised) in
            do throws(Raised) {
                try machine.endObjects(hasFailed: hasFailed)
            } catch {
                _ = machine.takeRaised()
            }
        }
    }

    private func run(_ body: () throws(Raised) -> Value) -> Outcome {
        machine.verdict = nil
        do throws(Raised) {
            machine.state.pointee.outcome = .returned
            _ = try machine.withNativeFrame(body)
            if machine.isBlocked, machine.state.pointee.outcome == .blocked || machine.blockingLoop != nil {
                return .waiting
            }
            return .finished
        } catch {
            return describeFailure()
        }
    }

    private func describeFailure() -> Outcome {
        switch machine.verdict {
        case .deadlock: return .deadlock
        case .tickLimit: return .tickLimit
        case .killed(let signal): return .exited(status: 128 + signal, message: nil)
        case nil: break
        }
        let exception = machine.takeRaised()
        machine.state.pointee.stackTop = machine.heap.stack
        machine.state.pointee.depth = 0
        let type = machine.type(of: exception)
        if type.isSubclass(of: machine.exceptionClass(.systemExit)) { return exitOutcome(exception) }
        let isInterrupt = type.isSubclass(of: machine.exceptionClass(.keyboardInterrupt))
        return .failed(traceback: machine.tracebackText(exception), exitStatus: isInterrupt ? 130 : 1)
    }

    func exitOutcome(_ exception: Value) -> Outcome {
        let arguments = ExceptionObject(exception).arguments
        let code = arguments.count == 0 ? Value.none : arguments.count == 1 ? arguments[0] : arguments.value
        let number = machine.payload(code)
        switch number.kind {
        case .none: return .exited(status: 0, message: nil)
        case .int, .bool: return .exited(status: Int(truncatingIfNeeded: number.bits) & 0xFF, message: nil)
        default: return .exited(status: 1, message: (try? machine.str(code).text) ?? "")
        }
    }
}

/// A compiled program.
public struct Program: Sendable {
    let blueprint: CodeBlueprint
}

/// Why a source text cannot run.
public enum ProgramError: Error {
    case syntax(SyntaxDiagnostic, fileName: String)
    /// Outside the supported language: what, and where.
    case unsupported(String, SourceRange, fileName: String)
}

/// Hands a machine's text to a world's output.
private final class WorldSink: OutputSink {
    private let output: any WorldOutput

    init(_ output: any WorldOutput) { self.output = output }

    func write(_ bytes: UnsafeRawBufferPointer) { output.write(bytes) }
    func writeError(_ bytes: UnsafeRawBufferPointer) { output.writeError(bytes) }
    func flush() { output.flush() }
}
