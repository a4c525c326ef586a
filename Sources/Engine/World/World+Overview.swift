/// A task or future in few words, for lists of thousands.
public struct TaskSummary: Sendable, Equatable {
    public enum Phase: String, Sendable, CaseIterable {
        case new, ready, running, waiting, done, failed, cancelled
    }

    /// 0: a future in a variable.
    public var number: Int
    public var name: String
    public var phase: Phase
    public var isCancelling = false
    /// When a timer ends the wait, in virtual nanoseconds.
    public var due: Int?
    /// Who made it: the number of a task, or a name where no task did; nil: the session's user.
    public var maker: Int?
    public var makerName: String?
    public var isFuture: Bool { number == 0 }
    public var isLive: Bool { phase != .done && phase != .failed && phase != .cancelled }
}

/// All tasks at one look.
extension World {
    /// Tasks that are remembered, in the order in which they were made, and futures in variables of `__main__`.
    public func summarizeTasks() -> [TaskSummary] {
        let index = index()
        let records = (observer?.records ?? [:]).sorted { $0.key < $1.key }
        return records.map { summary($0.value, index) } + futures(index)
    }

    private func summary(_ record: Observation.Record, _ index: WorldIndex) -> TaskSummary {
        let task = FutureObject(record.task)
        return TaskSummary(
            number: task[.number].int, name: machine.taskName(task), phase: phase(task),
            isCancelling: task.state == .pending && record.isCancelling,
            due: task.state == .pending ? index.due[task[.waiter].bits] ?? index.timeouts[task.bits] : nil,
            maker: record.maker, makerName: record.madeBy)
    }

    private func phase(_ task: FutureObject) -> TaskSummary.Phase {
        switch task.state {
        case .cancelled: return .cancelled
        case .finished: return task[.exception].kind == .exception ? .failed : .done
        case .pending: break
        }
        if task[.loop].kind == .eventLoop, LoopObject(task[.loop])[.currentTask] === task.value {
            return .running
        }
        if task[.coroutine].kind.isGenerator, GeneratorObject(task[.coroutine]).state == .created {
            return .new
        }
        return isQueued(task) ? .ready : .waiting
    }

    private func futures(_ index: WorldIndex) -> [TaskSummary] {
        futureVariables().map { name, future in
            let phase: TaskSummary.Phase =
                switch future.state {
                case .pending: .waiting
                case .cancelled: .cancelled
                case .finished: future[.exception].kind == .exception ? .failed : .done
                }
            return TaskSummary(number: 0, name: name, phase: phase, due: index.due[future.bits])
        }
    }

    /// Futures, not tasks, that variables of `__main__` hold.
    private func futureVariables() -> [(String, FutureObject)] {
        variableNames.compactMap { name in
            guard let value = variable(name), value.kind == .future else { return nil }
            return (name, FutureObject(value))
        }
    }

    /// A row of the summary in full.
    public func describe(_ summary: TaskSummary) -> TaskDescription? {
        summary.isFuture ? describe(summary.name) : describeTask(number: summary.number)
    }

    /// The rows of some tasks, without stacks and awaiters: what they wait for is looked up once for all.
    public func describe(_ summaries: [TaskSummary]) -> [TaskDescription] {
        let index = index()
        return summaries.compactMap { summary in
            guard !summary.isFuture else { return describe(summary.name) }
            return observer?.records[summary.number].map {
                var row = describe(FutureObject($0.task), $0, index, isShort: true)
                row.stack = place(FutureObject($0.task))
                return row
            }
        }
    }

    /// The innermost level of the program's own, or for a task that failed, where.
    private func place(_ task: FutureObject) -> [TaskDescription.Level] {
        let levels =
            task.state == .pending
            ? machine.levels(of: task[.coroutine]) : machine.levels(raising: task[.exception])
        return levels.last { !$0.isLibrary }.map { [$0] } ?? []
    }

    /// Who waits for whom.
    public func awaitGraph() -> AwaitGraph {
        var builder = AwaitGraphBuilder(machine, names: index().names)
        builder.add(liveRecords().map { FutureObject($0.value.task) })
        for (_, future) in futureVariables() where future.state == .pending { builder.add(future: future) }
        return builder.graph
    }
}
