/// One parse from text to checked tree.
struct ParseSession {
    private let source: SourceText
    private let mode: Parser.Mode
    private let allowTopLevelAwait: Bool
    private let grammarOnly: Bool
    private let stack = StackBudget()

    init(_ source: SourceText, mode: Parser.Mode, allowTopLevelAwait: Bool, grammarOnly: Bool) {
        self.source = source
        self.mode = mode
        self.allowTopLevelAwait = allowTopLevelAwait
        self.grammarOnly = grammarOnly
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
            let module = try tree(&parser)
            if grammarOnly { return .success(module) }
            let validation = TreeValidation(stack: stack, allowTopLevelAwait: allowTopLevelAwait)
            let diagnostic = validation.check(module) ?? incompleteEntry(module)
            return diagnostic.map(Result.failure) ?? .success(module)
        } catch {
            if let diagnostic = parser.diagnostic { return .failure(diagnostic) }
            let diagnosis = Diagnosis(
                bytes: bytes, tokens: tokens, lexicalFailure: failure, textEnd: source.count)
            return .failure(
                diagnosis.find(rule: rule, start: parser.statementStart, fallback: parser.position))
        }
    }

    /// An interactive entry that ends in a block goes on until a blank line, as in Python's `codeop`.
    private func incompleteEntry(_ module: Module) -> SyntaxDiagnostic? {
        guard mode == .interactive, source.lacksFinalNewline, let last = module.body.last else { return nil }
        switch last.node {
        case .function, .classDefinition, .for, .while, .if, .with, .match, .try:
            let end = SourceRange(start: last.range.end, end: last.range.end)
            return SyntaxDiagnostic(.syntaxError, "incomplete input", end, isIncomplete: true)
        default: return nil
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
