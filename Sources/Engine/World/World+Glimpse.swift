/// A short look at a world, however many tasks it has.
extension World {
    /// The names of the last so many tasks that were made, done or not, as far as they are remembered.
    public func recentTaskNames(_ count: Int) -> [String] {
        let last = machine.state.pointee.taskCount
        return (max(1, last - count + 1)..<last + 1).compactMap { number in
            observer?.records[number].map { machine.taskName(FutureObject($0.task)) }
        }
    }

    /// The first so many tasks that are not done, in the order in which they were made, and how many there are.
    public func glimpse(_ count: Int) -> (tasks: [TaskDescription], total: Int) {
        let live = (observer?.records ?? [:]).filter { FutureObject($0.value.task).state == .pending }
        var first: [Int] = []
        if live.count <= 64 {
            first = live.keys.sorted()
        } else {
            for number in live.keys {
                if first.count == count, let last = first.last, number > last { continue }
                first.insert(number, at: first.firstIndex { $0 > number } ?? first.count)
                if first.count > count { first.removeLast() }
            }
        }
        let index = index()
        let tasks = first.prefix(count).compactMap { number in
            live[number].map { describe(FutureObject($0.task), $0, index, isShort: true) }
        }
        return (tasks, live.count)
    }
}
