import ArgumentParser
import Engine

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `tickbox-bench run-one`: what the benchmark measures, in a process of its own.
struct RunOneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run-one",
        abstract: "Run one program with the recorder of transitions on, and print its peak memory.")

    @Argument(help: "The Python file.")
    var file: String

    func run() throws {
        guard let source = TextFile.read(file) else { throw ValidationError("cannot read \(file)") }
        let status = Status()
        EngineThread.run { status.value = Self.execute(source, fileName: file) }
        throw ExitCode(status.value)
    }

    private final class Status { var value: Int32 = 1 }

    private static func execute(_ source: String, fileName: String) -> Int32 {
        let output = DirectOutput()
        guard let world = World(output: output) else { return 2 }
        do throws(ProgramError) {
            let program = try world.compile(source, fileName: fileName)
            world.startRecording()
            guard case .finished = world.run(program) else { return 1 }
            print(PeakMemory.line(kibibytes: PeakMemory.ownKibibytes))
            return 0
        } catch {
            return 2
        }
    }
}

/// Text straight to the descriptors.
private final class DirectOutput: WorldOutput {
    func write(_ bytes: UnsafeRawBufferPointer) { send(bytes, to: 1) }
    func writeError(_ bytes: UnsafeRawBufferPointer) { send(bytes, to: 2) }
    func flush() {}

    private func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
        #if canImport(Glibc)
            _ = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            _ = Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
