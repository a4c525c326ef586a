import Shell

/// A line reader before which everything that was written is seen.
final class FlushingReader: LineReader {
    private let reader: any LineReader
    private let output: StandardOutput

    init(_ reader: any LineReader, _ output: StandardOutput) {
        (self.reader, self.output) = (reader, output)
    }

    func readEntry(prompt: String, continuation: String) -> LineReaderResult {
        output.flush()
        return reader.readEntry(prompt: prompt, continuation: continuation)
    }

    func readAnswer(prompt: String) -> LineReaderResult {
        output.flush()
        return reader.readAnswer(prompt: prompt)
    }

    func addToHistory(_ entry: String) { reader.addToHistory(entry) }
    func loadHistory() throws(HistoryFileError) { try reader.loadHistory() }
    func saveHistory() throws(HistoryFileError) { try reader.saveHistory() }
}
