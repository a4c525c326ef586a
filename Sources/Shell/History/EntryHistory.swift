/// The entries typed so far, oldest first; an entry typed again moves to the end.
public struct EntryHistory: Equatable, Sendable {
    /// How many entries are kept.
    public let limit: Int
    /// Oldest first.
    public private(set) var entries: [String] = []

    /// Creates an empty history.
    public init(limit: Int = 2000) {
        self.limit = limit
    }

    /// Remembers an entry, unless it is blank; an older copy of it is dropped.
    public mutating func add(_ entry: String) {
        guard !entry.allSatisfy(\.isWhitespace) else { return }
        if entries.last == entry { return }
        entries.removeAll { $0 == entry }
        entries.append(entry)
        if entries.count > limit { entries.removeFirst(entries.count - limit) }
    }

    /// Remembers entries, oldest first, as `add` does one by one.
    public mutating func add(contentsOf more: [String]) {
        var seen: Set<String> = []
        var kept: [String] = []
        for entry in (entries + more).reversed() where kept.count < limit {
            if !entry.allSatisfy(\.isWhitespace), seen.insert(entry).inserted { kept.append(entry) }
        }
        entries = kept.reversed()
    }

    /// The newest entry before `index` that contains `text`.
    public func lastIndex(containing text: String, before index: Int) -> Int? {
        entries[..<min(max(0, index), entries.count)].lastIndex { Self.contains($0, text) }
    }

    /// The oldest entry after `index` that contains `text`.
    public func firstIndex(containing text: String, after index: Int) -> Int? {
        guard index + 1 < entries.count else { return nil }
        return entries[max(0, index + 1)...].firstIndex { Self.contains($0, text) }
    }

    private static func contains(_ entry: String, _ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        let sought = Array(text.utf8)
        let bytes = Array(entry.utf8)
        guard bytes.count >= sought.count else { return false }
        return (0...(bytes.count - sought.count)).contains { bytes[$0...].starts(with: sought) }
    }
}
