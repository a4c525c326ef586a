/// Something that a goal or a prediction expects of the world.
public struct Expectation: Equatable, Sendable {
    /// How two numbers are compared.
    public enum Comparison: String, Equatable, Sendable, CaseIterable {
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case notEqual = "!="
        case equal = "=="
        case less = "<"
        case greater = ">"

        func holds(_ a: Double, _ b: Double) -> Bool {
            switch self {
            case .lessOrEqual: a <= b
            case .greaterOrEqual: a >= b
            case .notEqual: a != b
            case .equal: a == b
            case .less: a < b
            case .greater: a > b
            }
        }
    }

    /// A task's state in the lesson's words.
    public enum State: String, Equatable, Sendable, CaseIterable {
        /// Not done.
        case pending
        /// Done in any way.
        case done
        /// Done with a result.
        case finished, failed, cancelled, waiting, ready, running
        case neverStarted = "never started"
        /// A cancel request is counted.
        case cancelling
        /// There is a task of that name, in whatever state.
        case exists
    }

    /// What is looked at.
    public enum Subject: Equatable, Sendable {
        case state(task: String, State)
        /// The name of the exception's type.
        case failedWith(task: String, String)
        case returned(task: String, String)
        case waitsFor(task: String, String)
        case cancelRequests(task: String, Comparison, Double)
        /// Text that programs have printed since the goal was set or the question asked.
        case output(String)
        /// The virtual clock, in seconds.
        case time(Comparison, Double)
        case tick(Comparison, Double)
        /// Ticks since the goal was set or the question asked.
        case ticks(Comparison, Double)
        /// Tasks that are not done.
        case tasks(Comparison, Double)
        case deadlock
        /// A Python expression that is to be true.
        case python(String)
    }

    public var subject: Subject
    public var isNegated = false
    /// As written behind `expect`.
    public var text: String
}
