/// The verdict of a deadlock, in words.
extension World {
    /// Nothing is ready and nothing is due, and a task is alive.
    public var isDeadlocked: Bool {
        nextTickTime == nil && (machine.blockingLoop != nil || !liveTasks().isEmpty)
    }

    /// Each live task and what it waits for, and the cycle if there is one.
    public func deadlockReport() -> String {
        var lines = ["tickbox: deadlock: nothing is ready and no timer is set, so nothing can ever run again"]
        for task in liveTasks() {
            lines.append("  \(machine.taskName(task)): \(waitText(task))")
        }
        if let cycle = waitCycle() { lines.append("  cycle: " + cycle.joined(separator: " waits for ")) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Tasks of the running loop that are not done, in the order in which they were made.
    func liveTasks() -> [FutureObject] {
        guard machine.state.pointee.runningLoop.kind == .eventLoop else { return [] }
        let tasks = DictObject(LoopObject(machine.state.pointee.runningLoop)[.tasks])
        return (0..<tasks.entryCount).filter { !tasks.key(at: $0).isUndefined }.map {
            FutureObject(tasks.key(at: $0))
        }
    }

    private func waitText(_ task: FutureObject) -> String {
        var place = ""
        if task[.coroutine].kind.isGenerator {
            let coroutine = GeneratorObject(task[.coroutine])
            place =
                ", \(machine.blueprints[coroutine.code.blueprint].name) line \(machine.currentLine(coroutine))"
        }
        let waiter = task[.waiter]
        switch waiter.kind {
        case .task: return "waits for task \(machine.taskName(FutureObject(waiter)))\(place)"
        case .future: return "waits for a future that nobody completes\(place)"
        default: return "waits\(place)"
        }
    }

    /// Tasks that wait for each other, the first one again at the end.
    private func waitCycle() -> [String]? {
        for start in liveTasks() {
            var names = [machine.taskName(start)]
            var seen: Set<UInt64> = [start.bits]
            var task = start
            while task[.waiter].kind == .task {
                task = FutureObject(task[.waiter])
                names.append(machine.taskName(task))
                if task.bits == start.bits { return names }
                if !seen.insert(task.bits).inserted { break }
            }
        }
        return nil
    }
}
