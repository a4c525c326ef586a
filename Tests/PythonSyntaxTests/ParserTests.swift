import PythonSyntax
import Testing

@Suite struct `Parsing` {
    @Test func `an empty file is an empty module`() throws {
        #expect(try Parser.parse("").body.isEmpty)
    }
}
