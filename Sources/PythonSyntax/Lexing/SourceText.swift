/// A source text made ready for the lexer: `\n` ends every line, and zero bytes stand behind the end.
struct SourceText {
    /// Zero bytes behind the text, so that the lexer looks ahead without asking where the end is.
    private static let padding = 8

    private(set) var bytes: [UInt8]
    /// The length without the padding.
    let count: Int
    let isASCII: Bool
    /// Whether the last line had no line end of its own.
    let lacksFinalNewline: Bool

    init(_ text: String) {
        var text = text
        let raw = text.withUTF8 { Array($0) }
        var bytes = Self.normalizingLineEnds(raw)
        lacksFinalNewline = bytes.last != UInt8(ascii: "\n")
        if lacksFinalNewline && !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        count = bytes.count
        isASCII = bytes.allSatisfy { $0 < 0x80 }
        bytes.append(contentsOf: repeatElement(0, count: Self.padding))
        self.bytes = bytes
    }

    private static func normalizingLineEnds(_ raw: [UInt8]) -> [UInt8] {
        let hasMark = raw.starts(with: [0xEF, 0xBB, 0xBF])
        guard hasMark || raw.contains(UInt8(ascii: "\r")) else { return raw }
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var index = hasMark ? 3 : 0
        while index < raw.count {
            if raw[index] == UInt8(ascii: "\r") {
                result.append(UInt8(ascii: "\n"))
                if index + 1 < raw.count, raw[index + 1] == UInt8(ascii: "\n") { index += 1 }
            } else {
                result.append(raw[index])
            }
            index += 1
        }
        return result
    }
}
