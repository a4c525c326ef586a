import Sandbox

/// What the learner types.
extension LessonPlayer {
    /// The words that a lesson takes for itself, with what they do.
    public static let words: [(word: String, meaning: String)] = [
        ("back", "shows the page before again"),
        ("hint", "gives a hint for the goal"),
        ("check", "tells what the goal still lacks"),
        ("answer", "enters the answer and goes on"),
        ("play", "leaves the lesson for its live world, where everything may be tried"),
        ("resume", "comes back from there"),
        ("reset", "puts the world back to the beginning of the page; reset lesson begins anew"),
        ("quit", "leaves the lesson; lesson comes back to this page"),
    ]

    /// Does what was typed; an empty entry goes on.
    public func handle(_ entry: String) -> Outcome {
        let word = String(entry[...].trimmed)
        if isTrying { return handleWhileTrying(word, entry) }
        switch word {
        case "": return enter()
        case "back": goBack()
        case "hint": hint()
        case "check": check()
        case "answer": answer()
        case "play":
            isTrying = true
            screen.show(
                .say(
                    "This is the lesson's live world: everything may be tried. resume goes back to the lesson."
                ))
        case "resume": screen.show(.say("You are in the lesson: Enter goes on."))
        case "reset": reset()
        case "reset lesson": begin()
        case "quit", "exit", "q": return .left
        case "help": help()
        default: other(entry)
        }
        return .stayed
    }

    private func handleWhileTrying(_ word: String, _ entry: String) -> Outcome {
        switch word {
        case "resume": resume()
        case "quit", "exit", "q": return .left
        default:
            perform(entry)
        }
        return .stayed
    }

    private func enter() -> Outcome {
        switch state {
        case .reading: goOn()
        case .asked(let prediction, _):
            let labels = prediction.labels
            screen.show(.say("Type \(labels.first ?? "") to \(labels.last ?? ""), or words of the answer."))
        case .revealed(let prediction): sayWhy(prediction)
        case .goal(let goal) where goal.isReached: goOn()
        case .goal: check()
        case .ended: return .wantsNext
        }
        return .stayed
    }

    private func other(_ entry: String) {
        if case .asked(let prediction, let page) = state { return take(entry, for: prediction, page: page) }
        perform(entry)
    }

    /// Does an entry in the lesson's world; one that only looks leaves it as it is.
    private func perform(_ entry: String) {
        let (inputs, tick) = (shell.session.log.count, shell.session.tick)
        _ = shell.perform(entry: entry)
        if shell.session.log.count != inputs || shell.session.tick != tick { isChanged = true }
        noticeGoal()
    }

    // MARK: Words

    private func help() {
        let rows =
            ["Enter   goes on"]
            + LessonPlayer.words.map { word, meaning in
                word + String(repeating: " ", count: max(1, 8 - word.count)) + meaning
            }
        screen.show(
            .say(
                (rows + ["Anything else is done in the lesson's world; play and help list what there is."])
                    .joined(separator: "\n")))
    }

    private func answer() {
        switch state {
        case .asked(let prediction, let page): giveAway(prediction, page: page)
        case .goal(let goal): solve(goal)
        case .reading, .revealed, .ended: screen.show(.say("Nothing is asked here; Enter goes on."))
        }
    }

    private func hint() {
        guard case .goal(var goal) = state else {
            screen.show(.say("Hints are for goals; Enter goes on, and answer enters an answer."))
            return
        }
        let hints = goal.goal.hints
        guard goal.hintsGiven < hints.count else {
            screen.show(.say("There is no further hint; answer shows one way to do it."))
            return
        }
        screen.show(.hint(hints[goal.hintsGiven].text, number: goal.hintsGiven + 1, of: hints.count))
        goal.hintsGiven += 1
        state = .goal(goal)
    }

    private func reset() {
        stage.restore(page)
        isChanged = false
        guard case .goal(var goal) = state else {
            next = shown.popLast() ?? next
            return goOn()
        }
        goal.situation = Situation(from: shell.session)
        goal.isReached = false
        state = .goal(goal)
        screen.show(.say("The world is as it was when the goal was set."))
    }

    private func resume() {
        isTrying = false
        if case .goal(var goal) = state, !goal.isReached {
            stage.restore(goal.page)
            isChanged = false
            goal.situation = Situation(from: shell.session)
            state = .goal(goal)
            screen.show(.goal(goal.goal))
        } else {
            if isChanged { stage.restore(next) }
            isChanged = false
            screen.show(.say("Back in the lesson; its world is as it was."))
            if case .asked(let prediction, _) = state { screen.show(.question(prediction)) }
        }
    }

    // MARK: Goals

    private func check() {
        guard case .goal(let goal) = state else {
            screen.show(.say("There is no goal here; Enter goes on."))
            return
        }
        screen.show(.checks(goal.checks))
        noticeGoal()
    }

    /// Says so once when the goal is reached.
    private func noticeGoal() {
        guard case .goal(var goal) = state, !goal.isReached else { return }
        guard goal.goal.isMet(in: goal.situation) else { return }
        goal.isReached = true
        state = .goal(goal)
        isTrying = false
        screen.show(.goalReached)
    }
}

extension LessonPlayer.GoalState {
    var checks: [GoalCheck] {
        goal.expectations.map { item in
            let isMet = item.expectation.holds(in: situation)
            return GoalCheck(
                text: item.expectation.text, isMet: isMet,
                actual: isMet ? "" : item.expectation.actual(in: situation))
        }
    }
}
