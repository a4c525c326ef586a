import Engine

/// Going through time: a moment is put back, and what was done from there on is done again without a word.
extension Session {
    /// A moment of the session: what was behind one of its inputs.
    public struct Place: Sendable, Equatable {
        let node: Int
        public var tick: Int
        /// Virtual nanoseconds.
        public var nanoseconds: Int
    }

    /// Where the session is.
    public var place: Place { place(tree.here) }

    func place(_ node: Int) -> Place {
        Place(node: node, tick: Int(tree.nodes[node].tick), nanoseconds: tree.nodes[node].nanoseconds)
    }

    /// Goes to a moment; breakpoints stay as they are unless they were set or deleted on the way (`undo`, `redo`).
    public func go(to place: Place, keepsBreakpoints: Bool = true) {
        let breakpoints = (memory.breakpoints, memory.breakpointCount)
        if checkpoints.isEmpty { keepMoment(isPinned: true) }
        var path: [Int] = []
        var node = place.node
        while checkpoints[node] == nil, let parent = tree.parent(of: node) {
            path.append(node)
            node = parent
        }
        guard let checkpoint = checkpoints[node] else { return }
        world.restore(checkpoint.moment)
        memory = checkpoint.memory
        log = tree.path(to: node).map { tree.input(of: $0) }
        checkpoints.noteReturn(to: node)
        costSinceCheckpoint = 0
        replay(path.reversed())
        tree.move(to: place.node)
        if keepsBreakpoints { (memory.breakpoints, memory.breakpointCount) = breakpoints }
    }

    private func replay(_ path: [Int]) {
        world.ignoresInterrupts = true
        defer { world.ignoresInterrupts = false }
        for node in path {
            let input = tree.input(of: node)
            log.append(input)
            work(on: input, isReplay: true)
            // A tick that did not take place leaves its heading behind.
            channel.end()
            if costSinceCheckpoint > CheckpointStore.interval {
                checkpoints.keep(
                    CheckpointStore.Checkpoint(
                        moment: world.moment(sharing: checkpoints.newest), memory: memory, isPinned: false),
                    at: node)
                costSinceCheckpoint = 0
            }
        }
    }

    // MARK: Finding moments

    /// The last moment on this branch before the tick after `tick` began; nil: there is none, as it has not been run.
    public func place(ofTick tick: Int) -> Place? {
        let branch = tree.currentBranch
        guard let last = branch.last, tick <= Int(tree.nodes[last].tick) else { return nil }
        return lastPlace(in: branch) { Int($0.tick) <= tick }
    }

    /// The last moment on this branch at or before a virtual time in nanoseconds; nil: it has not been run so far.
    public func place(ofTime nanoseconds: Int) -> Place? {
        let branch = tree.currentBranch
        guard let last = branch.last, nanoseconds <= tree.nodes[last].nanoseconds else { return nil }
        return lastPlace(in: branch) { $0.nanoseconds <= nanoseconds }
    }

    private func lastPlace(in branch: [Int], where isWanted: (InputTree.Node) -> Bool) -> Place? {
        branch.last { isWanted(tree.nodes[$0]) && !tree.nodes[$0].isInsideTick }.map(place)
    }

    /// The end of this branch.
    public var lastPlace: Place { place(tree.currentBranch.last ?? 0) }

    /// The beginning of the session.
    public var firstPlace: Place { place(0) }

    /// The moment before what was typed last, and what that was; nil: nothing is left to take back.
    public var undone: (place: Place, entry: String)? {
        var node = tree.here
        while tree.nodes[node].isVoid, let parent = tree.parent(of: node) { node = parent }
        let entry = tree.entry(of: node)
        guard node != 0 else { return nil }
        while let parent = tree.parent(of: node), tree.entry(of: node) == entry { node = parent }
        return (place(node), entry >= 0 ? tree.entries[entry].text : "")
    }

    /// The moment behind what was taken back last, and what that was; nil: there is nothing.
    public var redone: (place: Place, entry: String)? {
        guard var node = tree.next(of: tree.here) else { return nil }
        while tree.nodes[node].isVoid, let next = tree.next(of: node) { node = next }
        let entry = tree.entry(of: node)
        while let next = tree.next(of: node), tree.entry(of: next) == entry { node = next }
        return (place(node), entry >= 0 ? tree.entries[entry].text : "")
    }

    // MARK: Branches

    /// What was done from a moment on, to its end.
    public struct Branch: Sendable, Equatable {
        /// Its end.
        public var end: Place
        /// Where it leaves the branch that the session is on; nil: it is that one.
        public var fork: Place?
        /// What was typed first behind that.
        public var firstEntry: String
        public var inputs: Int
    }

    /// Everything that was done, branch by branch, in the order in which they ended.
    public var branches: [Branch] {
        let current = Set(tree.currentBranch)
        return tree.tips.map { tip in
            let path = tree.path(to: tip)
            if current.contains(tip) {
                return Branch(end: place(tip), fork: nil, firstEntry: "", inputs: path.count)
            }
            let first = path.first { !current.contains($0) } ?? tip
            let entry = tree.entry(of: first)
            return Branch(
                end: place(tip), fork: place(tree.parent(of: first) ?? 0),
                firstEntry: entry >= 0 ? tree.entries[entry].text : "", inputs: path.count)
        }
    }

    // MARK: Comparing

    /// A number that two moments share whose worlds are the same, for tests.
    public var digest: UInt64 { world.digest }
}
