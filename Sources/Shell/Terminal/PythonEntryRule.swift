/// Decides from brackets, quotes, colons and indentation whether a Python entry is whole.
///
/// It follows what the Python prompt does: a simple statement ends with its line, a compound one with
/// a blank line, and nothing ends inside brackets, triple quotes or after a backslash.
public struct PythonEntryRule: EntryRule {
    /// Creates the rule.
    public init() {}

    public func completeness(of text: String) -> EntryCompleteness {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var scan = PythonLineScan()
        for line in lines { scan.read(line) }
        let last = lines.last ?? ""
        if scan.insideString { return .incomplete(indentation: "") }
        if scan.depth > 0 || scan.endsWithBackslash {
            return .incomplete(indentation: String(Self.indentation(of: last)))
        }
        if scan.opensCompound, !(lines.count > 1 && last.allSatisfy(\.isWhitespace)) {
            return .incomplete(indentation: Self.indentation(after: last, opensBlock: scan.endsWithColon))
        }
        if scan.awaitsDefinition { return .incomplete(indentation: "") }
        return .complete
    }

    /// Whether a line at the margin goes on with the compound statement above it.
    public static func continuesCompoundStatement(_ line: String) -> Bool {
        let word = line.prefix { $0.isLetter }
        return ["else", "elif", "except", "finally"].contains(word) || line.first == ")"
    }

    private static func indentation(of line: Substring) -> Substring {
        line.prefix { $0 == " " || $0 == "\t" }
    }

    private static func indentation(after line: Substring, opensBlock: Bool) -> String {
        let indentation = String(indentation(of: line))
        if opensBlock { return indentation + "    " }
        let word = line.drop { $0 == " " || $0 == "\t" }.prefix { $0.isLetter }
        let leaves = ["return", "raise", "pass", "break", "continue"].contains(word)
        return leaves ? String(indentation.dropLast(4)) : indentation
    }
}
