import Engine
import PythonSyntax
import Trace

/// Runs a program unattended, as `tickbox run` does.
public struct ProgramRunner {
    /// The exit statuses of the contract.
    public enum Status {
        public static let uncaught: Int32 = 1
        public static let unusable: Int32 = 2
        public static let deadlock: Int32 = 3
        public static let tickLimit: Int32 = 4
    }

    private let options: WorldOptions
    private let output: any WorldOutput
    /// Gets each tick of the trace; nil: no trace is made.
    private let trace: ((Tick) -> Void)?

    public init(options: WorldOptions, output: any WorldOutput, trace: ((Tick) -> Void)? = nil) {
        self.options = options
        self.output = output
        self.trace = trace
    }

    /// Runs a program to its end, on a thread with a stack of its own.
    /// - Parameter onStart: gets the flag that stops the program, before it runs.
    /// - Returns: the exit status.
    public func run(
        _ source: String, fileName: String,
        onStart: @escaping (UnsafeMutablePointer<Int32>) -> Void = { _ in }
    ) -> Int32 {
        let result = Result()
        EngineThread.run { result.status = self.runHere(source, fileName, onStart) }
        return result.status
    }

    private final class Result { var status: Int32 = 0 }

    private func runHere(
        _ source: String, _ fileName: String, _ onStart: (UnsafeMutablePointer<Int32>) -> Void
    ) -> Int32 {
        guard let world = World(options: options, output: output) else {
            report("tickbox: cannot reserve the memory for a world; try a smaller --memory-limit\n")
            return Status.unusable
        }
        world.readStandardInput()
        onStart(world.interruptFlag)
        let program: Program
        do throws(ProgramError) {
            program = try world.compile(source, fileName: fileName)
        } catch {
            report(ErrorText.text(error, source: source))
            if case .syntax = error {
                trace?(Tick(number: 0, nanoseconds: 0, events: []))
                return Status.uncaught
            }
            return Status.unusable
        }
        if trace != nil { world.startRecording() }
        var result: Int32 = 0
        execute(world, program) { outcome in
            output.flush()
            result = status(outcome, world)
            switch outcome {
            case .deadlock, .tickLimit: break
            case .finished, .waiting, .failed, .exited:
                let end = status(world.endProgram(), world)
                if end != 0 { result = end }
            }
        }
        output.flush()
        return result
    }

    private func execute(_ world: World, _ program: Program, ended: (World.Outcome) -> Void) {
        guard let trace else {
            _ = world.run(program, ended: ended)
            return
        }
        var isOpen = true
        var last = -1
        let tickEnded = {
            guard isOpen else { return }
            let events = world.takeEvents()
            // A verdict ends the program between two ticks.
            if world.tick != last || !events.isEmpty {
                trace(Tick(number: world.tick, nanoseconds: world.clock, events: events))
            }
            last = world.tick
            if world.tracePhaseEnded {
                isOpen = false
                world.stopRecording()
            }
        }
        _ = world.run(program, tickEnded: tickEnded, ended: ended)
    }

    private func status(_ outcome: World.Outcome, _ world: World) -> Int32 {
        switch outcome {
        case .finished, .waiting: return 0
        case .failed(let traceback, let status):
            report(traceback)
            return Int32(status)
        case .exited(let status, let message):
            if let message { report(message + "\n") }
            return Int32(truncatingIfNeeded: status)
        case .deadlock:
            report(world.deadlockReport())
            return Status.deadlock
        case .tickLimit:
            report("tickbox: stopped after \(world.tick) ticks (--max-ticks)\n")
            return Status.tickLimit
        }
    }

    private func report(_ text: String) {
        output.flush()
        var text = text
        text.withUTF8 { output.writeError(UnsafeRawBufferPointer($0)) }
    }
}
