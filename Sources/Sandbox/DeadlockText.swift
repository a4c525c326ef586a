import Engine

/// The verdict of a deadlock in words.
public enum DeadlockText {
    /// What each live task waits for, and the cycle if there is one.
    public static func lines(_ tasks: [TaskDescription]) -> [Transition] {
        tasks.filter { $0.state == .waiting }.map { task in
            Transition(
                task: task.name, change: "pending",
                cause: task.wait.map { "waits for " + CauseText.subject($0) } ?? "waits",
                line: task.wait?.line)
        }
    }

    /// `a → b → a`: tasks that wait for each other.
    public static func cycle(_ tasks: [TaskDescription]) -> [String]? {
        var next: [String: String] = [:]
        for task in tasks where task.state == .waiting {
            if case .task(let other)? = task.wait?.subject { next[task.name] = other }
        }
        for start in next.keys.sorted() {
            var path = [start]
            while let last = path.last, let following = next[last], path.count <= next.count + 1 {
                path.append(following)
                if following == start { return path }
            }
        }
        return nil
    }
}
