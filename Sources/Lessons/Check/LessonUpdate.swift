/// A printed part of a lesson that is to be replaced.
struct PrintedCorrection: Sendable {
    /// Lines of the file, counted from 1; empty at the place where nothing was printed.
    var lines: Range<Int>
    var printed: [String]
}

extension LessonReport {
    /// Whether something that was printed differs.
    public var needsUpdate: Bool { !corrections.isEmpty }

    /// The lesson's text with the printed parts as the shell prints them.
    public func updated(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for correction in corrections.sorted(by: { $0.lines.lowerBound > $1.lines.lowerBound }) {
            let range = correction.lines.lowerBound - 1..<correction.lines.upperBound - 1
            guard range.upperBound <= lines.count else { continue }
            lines.replaceSubrange(range, with: correction.printed.map { TranscriptLine.printed($0).written })
        }
        return lines.joined(separator: "\n")
    }
}
