import Foundation
import PythonSyntax
import Testing

/// Runs where `TICKBOX_PYTHON` names a Python 3.13, and takes minutes in a debug build.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["TICKBOX_PYTHON"] != nil))
struct `The standard library` {
    @Test func `parses to CPython's trees, or is rejected where CPython rejects it`() throws {
        let python = try #require(ProcessInfo.processInfo.environment["TICKBOX_PYTHON"])
        let folder = try run(python, ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"])
        let script = Recording.folder.appendingPathComponent("dump_tree.py").path
        let library = String(decoding: folder, as: UTF8.self).trimmingCharacters(in: .newlines)
        var dumps = try run(python, [script, "--stream", library])[...]
        var count = 0
        while let (path, wanted) = next(&dumps) {
            count += 1
            guard let text = String(data: try Data(contentsOf: URL(fileURLWithPath: path)), encoding: .utf8)
            else { continue }
            #expect(dump(text) == wanted, "\(path)")
        }
        #expect(count > 1000)
    }

    private func dump(_ text: String) -> Data {
        do throws(SyntaxDiagnostic) {
            return Data(TreeDump.text(of: try Parser.parse(text)).utf8)
        } catch {
            return Data(TreeDump.text(of: error).utf8)
        }
    }

    /// Takes one header line and the dump behind it.
    private func next(_ dumps: inout Data.SubSequence) -> (path: String, dump: Data)? {
        guard let end = dumps.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let header = String(decoding: dumps[..<end], as: UTF8.self).split(separator: "\t")
        guard header.count == 2, let size = Int(header[1]) else { return nil }
        let dump = dumps.dropFirst(end + 1 - dumps.startIndex).prefix(size)
        dumps = dumps[(dump.endIndex + 1)...]
        return (String(header[0]), Data(dump))
    }

    private func run(_ program: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return output
    }
}
