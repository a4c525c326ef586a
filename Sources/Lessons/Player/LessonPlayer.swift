/// Plays a lesson for a learner: shows page after page, asks, sets goals and checks them.
///
/// Between two entries it waits for one; what it shows goes to its screen at once.
public final class LessonPlayer {
    /// What an entry came to.
    public enum Outcome: Equatable, Sendable {
        case stayed
        /// The learner leaves the lesson.
        case left
        /// The learner goes on behind the lesson's end.
        case wantsNext
    }

    /// What it waits for.
    enum State {
        case reading
        case asked(Prediction, page: Int)
        /// What the question was about filled the screen; why is said next.
        case revealed(Prediction)
        case goal(GoalState)
        case ended
    }

    struct GoalState {
        var goal: Goal
        var page: Int
        var situation: Situation
        var hintsGiven = 0
        var isReached = false
    }

    public let lesson: Lesson
    /// What one press of Enter shows, in order.
    public let pages: [LessonPage]
    let stage: LessonStage
    let screen: any LessonScreen
    var state = State.reading
    /// The learner tries things in the live world.
    public internal(set) var isTrying = false
    /// The page that is shown next.
    var next = 0
    /// Pages shown so far, for `back`.
    var shown: [Int] = []
    /// The learner has changed the lesson's world.
    var isChanged = false
    /// Somebody presents it: nothing is counted.
    public var isPresented = false
    /// Whether the first answer to the question of a page was right.
    var answers: [Int: Bool] = [:]

    /// Creates a player; nil if the memory for a world cannot be reserved.
    public init?(_ lesson: Lesson, maker: any LessonShellMaker, screen: any LessonScreen) {
        let pages = lesson.pages
        guard let stage = LessonStage(pages: pages, maker: maker, screen: screen) else { return nil }
        (self.lesson, self.pages, self.stage, self.screen) = (lesson, pages, stage, screen)
    }

    /// The shell of the lesson's world as it is now.
    public var shell: any LessonShell { stage.shell }

    // MARK: Place

    /// The page that is shown, counted from 0.
    public var page: Int { shown.last ?? 0 }
    /// Whether the last page has been shown and nothing is open on it.
    public var isAtEnd: Bool {
        if case .ended = state { return true }
        return false
    }
    /// Questions answered so far, and how many of them rightly at once.
    public var score: (asked: Int, right: Int) { (answers.count, answers.values.count { $0 }) }

    /// Begins at a page, counted from 0; what goes before it has been played then.
    public func begin(at page: Int = 0) {
        let page = min(max(page, 0), pages.count - 1)
        stage.restore(page)
        isChanged = false
        isTrying = false
        next = page
        shown = []
        goOn()
    }

    // MARK: Going on

    /// Shows and plays the next page.
    func goOn() {
        state = .reading
        guard next < pages.count else { return end() }
        let page = pages[next]
        if isChanged, page.plays { putBack() }
        shown.append(next)
        next += 1
        if !page.notes.isEmpty { screen.show(.notes(page.notes)) }
        for item in page.items { show(item) }
        if case .reading = state, next == pages.count { end() }
    }

    private func putBack() {
        stage.restore(next)
        isChanged = false
        screen.show(.say("(The lesson goes on in its own world.)"))
    }

    private func show(_ item: LessonPage.Item) {
        switch item {
        case .predict(let prediction):
            state = .asked(prediction, page: page)
            screen.show(.question(prediction))
        case .goal(let goal):
            state = .goal(GoalState(goal: goal, page: page, situation: Situation(from: shell.session)))
            screen.show(.goal(goal))
        default: stage.play(item)
        }
    }

    private func end() {
        state = .ended
        guard !isPresented else { return }
        let (asked, right) = score
        let result = asked == 0 ? "" : " \(right) of \(asked) questions right at once."
        screen.show(.say("This is the end of the lesson.\(result)"))
    }

    /// Shows the page before again, with the world as it was then.
    public func goBack() {
        guard shown.count > 1 else {
            screen.show(.say("This is the first page."))
            return
        }
        shown.removeLast()
        next = shown.removeLast()
        stage.restore(next)
        isChanged = false
        goOn()
    }

    /// The next page, or the answer to what is open on this one; false: this was the last.
    public func advance() -> Bool {
        switch state {
        case .reading: goOn()
        case .asked(let prediction, let page): giveAway(prediction, page: page)
        case .revealed(let prediction): sayWhy(prediction)
        case .goal(let goal): solve(goal)
        case .ended: return false
        }
        return true
    }

    /// Puts the lesson's world back, in which something else has been done.
    public func endDetour() {
        guard case .goal(let goal) = state else { return stage.restore(next) }
        stage.restore(goal.page)
    }

    /// Plays the goal's solution from where the goal was set.
    func solve(_ goal: GoalState) {
        stage.restore(goal.page)
        stage.play(goal.goal.solution)
        isChanged = false
        state = .reading
        if next == pages.count { end() }
    }

    // MARK: Questions

    func take(_ typed: String, for prediction: Prediction, page: Int) {
        guard let answer = prediction.answer(meant: typed) else {
            let labels = prediction.labels
            let range = "\(labels.first ?? "") to \(labels.last ?? "")"
            screen.show(
                .say("That is none of the answers: type \(range), or words of one; answer gives it away."))
            return
        }
        if answers[page] == nil { answers[page] = answer.isRight }
        screen.show(.verdict(isRight: answer.isRight, right: prediction.rightAnswers))
        reveal(prediction)
    }

    /// Enters the right answer.
    func giveAway(_ prediction: Prediction, page: Int) {
        if answers[page] == nil { answers[page] = false }
        screen.show(.verdict(isRight: nil, right: prediction.rightAnswers))
        reveal(prediction)
    }

    /// Plays what the question was about, all of it, and says why.
    private func reveal(_ prediction: Prediction) {
        state = .reading
        if isChanged { putBack() }
        let before = stage.printedLines
        if next < pages.count, pages[next].answersQuestion {
            let block = pages[next].block
            while next < pages.count, pages[next].block == block {
                if !pages[next].notes.isEmpty { screen.show(.notes(pages[next].notes)) }
                for item in pages[next].items { stage.play(item) }
                shown.append(next)
                next += 1
            }
        }
        if stage.printedLines - before + prediction.why.rows > LessonPage.mostRows {
            state = .revealed(prediction)
        } else {
            sayWhy(prediction)
        }
    }

    func sayWhy(_ prediction: Prediction) {
        state = .reading
        screen.show(.why(prediction.why))
        if next == pages.count { end() }
    }
}
