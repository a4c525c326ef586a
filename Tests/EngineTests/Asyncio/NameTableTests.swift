import Engine
import Foundation
import Sandbox
import Testing

/// The table of asyncio's names (`Tests/Asyncio/names.md`) against the names that a program finds.
@Suite struct `The table of asyncio's names` {
    @Test func `says of every name what a program meets`() throws {
        #expect(try lies(about: rows()) == [])
    }

    @Test func `is caught lying`() throws {
        var rows = try rows()
        rows["asyncio.Protocol"] = "supported"
        rows["asyncio.sleep"] = "out of scope"
        rows["loop.call_soon"] = nil
        let lies = try lies(about: rows)
        #expect(lies.contains { $0.hasPrefix("asyncio.Protocol is not there: ") })
        #expect(lies.contains("asyncio.sleep does not say that it is out of scope"))
        #expect(lies.contains("loop.call_soon is not in the table"))
    }

    /// Name → supported, simulated or out of scope.
    private func rows() throws -> [String: String] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let text = try String(contentsOf: tests.appending(path: "Asyncio/names.md"), encoding: .utf8)
        var rows: [String: String] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            rows[cells[0].trimmingCharacters(in: ["`"])] = cells[1]
        }
        #expect(rows.count > 200)
        return rows
    }

    /// What a program in the box finds wrong with the table: a line each.
    private func lies(about rows: [String: String]) throws -> [String] {
        let table = rows.sorted { $0.key < $1.key }.map { "    (\"\($0.key)\", \"\($0.value)\"),\n" }.joined()
        let output = TableOutput()
        let runner = ProgramRunner(options: WorldOptions(), output: output) { _ in }
        let status = runner.run("TABLE = [\n\(table)]\n" + program, fileName: "names.py") { _ in }
        #expect(status == 0, "\(output.text)")
        return output.text.split(separator: "\n").map(String.init)
    }

    private let program = #"""
        import asyncio

        loop = asyncio.new_event_loop()

        def find(path):
            head, *rest = path.split(".")
            found = {"asyncio": asyncio, "loop": loop}[head]
            for part in rest:
                found = getattr(found, part)
            return found

        def use(path):
            """How a name answers: None, or the text of its refusal."""
            try:
                found = find(path)
            except AttributeError as error:
                return str(error)
            if path.startswith("loop.") and callable(found) and dict(TABLE).get(path) == "out of scope":
                try:
                    found()
                except NotImplementedError as error:
                    return str(error)
            return None

        for name, status in TABLE:
            refusal = use(name)
            if status == "out of scope":
                if refusal is None or "not simulated in tickbox" not in refusal:
                    print(name, "does not say that it is out of scope")
            elif status not in ("supported", "simulated"):
                print(name, "has no such status:", status)
            elif refusal is not None:
                print(name, "is not there:", refusal)

        known = {name for name, status in TABLE}
        there = [f"asyncio.{name}" for name in asyncio.__all__]
        classes = {name.rpartition(".")[0] for name in known if name.count(".") == 2}
        there += [f"{path}.{name}" for path in sorted(classes) for name in dir(find(path))]
        there += [f"loop.{name}" for name in dir(loop)]
        for name in there:
            if not name.rpartition(".")[2].startswith("_") and name not in known:
                print(name, "is not in the table")
        """#
}

private final class TableOutput: WorldOutput {
    private var bytes: [UInt8] = []
    var text: String { String(decoding: bytes, as: UTF8.self) }

    func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
    func writeError(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
    func flush() {}
}
