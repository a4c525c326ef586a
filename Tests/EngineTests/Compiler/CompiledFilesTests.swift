import Foundation
import PythonSyntax
import Testing

@testable import Engine

@Suite struct `Compiling whole files` {
    /// Every Python file of our own compiles to code that the verifier accepts.
    @Test func `the prelude's code is sound`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Sources/Engine/Prelude")
        #expect(try check(root, unsupported: []) > 10)
    }

    /// For development: `TICKBOX_PYTHON_LIBRARY=/usr/lib/python3.13 swift test --filter Compiling`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TICKBOX_PYTHON_LIBRARY"] != nil))
    func `code of CPython's library is sound`() throws {
        let path = ProcessInfo.processInfo.environment["TICKBOX_PYTHON_LIBRARY"] ?? ""
        let known: Set<String> = ["type parameters", "the 'type' statement", "complex numbers"]
        #expect(try check(URL(filePath: path), unsupported: known) > 100)
    }

    /// The number of files that were compiled.
    private func check(_ root: URL, unsupported: Set<String>) throws -> Int {
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var count = 0
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "py", let source = try? String(contentsOf: file, encoding: .utf8),
                let tree = try? Parser.parse(source)
            else { continue }
            do throws(UnsupportedConstruct) {
                let blueprint = try Compiler.compile(tree, fileName: file.path, mode: .module)
                let problems = blueprint.verify()
                #expect(problems == [], "\(file.path)")
                count += 1
            } catch {
                #expect(unsupported.contains(error.construct), "\(file.path): \(error)")
            }
        }
        return count
    }
}
