import Shell

/// Lays candidates out for the terminal.
enum CompletionList {
    /// The rows to print: with descriptions one candidate a row, without them in columns, at most `height` rows.
    static func rows(_ candidates: [CompletionCandidate], width: Int, height: Int) -> [String] {
        let described = candidates.contains { !$0.summary.isEmpty }
        let rows = described ? describedRows(candidates, width) : columnRows(candidates, width)
        guard rows.count > max(1, height) else { return rows }
        let shown = max(1, height) - 1
        let perRow = described ? 1 : (candidates.count + rows.count - 1) / rows.count
        return rows.prefix(shown) + ["  … and \(candidates.count - shown * perRow) more"]
    }

    private static func describedRows(_ candidates: [CompletionCandidate], _ width: Int) -> [String] {
        let widest = candidates.map { DisplayWidth.columns($0.text) }.max() ?? 0
        let column = min(widest, max(8, width / 2))
        return candidates.map { candidate in
            let name = VisibleText.escapingControls(in: candidate.text)
            guard !candidate.summary.isEmpty else {
                return DisplayWidth.truncated("  " + name, to: width - 1)
            }
            let row = "  " + DisplayWidth.padded(name, to: column) + "  " + candidate.summary
            return DisplayWidth.truncated(row, to: width - 1)
        }
    }

    private static func columnRows(_ candidates: [CompletionCandidate], _ width: Int) -> [String] {
        let names = candidates.map { VisibleText.escapingControls(in: $0.text) }
        let column = (names.map { DisplayWidth.columns($0) }.max() ?? 0) + 2
        let columns = max(1, (width - 2) / max(1, column))
        let count = (names.count + columns - 1) / columns
        return (0..<count).map { row in
            let cells = stride(from: row, to: names.count, by: count).map { names[$0] }
            let text =
                cells.dropLast().map { DisplayWidth.padded($0, to: column) }.joined() + (cells.last ?? "")
            return DisplayWidth.truncated("  " + text, to: width - 1)
        }
    }
}
