import PythonSyntax
import Testing

@Suite struct `Syntax errors` {
    @Test func `are worded and placed as CPython words and places them`() throws {
        let programs = try Recording.load().wrong
        #expect(programs.count { $0.error != nil } > 350)
        for program in programs {
            let found = diagnose(program.source)
            guard let wanted = program.error else {
                #expect(found == nil, "valid: \(program.source)")
                continue
            }
            guard let found else {
                Issue.record("accepted: \(program.source)")
                continue
            }
            #expect(describe(found, wanted) == describe(wanted), "in: \(program.source)")
        }
    }

    @Test func `await at the top level is accepted where it is asked for`() throws {
        let accepted = ["await x", "[await x for x in y]", "async for x in y: pass", "async with x: pass"]
        for source in accepted {
            #expect(diagnose(source) != nil)
            _ = try Parser.parse(source, allowTopLevelAwait: true)
        }
        for source in ["yield 1", "return 1", "def f(): await x", "class A: await x"] {
            #expect(throws: SyntaxDiagnostic.self) {
                try Parser.parse(source, allowTopLevelAwait: true)
            }
        }
    }

    private func diagnose(_ source: String) -> SyntaxDiagnostic? {
        do throws(SyntaxDiagnostic) {
            _ = try Parser.parse(source)
            return nil
        } catch {
            return error
        }
    }

    /// The end is compared where CPython gives one that lies behind the start.
    private func describe(_ found: SyntaxDiagnostic, _ wanted: Recording.RecordedError) -> String {
        let range = found.range
        let end = hasEnd(wanted) ? "-\(range.end.line):\(range.end.column + 1)" : ""
        let place = "\(range.start.line):\(range.start.column + 1)\(end)"
        return "\(found.category.rawValue) \(place) \(found.message)"
    }

    private func describe(_ wanted: Recording.RecordedError) -> String {
        let end = hasEnd(wanted) ? "-\(wanted.endLine):\(wanted.endOffset)" : ""
        return "\(wanted.category) \(wanted.line):\(max(wanted.offset, 1))\(end) \(wanted.message)"
    }

    private func hasEnd(_ wanted: Recording.RecordedError) -> Bool {
        wanted.endOffset > 0 && (wanted.endLine, wanted.endOffset) > (wanted.line, wanted.offset)
    }
}
