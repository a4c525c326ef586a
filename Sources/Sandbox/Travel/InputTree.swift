/// All that was put into a session. After going back, something new begins a branch beside what was done before.
struct InputTree {
    /// An input, and the moment behind it.
    struct Node {
        /// -1 for the beginning.
        var parent: Int32
        /// Index into `inputs`.
        var input: Int32
        /// What was typed when it was put in.
        var entry: Int32
        /// The node that `redo` goes to; -1: nothing was done from here on.
        var next: Int32 = -1
        var tick: Int32
        var nanoseconds: Int
        /// Nothing happened in it that could be taken back: a mistake, a question, a tick that did not take place.
        var isVoid = false
        /// A tick has begun and not ended.
        var isInsideTick = false
        /// Ctrl-C came in it: it cannot be done again.
        var isUnrepeatable = false
    }

    /// What was typed, and the moments before and behind it.
    struct Entry {
        var text: String
        var kind: EntryKind
        var from: Int
        var to: Int
        var breakpoints: [Breakpoint]
        /// Ctrl-C ended it.
        var isInterrupted = false
    }

    private(set) var nodes = [Node(parent: -1, input: -1, entry: -1, tick: 0, nanoseconds: 0)]
    private(set) var inputs: [SessionInput] = [.tick]
    private(set) var entries: [Entry] = []
    /// Where the session is.
    private(set) var here = 0

    // MARK: Growing

    mutating func beginEntry(_ text: String, _ kind: EntryKind, _ breakpoints: [Breakpoint]) {
        entries.append(Entry(text: text, kind: kind, from: here, to: here, breakpoints: breakpoints))
    }

    /// What was typed last did nothing: it is forgotten.
    mutating func dropEntry() {
        if let last = entries.last, last.from == last.to { entries.removeLast() }
    }

    mutating func noteInterrupted() {
        if !entries.isEmpty { entries[entries.count - 1].isInterrupted = true }
    }

    mutating func append(_ input: SessionInput) {
        if entries.last?.to != here { beginEntry("", .typed, []) }
        let number = nodes.count
        let index: Int
        if input == .tick {
            index = 0
        } else {
            index = inputs.count
            inputs.append(input)
        }
        nodes.append(
            Node(
                parent: Int32(here), input: Int32(index), entry: Int32(entries.count - 1),
                tick: nodes[here].tick, nanoseconds: nodes[here].nanoseconds))
        nodes[here].next = Int32(number)
        here = number
        entries[entries.count - 1].to = number
    }

    /// Forgets an input that nothing follows, if it is the last one that was put in; the session is before it.
    mutating func removeLast(_ node: Int) {
        guard node == nodes.count - 1, let parent = parent(of: node), parent == here else { return }
        let index = Int(nodes[node].input)
        if index > 0, index == inputs.count - 1 { inputs.removeLast() }
        nodes.removeLast()
        nodes[parent].next = -1
        if let last = entries.indices.last, entries[last].to == node { entries[last].to = parent }
    }

    /// Notes what the input came to.
    mutating func conclude(
        tick: Int, nanoseconds: Int, isVoid: Bool, isInsideTick: Bool, isUnrepeatable: Bool
    ) {
        nodes[here].isUnrepeatable = isUnrepeatable
        nodes[here].tick = Int32(truncatingIfNeeded: tick)
        nodes[here].nanoseconds = nanoseconds
        nodes[here].isVoid = isVoid
        nodes[here].isInsideTick = isInsideTick
    }

    // MARK: Moving

    /// The session is there now, and `redo` comes back along the way that leads there.
    mutating func move(to node: Int) {
        here = node
        var child = node
        while nodes[child].parent >= 0 {
            let parent = Int(nodes[child].parent)
            nodes[parent].next = Int32(child)
            child = parent
        }
    }

    func parent(of node: Int) -> Int? { nodes[node].parent < 0 ? nil : Int(nodes[node].parent) }
    func next(of node: Int) -> Int? { nodes[node].next < 0 ? nil : Int(nodes[node].next) }
    func input(of node: Int) -> SessionInput { inputs[Int(nodes[node].input)] }
    func entry(of node: Int) -> Int { Int(nodes[node].entry) }

    /// The nodes from the beginning, which is left out, to a node.
    func path(to node: Int) -> [Int] {
        var path: [Int] = []
        var node = node
        while let parent = parent(of: node) {
            path.append(node)
            node = parent
        }
        return path.reversed()
    }

    /// The beginning, the way to where the session is, and the way that `redo` goes.
    var currentBranch: [Int] {
        var branch = [0] + path(to: here)
        var node = here
        while let next = next(of: node) {
            branch.append(next)
            node = next
        }
        return branch
    }

    /// Nodes behind which nothing was done, in the order in which they were reached.
    var tips: [Int] {
        var hasChild = [Bool](repeating: false, count: nodes.count)
        for node in nodes where node.parent >= 0 { hasChild[Int(node.parent)] = true }
        return nodes.indices.filter { !hasChild[$0] }
    }
}

/// How an entry was given.
public enum EntryKind: Sendable, Equatable {
    /// A line typed at the prompt.
    case typed
    /// Python, whatever its first word is.
    case python
    /// A program's file.
    case program(path: String)
}
