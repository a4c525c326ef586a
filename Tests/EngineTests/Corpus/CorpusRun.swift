import Engine
import Foundation
import Sandbox

/// A corpus program as it ran here.
struct CorpusRun {
    var status: Int32
    var stdout: String
    var stderr: String
    var trace: [RecordedTick]

    /// Runs a program as `tickbox run --trace` does; it is interrupted after a minute of real time.
    static func of(_ program: CorpusProgram, change: (inout WorldOptions) -> Void = { _ in }) throws
        -> CorpusRun
    {
        let source = try program.source()
        var options = try program.options(source)
        change(&options)
        let output = CapturedOutput()
        var lines: [String] = []
        let runner = ProgramRunner(options: options, output: output) { lines.append($0.json) }
        let watchdog = Watchdog(seconds: 60)
        let status = runner.run(source, fileName: program.fileName) { watchdog.watch($0) }
        watchdog.stop()
        let decoder = JSONDecoder()
        return CorpusRun(
            status: status, stdout: String(decoding: output.standard, as: UTF8.self),
            stderr: String(decoding: output.error, as: UTF8.self),
            trace: try lines.map { try decoder.decode(RecordedTick.self, from: Data($0.utf8)) })
    }
}

private final class CapturedOutput: WorldOutput {
    private(set) var standard: [UInt8] = []
    private(set) var error: [UInt8] = []

    func write(_ bytes: UnsafeRawBufferPointer) { standard.append(contentsOf: bytes) }
    func writeError(_ bytes: UnsafeRawBufferPointer) { error.append(contentsOf: bytes) }
    func flush() {}
}
