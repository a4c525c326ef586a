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
        commandName: "run-one", abstract: "Run one program with the recorder of transitions on, and print nothing else.")

    @Argument(help: "The Python file.")
    var file: String

    func run() throws {
        guard let source = Self.text(of: file) else { throw ValidationError("cannot read \(file)") }
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
            if case .finished = world.run(program) { return 0 }
            return 1
        } catch {
            return 2
        }
    }

    private static func text(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
            bytes.append(contentsOf: buffer[..<count])
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
