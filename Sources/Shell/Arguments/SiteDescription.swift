/// What the simulated `aiohttp.ClientSession.get` meets at a URL: `https://example.com=0.5:2048`.
public struct SiteDescription: Equatable, Sendable {
    /// The URL exactly as the program asks for it.
    public let url: String
    /// The latency in virtual nanoseconds.
    public let nanoseconds: Int64
    /// The size of the body in bytes; `nil` for the usual 1256.
    public let bytes: Int?

    /// Reads `URL=SECONDS[:BYTES]`; the last `=` counts, since a URL may hold others.
    public init(argument: String) throws(ArgumentValueError) {
        guard let equals = argument.lastIndex(of: "="), equals > argument.startIndex else {
            throw ArgumentValueError("'\(argument)' has no latency: write it as https://example.com=0.5")
        }
        let value = argument[argument.index(after: equals)...]
        let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let seconds = parts.first, let nanoseconds = VirtualSeconds.nanoseconds(seconds) else {
            throw ArgumentValueError(
                "'\(value)' is not a latency in seconds: write it as URL=0.5 or URL=0.5:2048")
        }
        self.url = String(argument[..<equals])
        self.nanoseconds = nanoseconds
        self.bytes = try parts.count > 1 ? Self.size(parts[1]) : nil
    }

    private static func size(_ text: Substring) throws(ArgumentValueError) -> Int {
        guard let bytes = Int(text), bytes >= 0, bytes <= 1 << 30 else {
            throw ArgumentValueError("'\(text)' is not a size in bytes: write it as URL=0.5:2048")
        }
        return bytes
    }
}
