/// The results as a Markdown table.
enum MarkdownTable {
    static let header = """
        | program | tickbox, s | CPython, s | ratio | at most | memory, MB, tickbox / CPython | |
        |---|---|---|---|---|---|---|
        """

    static func row(_ comparison: Comparison) -> String {
        let memory = "\(megabytes(comparison.ours)) / \(megabytes(comparison.theirs))"
        let cells = [
            comparison.program.summary,
            fixed(comparison.ours.medianSeconds, 3), fixed(comparison.theirs.medianSeconds, 3),
            fixed(comparison.ratio, 3), "\(comparison.program.limit)", memory, comparison.miss ?? "met",
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private static func megabytes(_ measurement: Measurement) -> String {
        fixed(measurement.medianMemory / 1e6, 0)
    }

    /// A number that is not negative with so many digits behind the point.
    static func fixed(_ number: Double, _ digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let units = (number * scale).rounded()
        guard units.isFinite, units < 1e15 else { return "?" }
        guard digits > 0 else { return "\(Int(units))" }
        let fraction = "\(Int(units) % Int(scale))"
        return "\(Int(units) / Int(scale))." + String(repeating: "0", count: digits - fraction.count)
            + fraction
    }
}
