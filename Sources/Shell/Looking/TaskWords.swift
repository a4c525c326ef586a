import Engine

/// What the words behind `tasks` ask for.
struct TaskWords {
    struct Problem: Error {
        var text: String
    }

    enum Order: String, CaseIterable {
        case made, name, state, due
    }

    /// Phases that are wanted; empty: all.
    private(set) var phases: Set<TaskSummary.Phase> = []
    private(set) var order = Order.made
    /// Parts of names.
    private(set) var parts: [String] = []
    private(set) var onlyCancelling = false
    private(set) var onlyFutures: Bool?
    /// Every row, however many.
    private(set) var all = false

    static let filters: [(word: String, summary: String)] = [
        ("pending", "those that are not done, as asyncio calls them"), ("live", "the same"),
        ("ended", "those that are done, failed or cancelled"),
        ("new", "never started"), ("ready", "their next step is queued"), ("running", "the one that runs"),
        ("waiting", "they wait for something"), ("done", "they returned"),
        ("failed", "an exception left them"),
        ("cancelled", "they ended cancelled"), ("cancelling", "asked to cancel, and not ended yet"),
        ("futures", "only futures"), ("all", "every row, however many"),
    ]

    /// Reads `waiting by due`.
    static func read(_ text: Substring, known: [TaskSummary]) -> Result<TaskWords, Problem> {
        var words = TaskWords()
        var rest = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        while let word = rest.popFirst() {
            if word == "by" {
                guard let order = rest.popFirst().flatMap(Order.init) else {
                    let orders = Order.allCases.map(\.rawValue).joined(separator: ", ")
                    return .failure(Problem(text: "behind by comes one of \(orders)"))
                }
                words.order = order
            } else if !words.take(word) {
                guard known.contains(where: { $0.name.contains(word) }) else {
                    return .failure(Problem(text: unknown(word)))
                }
                words.parts.append(word)
            }
        }
        return .success(words)
    }

    private static func unknown(_ word: String) -> String {
        let near = Suggestion.nearest(to: word, among: filters.map(\.word) + ["by"])
        let advice =
            near.map { "did you mean '\($0)'" } ?? "the words are "
            + filters.map(\.word).joined(separator: ", ")
        return "'\(word)' is no state and in no task's name; \(advice)"
    }

    private mutating func take(_ word: String) -> Bool {
        switch word {
        case "pending", "live": phases.formUnion([.new, .ready, .running, .waiting])
        case "ended": phases.formUnion([.done, .failed, .cancelled])
        case "cancelling": onlyCancelling = true
        case "futures": onlyFutures = true
        case "all": all = true
        default:
            guard let phase = TaskSummary.Phase(rawValue: word) else { return false }
            phases.insert(phase)
        }
        return true
    }

    /// The rows that are asked for, in order.
    func select(_ tasks: [TaskSummary]) -> [TaskSummary] {
        let chosen = tasks.filter { task in
            (phases.isEmpty || phases.contains(task.phase)) && (!onlyCancelling || task.isCancelling)
                && (onlyFutures.map { $0 == task.isFuture } ?? true)
                && parts.allSatisfy { task.name.contains($0) }
        }
        let numbered = chosen.enumerated()
        switch order {
        case .made: return chosen
        case .name:
            return numbered.sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }.map(
                \.element)
        case .state:
            let rank = Dictionary(
                uniqueKeysWithValues: TaskSummary.Phase.allCases.enumerated().map { ($1, $0) })
            return numbered.sorted {
                (rank[$0.element.phase] ?? 0, $0.offset) < (rank[$1.element.phase] ?? 0, $1.offset)
            }.map(\.element)
        case .due:
            return numbered.sorted {
                ($0.element.due ?? .max, $0.offset) < ($1.element.due ?? .max, $1.offset)
            }
            .map(\.element)
        }
    }
}

extension TaskWords {
    /// For Tab.
    static var words: [ArgumentWord] {
        let orders = Order.allCases.map { ArgumentWord($0.rawValue) }
        return filters.map { ArgumentWord($0.word, $0.summary) } + [
            ArgumentWord("by", "sorted", then: .words(orders))
        ]
    }
}
