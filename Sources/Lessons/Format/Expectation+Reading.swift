extension Expectation {
    /// An expectation that is not understood.
    struct Problem: Error {
        var text: String
    }

    /// Reads what stands behind `expect`.
    init(reading source: Substring) throws(Problem) {
        let text = source.trimmed
        var rest = text
        var isNegated = false
        while rest.firstWord == "not" {
            isNegated.toggle()
            rest = rest.afterFirstWord
        }
        guard !rest.isEmpty else { throw Problem(text: "nothing is expected; \(Expectation.advice)") }
        self.init(subject: try Expectation.subject(rest), isNegated: isNegated, text: String(text))
    }

    static let advice =
        "it is NAME STATE, output \"TEXT\", time < 5, tick < 5, ticks < 5, tasks == 0, deadlock or python EXPRESSION"

    private static func subject(_ text: Substring) throws(Problem) -> Subject {
        let word = text.firstWord
        let rest = text.afterFirstWord
        switch word {
        case "output" where rest.first == "\"": return .output(try quoted(rest))
        case "python": return .python(String(rest))
        case "deadlock" where rest.isEmpty: return .deadlock
        case "time": return try number(rest) { .time($0, $1) }
        case "tick": return try number(rest) { .tick($0, $1) }
        case "ticks": return try number(rest) { .ticks($0, $1) }
        case "tasks": return try number(rest) { .tasks($0, $1) }
        default: return try task(String(word), rest)
        }
    }

    private static func task(_ name: String, _ rest: Substring) throws(Problem) -> Subject {
        guard isTaskName(name) else { throw Problem(text: "'\(name)' is no name of a task; \(advice)") }
        if let state = State(rawValue: String(rest)) { return .state(task: name, state) }
        let words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
        switch words.first {
        case "cancelling":
            return try number(rest.afterFirstWord) { .cancelRequests(task: name, $0, $1) }
        case "failed" where words.count == 3 && words[1] == "with":
            return .failedWith(task: name, words[2])
        case "waits" where words.count == 3 && words[1] == "for":
            return .waitsFor(task: name, words[2])
        case "returned" where words.count > 1: return .returned(task: name, String(rest.afterFirstWord))
        default:
            let states = State.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(
                text: "'\(rest)' is no state of a task: \(states), failed with TYPE, returned VALUE, "
                    + "waits for NAME, cancelling == 1")
        }
    }

    private static func isTaskName(_ name: String) -> Bool {
        !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    }

    /// `< 5`, or `5` alone.
    private static func number(
        _ text: Substring, _ make: (Comparison, Double) -> Subject
    ) throws(Problem) -> Subject {
        let comparison = Comparison.allCases.first { text.hasPrefix($0.rawValue) }
        let digits = text.dropFirst(comparison?.rawValue.count ?? 0).trimmed
        let plain = digits.hasSuffix("s") ? digits.dropLast() : digits
        guard let value = Double(plain) else {
            throw Problem(text: "'\(text)' is no comparison with a number, such as < 5")
        }
        return make(comparison ?? .equal, value)
    }

    /// `"TEXT"` with `\n`, `\"` and `\\`.
    private static func quoted(_ text: Substring) throws(Problem) -> String {
        var result = ""
        var rest = text.dropFirst()
        while let character = rest.popFirst() {
            if character == "\"" {
                guard rest.isEmpty else { throw Problem(text: "'\(rest)' stands behind the text") }
                return result
            }
            guard character == "\\", let next = rest.popFirst() else {
                result.append(character)
                continue
            }
            result.append(next == "n" ? "\n" : next)
        }
        throw Problem(text: "the text has no closing quotation mark")
    }
}

extension Substring {
    /// Without white space at both ends.
    var trimmed: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace ?? false { text = text.dropLast() }
        return text
    }

    var firstWord: Substring { prefix { !$0.isWhitespace } }
    var afterFirstWord: Substring { dropFirst(firstWord.count).drop(while: \.isWhitespace) }
}
