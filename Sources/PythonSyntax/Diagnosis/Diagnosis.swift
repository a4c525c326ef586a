/// Finds out what is wrong with a text that the tree parser gave up on.
struct Diagnosis {
    let bytes: UnsafePointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>
    let lexicalFailure: LexicalFailure?

    /// - Parameter start: the first token of the top-level statement that is wrong.
    func find(rule: String, start: Int, fallback: Int) -> SyntaxDiagnostic {
        var first = GrammarMachine(
            bytes: bytes, tokens: tokens, start: start, furthest: start, isDiagnosing: false)
        switch first.run(rule) {
        case .error(let diagnostic): return weigh(diagnostic, furthest: first.furthest)
        case .lexicalFailure: return lexicalDiagnostic ?? generic(at: first.furthest)
        case .matched: return weigh(generic(at: fallback), furthest: fallback)
        case .failed: break
        }
        var second = GrammarMachine(
            bytes: bytes, tokens: tokens, start: start, furthest: first.furthest, isDiagnosing: true)
        switch second.run(rule) {
        case .error(let diagnostic): return weigh(diagnostic, furthest: second.furthest)
        case .lexicalFailure: return lexicalDiagnostic ?? generic(at: second.furthest)
        case .matched, .failed: break
        }
        return unexplained(at: first.furthest, furthest: second.furthest, second)
    }

    private var lexicalDiagnostic: SyntaxDiagnostic? { lexicalFailure?.diagnostic }

    private func unexplained(at index: Int, furthest: Int, _ machine: GrammarMachine) -> SyntaxDiagnostic {
        switch tokens[index].kind {
        case .indent:
            return SyntaxDiagnostic(.indentationError, "unexpected indent", machine.errorRange(of: furthest))
        case .dedent:
            return SyntaxDiagnostic(
                .indentationError, "unexpected unindent", machine.errorRange(of: furthest))
        default:
            return weigh(generic(at: index), furthest: furthest)
        }
    }

    private func generic(at index: Int) -> SyntaxDiagnostic {
        SyntaxDiagnostic(.syntaxError, "invalid syntax", tokens[index].range)
    }

    /// Prefers an error of the lexer further on in the text, as CPython does.
    private func weigh(_ diagnostic: SyntaxDiagnostic, furthest: Int) -> SyntaxDiagnostic {
        guard let lexicalFailure, !lexicalFailure.isInsideFormattedString else { return diagnostic }
        switch lexicalFailure.kind {
        case .malformed: return lexicalFailure.diagnostic
        case .layout: return diagnostic
        case .unclosedBracket(let line):
            return Int(tokens[furthest].line) > line ? lexicalFailure.diagnostic : diagnostic
        }
    }
}
