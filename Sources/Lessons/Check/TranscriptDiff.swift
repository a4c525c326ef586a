/// The difference between what a lesson says was printed and what is.
enum TranscriptDiff {
    /// Lines behind `  `, `- ` (the lesson's) and `+ ` (the shell's).
    static func lines(expected: [String], actual: [String]) -> [String] {
        let kept = longestCommon(expected, actual)
        var result: [String] = []
        var (left, right) = (0, 0)
        for (a, b) in kept + [(expected.count, actual.count)] {
            result += expected[left..<a].map { "- " + $0 }
            result += actual[right..<b].map { "+ " + $0 }
            if a < expected.count { result.append("  " + expected[a]) }
            (left, right) = (a + 1, b + 1)
        }
        return result
    }

    /// Pairs of equal lines in order; of very long texts only the equal beginning.
    private static func longestCommon(_ a: [String], _ b: [String]) -> [(Int, Int)] {
        guard a.count * b.count <= 4_000_000 else {
            return zip(a, b).enumerated().prefix { $0.element.0 == $0.element.1 }.map {
                ($0.offset, $0.offset)
            }
        }
        var lengths = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i][j] =
                    a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if lengths[i + 1][j] >= lengths[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }

    /// In quotation marks, line breaks as `\n`.
    static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n") + "\""
    }
}
