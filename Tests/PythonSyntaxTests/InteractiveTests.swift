import PythonSyntax
import Testing

@Suite struct `Interactive entries` {
    @Test func `go on, end or fail as codeop says`() throws {
        for entry in try Recording.load().entries {
            #expect(verdict(entry.source) == entry.verdict, "for: \(entry.source)")
        }
    }

    @Test func `may hold several statements`() throws {
        #expect(try Parser.parse("x = 1\n\ny = 2\n", mode: .interactive).body.count == 2)
    }

    private func verdict(_ source: String) -> String {
        do throws(SyntaxDiagnostic) {
            _ = try Parser.parse(source, mode: .interactive)
            return "complete"
        } catch {
            return error.isIncomplete ? "incomplete" : "wrong"
        }
    }
}
