import Engine

/// Who waits for whom, and who made whom, as trees.
public enum TaskTree {
    /// A line of a tree.
    public struct Line: Sendable, Equatable {
        /// `│  ├─ `
        public var branch: String
        /// A task's name, or what stands between tasks: `gather`, `TaskGroup`.
        public var label: String
        /// The task of this line; nil: the line is about something else.
        public var task: Int?
        /// A few words: `a cycle`, `above`.
        public var note: String

        init(branch: String, label: String, task: Int? = nil, note: String = "") {
            (self.branch, self.label, self.task, self.note) = (branch, label, task, note)
        }
    }

    // MARK: Waiting

    /// Those that nobody waits for, and below each what it waits for. A cycle goes round once and says so.
    public static func awaiting(_ graph: AwaitGraph) -> [Line] {
        var walk = Walk(graph: graph)
        for (index, node) in graph.nodes.enumerated() where node.awaitedBy.isEmpty { walk.add(root: index) }
        // What is left waits for itself.
        for index in graph.nodes.indices where !walk.seen.contains(index) { walk.add(root: index) }
        return walk.lines
    }

    private struct Walk {
        let graph: AwaitGraph
        var lines: [Line] = []
        var seen: Set<Int> = []
        private var path: Set<Int> = []
        /// Deeper chains are cut, so that no chain of tasks overflows the stack.
        private static let deepest = 200

        init(graph: AwaitGraph) { self.graph = graph }

        mutating func add(root: Int) { add(root, prefix: "", connector: "", depth: 0) }

        private mutating func add(_ index: Int, prefix: String, connector: String, depth: Int) {
            let node = graph.nodes[index]
            let branch = prefix + connector
            let line = Line(branch: branch, label: label(node), task: node.task > 0 ? node.task : nil)
            guard !path.contains(index) else {
                return lines.append(noted(line, "a cycle: it waits for itself"))
            }
            guard seen.insert(index).inserted else {
                return lines.append(node.waitsFor.isEmpty ? line : noted(line, "shown above"))
            }
            guard depth < Walk.deepest else { return lines.append(noted(line, "and so on")) }
            lines.append(line)
            path.insert(index)
            let below = prefix + TaskTree.continuation(of: connector)
            for (position, child) in node.waitsFor.enumerated() {
                let isLast = position == node.waitsFor.count - 1
                add(child, prefix: below, connector: isLast ? "└─ " : "├─ ", depth: depth + 1)
            }
            path.remove(index)
        }

        private func noted(_ line: Line, _ note: String) -> Line {
            var line = line
            line.note = note
            return line
        }

        private func label(_ node: AwaitGraph.Node) -> String {
            let name = node.name.isEmpty ? "" : " \(node.name)"
            return switch node.kind {
            case .task: node.name
            case .program: "asyncio.run"
            case .gather: "gather" + name
            case .shield: "shield" + name
            case .wait: "wait"
            case .group: "TaskGroup" + name
            case .future: "future" + name
            }
        }
    }

    static func continuation(of connector: String) -> String {
        connector.isEmpty ? "" : connector.hasPrefix("├") ? "│  " : "   "
    }

    // MARK: Making

    /// A task and who made it.
    public struct Origin {
        public var number: Int
        public var name: String
        /// The number of the task that made it; nil: no task did.
        public var maker: Int?
        /// Who made it where no task did.
        public var makerName: String

        /// Creates an origin.
        public init(number: Int, name: String, maker: Int?, makerName: String) {
            (self.number, self.name, self.maker, self.makerName) = (number, name, maker, makerName)
        }
    }

    /// The session's user, programs and callbacks, and below each the tasks that it made.
    public static func making(_ tasks: [Origin]) -> [Line] {
        let known = Set(tasks.map(\.number))
        var children: [Int: [Origin]] = [:]
        var roots: [(name: String, tasks: [Origin])] = []
        for task in tasks {
            if let maker = task.maker, known.contains(maker), maker != task.number {
                children[maker, default: []].append(task)
            } else if let index = roots.firstIndex(where: { $0.name == task.makerName }) {
                roots[index].tasks.append(task)
            } else {
                roots.append((task.makerName, [task]))
            }
        }
        var lines: [Line] = []
        for root in roots {
            lines.append(Line(branch: "", label: root.name))
            add(root.tasks, children, prefix: "", depth: 0, &lines)
        }
        return lines
    }

    private static func add(
        _ tasks: [Origin], _ children: [Int: [Origin]], prefix: String, depth: Int, _ lines: inout [Line]
    ) {
        guard depth < 200 else { return }
        for (position, task) in tasks.enumerated() {
            let connector = position == tasks.count - 1 ? "└─ " : "├─ "
            lines.append(Line(branch: prefix + connector, label: task.name, task: task.number))
            add(
                children[task.number] ?? [], children, prefix: prefix + continuation(of: connector),
                depth: depth + 1, &lines)
        }
    }
}
