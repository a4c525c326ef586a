import Engine

/// Moments that are kept whole, so that going back needs to do little again. The further back, the fewer.
struct CheckpointStore {
    struct Checkpoint {
        var moment: WorldMoment
        var memory: Session.Memory
        /// What is behind it cannot be reached by doing it again: it stays.
        var isPinned: Bool
    }

    /// Work, in nanoseconds, after which a moment is kept.
    static let interval = 10_000_000
    static let mostBytes = 384 << 20
    static let mostCount = 96

    private var kept: [Int: Checkpoint] = [:]
    private var order: [Int] = []
    private var bytes = 0
    private var lastKept: Int?

    subscript(node: Int) -> Checkpoint? { kept[node] }

    var isEmpty: Bool { kept.isEmpty }

    /// The one that was kept last, whose memory a new one can share.
    var newest: WorldMoment? { lastKept.flatMap { kept[$0]?.moment } }

    mutating func keep(_ checkpoint: Checkpoint, at node: Int) {
        if kept[node] == nil {
            let place = order.firstIndex { $0 > node } ?? order.count
            order.insert(node, at: place)
            bytes += checkpoint.moment.ownBytes
        }
        kept[node] = checkpoint
        lastKept = node
        while bytes > CheckpointStore.mostBytes || order.count > CheckpointStore.mostCount, thin() {}
    }

    /// A moment that nobody will go to.
    mutating func drop(_ node: Int) {
        guard let checkpoint = kept.removeValue(forKey: node) else { return }
        bytes -= checkpoint.moment.ownBytes
        order.removeAll { $0 == node }
        if lastKept == node { lastKept = nil }
    }

    /// A moment was put back: new ones share its memory.
    mutating func noteReturn(to node: Int) { lastKept = node }

    /// Drops the checkpoint that is missed least: close to its neighbours, for how long ago it was.
    private mutating func thin() -> Bool {
        guard let newest = order.last else { return false }
        var best: (place: Int, weight: Double)?
        for place in order.indices.dropFirst().dropLast(2) {
            guard let checkpoint = kept[order[place]], !checkpoint.isPinned else { continue }
            let gap = Double(order[place + 1] - order[place - 1])
            let weight = gap / Double(newest - order[place] + 1)
            if weight < best?.weight ?? .infinity { best = (place, weight) }
        }
        guard let best else { return false }
        let node = order.remove(at: best.place)
        bytes -= kept.removeValue(forKey: node)?.moment.ownBytes ?? 0
        return true
    }
}
