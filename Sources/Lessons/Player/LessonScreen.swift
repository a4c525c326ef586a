/// Something that a lesson shows.
public enum LessonEvent: Sendable {
    case prose([MarkdownBlock])
    /// Python that goes into the session.
    case code(PythonBlock)
    /// An entry, as if it were typed behind the prompt.
    case typed(prompt: String, text: String)
    /// What the shell printed.
    case printed(String)
    /// For the speaker.
    case notes([String])
    case question(Prediction)
    /// Whether the answer was right, nil if none was given; the labels and texts of the right ones.
    case verdict(isRight: Bool?, right: [String])
    case why([MarkdownBlock])
    case goal(Goal)
    /// The goal's expectations, each with how it is instead if it is not met.
    case checks([GoalCheck])
    case goalReached
    case hint(String, number: Int, of: Int)
    /// A sentence of the player's.
    case say(String)
}

/// One expectation of a goal, looked at.
public struct GoalCheck: Equatable, Sendable {
    public var text: String
    public var isMet: Bool
    /// How it is instead; empty if it is met.
    public var actual: String
}

/// What a lesson is shown on.
public protocol LessonScreen: AnyObject {
    /// Shows something.
    func show(_ event: LessonEvent)
}
