import Engine

/// What happened in a session so far, up to a limit: facts with their causes, and what programs printed.
///
/// A value whose copies share what they have in common. Kept with a checkpoint and put back with it, it is the past of
/// that moment.
public struct History {
    /// Facts that are kept; the oldest go first.
    public static let mostFacts = 200_000

    /// A fact, and when it happened.
    public struct Entry: Sendable {
        public var fact: TaskFact
        /// The tick in which, or behind which, it happened.
        public var tick: Int
        /// The virtual clock in nanoseconds.
        public var nanoseconds: Int
        /// What the session's user did, for facts that begin there: an index into `Session.log`.
        public var input: Int?
    }

    private static let chunkSize = 1024
    private var chunks: [[Entry]] = []
    /// The number of the first fact that is kept.
    public private(set) var first = 1
    public private(set) var printed = PrintedText()

    /// Makes an empty history.
    public init() {}

    /// The number behind the last fact.
    public var end: Int { first + count }

    public var count: Int {
        chunks.isEmpty ? 0 : (chunks.count - 1) * History.chunkSize + (chunks.last?.count ?? 0)
    }

    /// A fact by its number; nil if it is no longer kept.
    public subscript(id: Int) -> Entry? {
        guard id >= first, id < end else { return nil }
        return chunks[(id - first) / History.chunkSize][(id - first) % History.chunkSize]
    }

    mutating func append(_ entry: Entry) {
        if chunks.last.map({ $0.count == History.chunkSize }) ?? true {
            if chunks.count * History.chunkSize >= History.mostFacts {
                chunks.removeFirst()
                first += History.chunkSize
            }
            var chunk: [Entry] = []
            chunk.reserveCapacity(History.chunkSize)
            chunks.append(chunk)
        }
        chunks[chunks.count - 1].append(entry)
    }

    mutating func notePrinted(_ text: String, isError: Bool, by task: String?, tick: Int) {
        printed.append(text, isError: isError, by: task, tick: tick)
    }

    /// Entries from the newest to the oldest.
    public var newestFirst: some Sequence<Entry> {
        chunks.reversed().lazy.flatMap { $0.reversed() }
    }

    /// Entries from the oldest to the newest.
    public var oldestFirst: some Sequence<Entry> { chunks.joined() }
}
