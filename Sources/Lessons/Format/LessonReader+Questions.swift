/// `predict` and `goal` blocks.
extension LessonReader {
    func prediction(_ code: CodeBlock, _ line: Int) throws(LessonError) -> Prediction {
        let lines = code.contentLines
        guard let start = lines.firstIndex(where: { LessonReader.answer($0) != nil }) else {
            throw error(
                line, "this question has no answers: lines that begin with - [ ] or, for the right one, - [x]"
            )
        }
        let question = MarkdownReader.blocks(lines[..<start].joined(separator: "\n"))
        guard !question.isEmpty else { throw error(line, "this predict block asks nothing") }
        var answers: [Prediction.Answer] = []
        var verifications: [Prediction.Verification] = []
        var why: [String] = []
        var isInAnswers = true
        for (index, text) in lines.enumerated().dropFirst(start) {
            let number = line + 1 + index
            if isInAnswers, let (isRight, words) = LessonReader.answer(text) {
                answers.append(Prediction.Answer(text: words, isRight: isRight, line: number))
            } else if isInAnswers, text.hasPrefix("  "), let last = answers.indices.last {
                answers[last].text += " " + text[...].trimmed
            } else if text.hasPrefix("verify:") {
                isInAnswers = false
                verifications.append(try verification(text.dropFirst(7).trimmed, number))
            } else if LessonReader.answer(text) != nil {
                throw error(number, "the answers stand together, without a blank line between them")
            } else {
                isInAnswers = false
                why.append(text)
            }
        }
        let several = code.words.dropFirst().first == "several"
        try checkAnswers(answers, several: several, line)
        let reasons = MarkdownReader.blocks(why.joined(separator: "\n"))
        guard !reasons.isEmpty else {
            throw error(line, "this question does not say why: text behind a blank line below the answers")
        }
        return Prediction(question: question, answers: answers, why: reasons, verifications: verifications)
    }

    private func checkAnswers(
        _ answers: [Prediction.Answer], several: Bool, _ line: Int
    ) throws(LessonError) {
        let right = answers.filter(\.isRight)
        guard answers.count > 1 else { throw error(line, "this question has one answer only") }
        guard !right.isEmpty else {
            throw error(line, "this question has no right answer: mark it with - [x]")
        }
        if right.count > 1, !several {
            throw error(
                right[1].line,
                "this question has two right answers; if any of them is right, write ```predict several")
        }
        for (index, answer) in answers.enumerated() {
            guard !answer.text.isEmpty else { throw error(answer.line, "this answer is empty") }
            if answers[..<index].contains(where: { $0.plain == answer.plain }) {
                throw error(answer.line, "this answer stands there twice")
            }
        }
    }

    /// `- [x] TEXT`
    private static func answer(_ line: String) -> (isRight: Bool, text: String)? {
        for (mark, isRight) in [("- [ ]", false), ("- [x]", true), ("- [X]", true)] where line.hasPrefix(mark)
        {
            return (isRight, String(line.dropFirst(mark.count).trimmed))
        }
        return nil
    }

    private func verification(_ text: Substring, _ line: Int) throws(LessonError) -> Prediction.Verification {
        let rest = text.afterFirstWord
        let rule: Prediction.Verification.Rule
        switch text.firstWord {
        case "value" where !rest.isEmpty: rule = .value(String(rest))
        case "state" where !rest.isEmpty && !rest.contains(" "): rule = .state(String(rest))
        default: rule = .holds(try expectation(text, line))
        }
        return Prediction.Verification(rule: rule, text: String(text), line: line)
    }

    private func expectation(_ text: Substring, _ line: Int) throws(LessonError) -> Expectation {
        do throws(Expectation.Problem) {
            return try Expectation(reading: text)
        } catch {
            throw self.error(line, error.text)
        }
    }

    // MARK: Goals

    func goal(_ code: CodeBlock, _ line: Int) throws(LessonError) -> Goal {
        var text: [String] = []
        var expectations: [Goal.Item] = []
        var hints: [Goal.Hint] = []
        var isInHint = false
        for (index, content) in code.contentLines.enumerated() {
            let number = line + 1 + index
            let rest = content[...].afterFirstWord
            switch content[...].firstWord {
            case "expect":
                expectations.append(Goal.Item(expectation: try expectation(rest, number), line: number))
                isInHint = false
            case "hint":
                guard !rest.isEmpty else { throw error(number, "this hint is empty") }
                hints.append(Goal.Hint(text: String(rest.trimmed), line: number))
                isInHint = true
            case _ where isInHint && content.hasPrefix("  "):
                hints[hints.count - 1].text += " " + content[...].trimmed
            default:
                isInHint = false
                text.append(content)
            }
        }
        guard !expectations.isEmpty else {
            throw error(
                line, "this goal expects nothing: lines that begin with expect; \(Expectation.advice)")
        }
        let blocks = MarkdownReader.blocks(text.joined(separator: "\n"))
        guard !blocks.isEmpty else { throw error(line, "this goal does not say what is to be done") }
        return Goal(
            text: blocks, expectations: expectations, hints: hints, solution: LessonTranscript(entries: []),
            solutionIsPrinted: false)
    }
}
