/// Who waits for whom, at one moment.
public struct AwaitGraph: Sendable, Equatable {
    /// What a node is.
    public enum Kind: Sendable, Equatable {
        case task, future, gather, shield, group, wait
        /// `asyncio.run` or its like, which waits for its main task.
        case program
    }

    /// A task, or a future between tasks.
    public struct Node: Sendable, Equatable {
        public var kind: Kind
        /// The task's name, or the variable that a future is in; empty where it has no name.
        public var name: String
        /// The task's number; 0: no task.
        public var task: Int
        /// What it waits for, as indices of nodes.
        public var waitsFor: [Int] = []
        /// Who waits for it.
        public var awaitedBy: [Int] = []
    }

    /// Tasks that are not done in the order in which they were made, futures between them behind who waits for them.
    public internal(set) var nodes: [Node] = []

    /// The tasks that wait for a node, and through what: `main (by gather)`.
    public func awaiters(of index: Int) -> [String] {
        nodes[index].awaitedBy.flatMap { awaiter -> [String] in
            let node = nodes[awaiter]
            switch node.kind {
            case .task: return [node.name]
            case .program: return ["the program, in asyncio.run"]
            case .future: return awaiters(of: awaiter)
            case .gather: return awaiters(of: awaiter).map { $0 + " (by gather)" }
            case .shield: return awaiters(of: awaiter).map { $0 + " (by shield)" }
            case .wait: return awaiters(of: awaiter).map { $0 + " (by wait)" }
            case .group: return awaiters(of: awaiter).map { $0 + " (by TaskGroup)" }
            }
        }
    }
}

/// Builds the graph from the callbacks of tasks and futures, each of which is looked at once.
struct AwaitGraphBuilder {
    let machine: Machine
    /// Names of futures that are in variables.
    let names: [UInt64: String]
    private(set) var graph = AwaitGraph()
    private var known: [UInt64: Int] = [:]
    private var program: Int?

    init(_ machine: Machine, names: [UInt64: String]) {
        (self.machine, self.names) = (machine, names)
    }

    mutating func add(_ tasks: [FutureObject]) {
        for task in tasks { _ = node(task.value, .task) }
        for task in tasks { linkAwaiters(of: task) }
    }

    /// A future that nobody but a variable holds.
    mutating func add(future: FutureObject) {
        let isNew = known[future.bits] == nil
        _ = node(future.value, futureKind(future))
        if isNew { linkAwaiters(of: future) }
    }

    /// The node of a task, future or TaskGroup.
    private mutating func node(_ value: Value, _ kind: AwaitGraph.Kind) -> Int {
        if let index = known[value.bits] { return index }
        let isTask = value.kind == .task
        let name = isTask ? machine.taskName(FutureObject(value)) : names[value.bits] ?? ""
        known[value.bits] = graph.nodes.count
        graph.nodes.append(
            AwaitGraph.Node(kind: kind, name: name, task: isTask ? FutureObject(value)[.number].int : 0))
        return graph.nodes.count - 1
    }

    private func futureKind(_ future: FutureObject) -> AwaitGraph.Kind {
        switch machine.futureSubject(future) {
        case .gather: .gather
        case .shield: .shield
        default: .future
        }
    }

    private mutating func link(_ awaiter: Int, _ awaited: Int) {
        guard graph.nodes[awaiter].waitsFor.last != awaited else { return }
        graph.nodes[awaiter].waitsFor.append(awaited)
        graph.nodes[awaited].awaitedBy.append(awaiter)
    }

    private mutating func linkAwaiters(of future: FutureObject) {
        guard let awaited = known[future.bits] else { return }
        for callback in machine.callbacks(future) {
            if callback === future.value {
                link(programNode(), awaited)
            } else if callback.kind == .task {
                link(node(callback, .task), awaited)
            } else {
                link(callback: callback, awaited)
            }
        }
    }

    private mutating func programNode() -> Int {
        if let program { return program }
        graph.nodes.append(AwaitGraph.Node(kind: .program, name: "", task: 0))
        program = graph.nodes.count - 1
        return graph.nodes.count - 1
    }

    /// A callback of asyncio's own leads on to the future or group that it serves.
    private mutating func link(callback: Value, _ awaited: Int) {
        let callable = callback.kind == .tuple ? TupleObject(callback)[0] : callback
        guard let (kind, target) = machine.served(by: callable) else { return }
        let isNew = known[target.bits] == nil
        let between = node(target, kind)
        link(between, awaited)
        guard isNew else { return }
        if kind == .group {
            if let parent = machine.parent(ofGroup: target) { link(node(parent, .task), between) }
        } else {
            linkAwaiters(of: FutureObject(target))
        }
    }
}

extension Machine {
    /// What a callback of asyncio's is there for: a gather's or shield's future, the future of a `wait`, a TaskGroup.
    func served(by callable: Value) -> (AwaitGraph.Kind, Value)? {
        if callable.kind == .boundMethod {
            guard shortText(callable) == "TaskGroup._on_task_done" else { return nil }
            for index in 0..<2 where Object(callable)[index].kind == .instance {
                return (.group, Object(callable)[index])
            }
            return nil
        }
        guard callable.kind == .function else { return nil }
        let function = FunctionObject(callable)
        let pair: (AwaitGraph.Kind, String)
        switch blueprints[function.code.blueprint].qualifiedName {
        case "gather.<locals>._done_callback": pair = (.gather, "outer")
        case "shield.<locals>._inner_done_callback": pair = (.shield, "outer")
        case "_wait.<locals>._on_completion": pair = (.wait, "waiter")
        default: return nil
        }
        guard let target = freeVariable(pair.1, of: function), target.kind == .future else { return nil }
        return (pair.0, target)
    }

    /// What a free variable of a function holds.
    func freeVariable(_ name: String, of function: FunctionObject) -> Value? {
        guard function.closure.kind == .tuple else { return nil }
        let closure = TupleObject(function.closure)
        let names = blueprints[function.code.blueprint].freeVariables
        guard let index = names.firstIndex(of: name), index < closure.count else { return nil }
        return closure[index].kind == .cell ? Object(closure[index])[0] : closure[index]
    }

    /// The task whose `async with` block a TaskGroup is.
    func parent(ofGroup group: Value) -> Value? {
        let parent = ownAttribute(Object(group), names.parentTask)
        return parent?.kind == .task ? parent : nil
    }
}
