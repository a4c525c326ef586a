import Engine
import PythonSyntax

/// Errors found before a program runs, in words.
public enum ErrorText {
    /// As Python prints a SyntaxError, with the caret; or what is not supported, and where.
    public static func text(_ error: ProgramError, source: String) -> String {
        switch error {
        case .syntax(let diagnostic, let fileName):
            let line = Int(diagnostic.range.start.line)
            var text = "  File \"\(fileName)\", line \(line)\n"
            text += marked(source, diagnostic.range)
            return text + "\(diagnostic.category.rawValue): \(diagnostic.message)\n"
        case .unsupported(let construct, let range, let fileName):
            let place = "\(fileName):\(range.start.line):\(range.start.column + 1)"
            return "tickbox: \(place): \(construct) is not supported; nothing has run\n"
                + marked(source, range)
        }
    }

    /// The source line with a caret under the range.
    static func marked(_ source: String, _ range: SourceRange) -> String {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        let number = Int(range.start.line)
        guard number >= 1, number <= lines.count else { return "" }
        let line = lines[number - 1].unicodeScalars
        let indent = line.prefix { $0 == " " || $0 == "\t" || $0 == "\u{C}" }.count
        let start = max(0, Int(range.start.column) - indent)
        let end = range.end.line == range.start.line ? Int(range.end.column) - indent : line.count - indent
        let carets = String(repeating: "^", count: max(1, end - start))
        let text = String(String.UnicodeScalarView(line.dropFirst(indent)))
        return "    \(text)\n    \(String(repeating: " ", count: start))\(carets)\n"
    }
}
