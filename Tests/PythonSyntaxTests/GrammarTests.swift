import Testing

@testable import PythonSyntax

@Suite struct `The diagnosing grammar` {
    @Test func `defines every rule that it names`() {
        let program = Grammar.compiled
        for (index, rule) in program.rules.enumerated() where index > 0 {
            #expect(rule.address > 0, "rule \(rule.name)")
        }
        #expect(program.rules.first?.name == "file")
    }

    @Test func `accepts right programs`() throws {
        for program in try Recording.load().right {
            let source = SourceText(program.source)
            source.bytes.withUnsafeBufferPointer { buffer in
                guard let bytes = buffer.baseAddress else { return }
                var lexer = Lexer(bytes: bytes, source: source)
                lexer.run()
                lexer.tokens.withUnsafeBufferPointer { tokens in
                    var machine = GrammarMachine(
                        bytes: bytes, tokens: tokens, start: 0, furthest: 0, isDiagnosing: false)
                    let outcome = machine.run("file")
                    guard case .matched = outcome else {
                        Issue.record("\(outcome) in: \(program.source)")
                        return
                    }
                }
            }
        }
    }
}
