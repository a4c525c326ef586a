import PythonSyntax
import Testing

@Suite struct `Syntax trees` {
    @Test func `are CPython's, node for node and column for column`() throws {
        for program in try Recording.load().right {
            let tree = TreeDump.text(of: try Parser.parse(program.source))
            #expect(tree == program.tree, "in: \(program.source)")
        }
    }

    @Test func `an empty file is an empty module`() throws {
        #expect(try Parser.parse("").body.isEmpty)
        #expect(try Parser.parse("\n# only a comment\n\n").body.isEmpty)
    }

    @Test func `line ends of every kind count as one`() throws {
        let trees = try ["if a:\n  b\nc\n", "if a:\r\n  b\r\nc\r\n", "if a:\r  b\rc\r"].map {
            TreeDump.text(of: try Parser.parse($0))
        }
        #expect(Set(trees).count == 1)
    }

    @Test func `an expression is parsed alone in expression mode`() throws {
        let module = try Parser.parse("1 + x", mode: .expression)
        #expect(module.body.count == 1)
        #expect(throws: SyntaxDiagnostic.self) { try Parser.parse("x = 1", mode: .expression) }
        #expect(throws: SyntaxDiagnostic.self) { try Parser.parse("pass", mode: .expression) }
    }
}
