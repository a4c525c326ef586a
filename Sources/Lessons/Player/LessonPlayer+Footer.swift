/// What stands below a page.
extension LessonPlayer {
    /// Where the learner is: `3 of 17`.
    public var place: String { "\(page + 1) of \(pages.count)" }

    /// What may be typed here, most useful first.
    public var keys: [String] {
        if isTrying { return ["resume goes back to the lesson", "quit leaves it"] }
        switch state {
        case .reading: return ["Enter goes on", "back", "play", "quit"]
        case .revealed: return ["Enter says why", "back", "play", "quit"]
        case .asked(let prediction, _):
            let labels = prediction.labels
            return ["\(labels.first ?? "") to \(labels.last ?? "")", "answer", "back", "play", "quit"]
        case .goal(let goal) where goal.isReached: return ["Enter goes on", "back", "reset", "quit"]
        case .goal: return ["type commands", "check", "hint", "answer", "reset", "back", "quit"]
        case .ended: return ["Enter goes to the next lesson", "back", "play", "quit"]
        }
    }

    /// What stands before what is typed: the shell's own prompt where the world is to be worked in.
    public var prompt: String {
        if isTrying { return shell.prompt }
        switch state {
        case .reading, .revealed, .ended: return "Enter> "
        case .asked: return "answer> "
        case .goal(let goal): return goal.isReached ? "Enter> " : shell.prompt
        }
    }
}
