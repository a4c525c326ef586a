extension Prediction {
    /// What stands before each answer: numbers, or letters where an answer is itself a number.
    public var labels: [String] {
        let hasNumbers = answers.contains { answer in
            let word = answer.plain.split(separator: " ").first ?? ""
            return Double(word.hasSuffix("s") ? word.dropLast() : word) != nil
        }
        return answers.indices.map { index in
            guard hasNumbers, let letter = Unicode.Scalar(UInt32(97 + index)), index < 26 else {
                return "\(index + 1)"
            }
            return String(letter)
        }
    }

    /// The right answers with their labels.
    public var rightAnswers: [String] {
        zip(labels, answers).filter(\.1.isRight).map { "\($0), \($1.text)" }
    }

    /// The answer that a learner means: its label, its text, or words that only one answer has.
    func answer(meant typed: String) -> Answer? {
        let plain = Prediction.plain(typed)
        guard !plain.isEmpty else { return nil }
        if let exact = answers.first(where: { $0.plain == plain }) { return exact }
        let label = plain.last == ")" ? String(plain.dropLast()) : plain
        if let index = labels.firstIndex(of: label) { return answers[index] }
        let words = plain.split(whereSeparator: Prediction.isBetweenWords)
        guard !words.isEmpty else { return nil }
        let fitting = answers.filter { answer in
            let all = answer.plain.split(whereSeparator: Prediction.isBetweenWords)
            return all.indices.contains { all[$0...].starts(with: words) }
        }
        return fitting.count == 1 ? fitting[0] : nil
    }

    private static func isBetweenWords(_ character: Character) -> Bool {
        !(character.isLetter || character.isNumber || "_.'".contains(character))
    }
}
