/// One parse from text to checked tree.
struct ParseSession {
    private let source: SourceText
    private let mode: Parser.Mode
    private let stack = StackBudget()

    init(_ source: SourceText, mode: Parser.Mode) {
        self.source = source
        self.mode = mode
    }

    func run() -> Result<Module, SyntaxDiagnostic> {
        source.bytes.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return .success(Module(body: [])) }
            var lexer = Lexer(bytes: bytes, source: source)
            lexer.run()
            return lexer.tokens.withUnsafeBufferPointer { tokens in
                parse(bytes: bytes, tokens: tokens, failure: lexer.failure)
            }
        }
    }

    private func parse(
        bytes: UnsafePointer<UInt8>, tokens: UnsafeBufferPointer<Token>, failure: LexicalFailure?
    ) -> Result<Module, SyntaxDiagnostic> {
        var parser = TreeParser(bytes: bytes, tokens: tokens, stack: stack)
        do throws(TreeParser.Mismatch) {
            return .success(try tree(&parser))
        } catch {
            if let diagnostic = parser.diagnostic { return .failure(diagnostic) }
            let diagnosis = Diagnosis(bytes: bytes, tokens: tokens, lexicalFailure: failure)
            return .failure(
                diagnosis.find(rule: rule, start: parser.statementStart, fallback: parser.position))
        }
    }

    private var rule: String {
        switch mode {
        case .module: "file"
        case .interactive: "interactive"
        case .expression: "eval"
        }
    }

    private func tree(_ parser: inout TreeParser) throws(TreeParser.Mismatch) -> Module {
        switch mode {
        case .module: try parser.module()
        case .interactive: try parser.interactive()
        case .expression: try parser.expressionModule()
        }
    }
}
