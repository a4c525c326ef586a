/// Finds out what is wrong with a text that the tree parser gave up on.
struct Diagnosis {
    let bytes: UnsafePointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>
    let lexicalFailure: LexicalFailure?
    /// How many bytes the text has.
    let textEnd: Int

    /// - Parameter start: the first token of the top-level statement that is wrong.
    func find(rule: String, start: Int, fallback: Int) -> SyntaxDiagnostic {
        var first = GrammarMachine(
            bytes: bytes, tokens: tokens, start: start, furthest: start, isDiagnosing: false)
        switch first.run(rule) {
        case .error(let diagnostic): return weigh(diagnostic, furthest: first.furthest)
        case .lexicalFailure: return lexicalFailure?.diagnostic ?? generic(at: first.furthest)
        case .matched: return weigh(generic(at: fallback), furthest: fallback)
        case .failed:
            var diagnostic = explain(rule: rule, start: start, furthest: first.furthest)
            diagnostic.isIncomplete = Int(tokens[first.furthest].start) >= textEnd
            return diagnostic
        }
    }

    /// Runs the grammar once more, with the rules for common mistakes.
    private func explain(rule: String, start: Int, furthest: Int) -> SyntaxDiagnostic {
        var second = GrammarMachine(
            bytes: bytes, tokens: tokens, start: start, furthest: furthest, isDiagnosing: true)
        switch second.run(rule) {
        case .error(let diagnostic): return weigh(diagnostic, furthest: second.furthest)
        case .lexicalFailure: return lexicalFailure?.diagnostic ?? generic(at: second.furthest)
        case .matched, .failed: break
        }
        return unexplained(at: furthest, furthest: second.furthest, second)
    }

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
        let token = tokens[index]
        guard token.kind == .endOfFile else {
            return SyntaxDiagnostic(.syntaxError, "invalid syntax", token.range)
        }
        let start = SourcePosition(line: Int(token.line), column: 0)
        return SyntaxDiagnostic(.syntaxError, "invalid syntax", SourceRange(start: start, end: start))
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
