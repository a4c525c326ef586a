/// What was done on the way to where a session is, as it is to be typed to do it again.
extension Session {
    /// Something to type.
    public struct ScriptStep: Sendable, Equatable {
        public var text: String
        public var kind: EntryKind
        /// The inputs that come of it.
        public var inputs: [SessionInput]
        /// The breakpoints that are set when it is typed.
        public var breakpoints: [Breakpoint]
    }

    /// The steps, and how many entries are left out because Ctrl-C ended them where nobody can find again.
    public var script: (steps: [ScriptStep], leftOut: Int) {
        let path = [0] + tree.path(to: tree.here)
        var depth: [Int: Int] = [:]
        for (place, node) in path.enumerated() { depth[node] = place }
        var covered: [Int: [Int]] = [:]
        for node in path.dropFirst() { covered[tree.entry(of: node), default: []].append(node) }
        let wanted = tree.entries.indices.filter { index in
            let entry = tree.entries[index]
            return depth[entry.from] != nil && (entry.from == entry.to || covered[index] != nil)
        }.sorted { a, b in
            // A look at a moment comes before what leaves it.
            let keys = [a, b].map { index in
                (depth[tree.entries[index].from] ?? 0, covered[index] == nil ? 0 : 1, index)
            }
            return keys[0] < keys[1]
        }
        var steps: [ScriptStep] = []
        var leftOut = 0
        for index in wanted {
            let nodes = covered[index] ?? []
            if nodes.contains(where: { tree.nodes[$0].isUnrepeatable }) {
                leftOut += 1
            } else {
                steps += Session.steps(
                    tree.entries[index], nodes.map { tree.input(of: $0) },
                    isWhole: nodes.last.map { $0 == tree.entries[index].to } ?? true)
            }
        }
        return (steps, leftOut)
    }

    private static func steps(_ entry: InputTree.Entry, _ inputs: [SessionInput], isWhole: Bool)
        -> [ScriptStep]
    {
        if isWhole, !entry.isInterrupted, !entry.text.isEmpty {
            return [
                ScriptStep(
                    text: entry.text, kind: entry.kind, inputs: inputs, breakpoints: entry.breakpoints)
            ]
        }
        var steps: [ScriptStep] = []
        for input in inputs {
            let command = command(for: input)
            let last = steps.last?.inputs.last == input ? steps.indices.last : nil
            if let last, command == "step" {
                steps[last].inputs.append(input)
                steps[last].text = "step \(steps[last].inputs.count)"
            } else if let last, command.hasPrefix("step line") {
                // One that found no line in a tick went on into the next.
                steps[last].inputs.append(input)
            } else if !command.isEmpty {
                steps.append(step(command, input, entry))
            }
        }
        return steps
    }

    private static func step(_ text: String, _ input: SessionInput, _ entry: InputTree.Entry) -> ScriptStep {
        ScriptStep(text: text, kind: .typed, inputs: [input], breakpoints: entry.breakpoints)
    }

    /// The line that does one input.
    private static func command(for input: SessionInput) -> String {
        switch input {
        case .python(let text): return text
        case .tick: return "step"
        case .tickUntil(let rule):
            if rule.handle { return "step handle" }
            guard let line = rule.line else { return "step" }
            if case .task(let name) = line { return "step line \(name)" }
            return "step line"
        case .seed(let number): return "seed \(number)"
        case .signal, .site, .breakpoints, .condition, .load: return ""
        }
    }
}

extension SessionInput {
    var isTick: Bool {
        switch self {
        case .tick, .tickUntil: true
        default: false
        }
    }

    /// The same for inputs that differ in the numbers of breakpoints at most.
    public var withoutNumbers: SessionInput {
        switch self {
        case .tickUntil(var rule):
            rule.breakpoints = rule.breakpoints.map { Breakpoint(number: 0, kind: $0.kind) }
            return .tickUntil(rule)
        case .breakpoints: return .breakpoints([])
        default: return self
        }
    }
}
