/// Where a run first differs from the recording, in words; nil if it does not.
func firstDifference(_ expected: CorpusRecording, _ found: CorpusRun) -> String? {
    var parts: [String] = []
    if let trace = expected.trace { parts += traceDifference(trace, found.trace) }
    parts += textDifference("stdout", expected.stdout.joined(), found.stdout)
    if let stderr = expected.stderr { parts += textDifference("stderr", stderr.joined(), found.stderr) }
    if expected.status != found.status {
        parts.append("status: CPython \(expected.status), here \(found.status)")
    }
    if parts.isEmpty { return nil }
    if expected.stderr == nil, !found.stderr.isEmpty {
        parts.append("stderr ends: " + found.stderr.suffix(400))
    }
    return parts.joined(separator: "\n")
}

private func traceDifference(_ expected: [RecordedTick], _ found: [RecordedTick]) -> [String] {
    guard let index = firstMismatch(expected, found) else { return [] }
    return sides(
        "trace", index < expected.count ? "\(expected[index])" : nil,
        index < found.count ? "\(found[index])" : nil)
}

private func textDifference(_ name: String, _ expected: String, _ found: String) -> [String] {
    // Compared as Unicode scalars: Swift takes different spellings of an accent for the same.
    let left = expected.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(
        Array.init)
    let right = found.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    guard let index = firstMismatch(left, right) else { return [] }
    return sides("\(name), line \(index + 1)", line(left, index), line(right, index))
}

private func line(_ lines: [[Unicode.Scalar]], _ index: Int) -> String? {
    index < lines.count ? String(String.UnicodeScalarView(lines[index])).debugDescription : nil
}

private func firstMismatch<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int? {
    for (index, pair) in zip(left, right).enumerated() where pair.0 != pair.1 { return index }
    return left.count == right.count ? nil : min(left.count, right.count)
}

private func sides(_ place: String, _ expected: String?, _ found: String?) -> [String] {
    ["\(place):", "    CPython  \(expected ?? "nothing more")", "    here     \(found ?? "nothing more")"]
}
