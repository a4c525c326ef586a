import Engine
import Sandbox

/// A question about the next tick, made up from the world.
///
/// Nobody knows its answer beforehand: of its choices exactly one holds once the tick has taken place.
public struct QuizQuestion {
    /// A possible answer.
    public struct Choice {
        public var text: String
        let holds: (TickRecord, Session) -> Bool
    }

    /// What is asked about.
    public enum Kind: CaseIterable, Sendable {
        case firstTask, state, time, printedLines, taskCount
    }

    public let kind: Kind
    public let text: String
    public let choices: [Choice]

    /// The choices that hold after the tick, by place.
    public func holding(_ record: TickRecord, _ session: Session) -> [Int] {
        choices.indices.filter { choices[$0].holds(record, session) }
    }

    /// As lessons ask.
    public var prediction: Prediction {
        Prediction(
            question: [MarkdownBlock(.paragraph([.text(text)]), lines: 1...1)],
            answers: choices.map { Prediction.Answer(text: $0.text, isRight: false, line: 0) }, why: [],
            verifications: [])
    }

    /// The choice that was meant, by its place; nil if none was.
    public func choice(meant typed: String) -> Int? {
        prediction.answer(meant: typed).flatMap { answer in choices.firstIndex { $0.text == answer.text } }
    }
}

extension QuizQuestion {
    /// A question of a kind; nil where the world gives none.
    public init?(_ kind: Kind, about session: Session) {
        guard session.world.nextTickTime != nil else { return nil }
        switch kind {
        case .firstTask: self.init(firstTaskOf: session)
        case .state: self.init(stateIn: session)
        case .time: self.init(timeIn: session)
        case .printedLines: self.init(printedIn: session)
        case .taskCount: self.init(countIn: session)
        }
    }

    /// The question for the next tick; ticks and seeds lead to different kinds.
    public static func next(about session: Session, seed: Int) -> QuizQuestion? {
        let kinds = Kind.allCases
        let start = (session.tick &* 7 &+ seed &* 3) % kinds.count
        for offset in kinds.indices {
            if let question = QuizQuestion(kinds[(max(0, start) + offset) % kinds.count], about: session) {
                return question
            }
        }
        return nil
    }

    // MARK: Kinds

    private init?(firstTaskOf session: Session) {
        let live = QuizQuestion.unique(session.world.describeTasks().filter(\.isLive).map(\.name))
        guard live.count > 1 else { return nil }
        let ready = live.filter { session.world.readyTaskNames.contains($0) }
        // Where there are too many, those that are ready go first.
        let chosen = Set((ready + live.filter { !ready.contains($0) }).prefix(4))
        let named = live.filter(chosen.contains)
        let choices = named.map { name in Choice(text: name) { record, _ in record.ran.first == name } }
        let other = Choice(text: live.count > named.count ? "another, or none" : "none of them") {
            record, _ in
            record.ran.first.map { !chosen.contains($0) } ?? true
        }
        self.init(
            kind: .firstTask, text: "Which task has the first step in the next tick?",
            choices: choices + [other])
    }

    private init?(stateIn session: Session) {
        let live = session.world.describeTasks().filter(\.isLive)
        guard !live.isEmpty else { return nil }
        let task = live[session.tick % live.count]
        let number = task.number
        func choice(_ text: String, _ fits: @escaping (TaskDescription.State) -> Bool) -> Choice {
            Choice(text: text) { _, session in
                session.world.describeTask(number: number).map { fits($0.state) } ?? false
            }
        }
        self.init(
            kind: .state, text: "In which state is \(task.name) after the next tick?",
            choices: [
                choice("pending", \.isLive), choice("done, with a result", \.isFinished),
                choice("done, failed with an exception", \.isFailed),
                choice("cancelled") { $0 == .cancelled },
            ])
    }

    private init?(timeIn session: Session) {
        let dues = session.world.describeTasks().compactMap { $0.wait?.due }.filter { $0 > session.clock }
        var times = [session.clock]
        for due in dues.sorted() where !times.contains(due) && times.count < 4 { times.append(due) }
        guard times.count > 1 else { return nil }
        let choices = times.map { time in
            Choice(text: CauseText.seconds(time)) { record, _ in record.nanoseconds == time }
        }
        let other = Choice(text: "at another time") { record, _ in !times.contains(record.nanoseconds ?? -1) }
        self.init(
            kind: .time, text: "At which virtual time does the next tick take place?",
            choices: choices + [other])
    }

    private init(printedIn session: Session) {
        func lines(_ record: TickRecord) -> Int {
            record.printed.split(separator: "\n", omittingEmptySubsequences: false).count
                - (record.printed.hasSuffix("\n") || record.printed.isEmpty ? 1 : 0)
        }
        self.init(
            kind: .printedLines, text: "What does the next tick print?",
            choices: [
                Choice(text: "nothing") { record, _ in lines(record) == 0 },
                Choice(text: "one line") { record, _ in lines(record) == 1 },
                Choice(text: "more than one line") { record, _ in lines(record) > 1 },
            ])
    }

    private init?(countIn session: Session) {
        guard session.world.liveTaskNames.count > 1 else { return nil }
        self.init(
            kind: .taskCount, text: "How many steps of tasks run in the next tick?",
            choices: [
                Choice(text: "none") { record, _ in record.ran.isEmpty },
                Choice(text: "one") { record, _ in record.ran.count == 1 },
                Choice(text: "two") { record, _ in record.ran.count == 2 },
                Choice(text: "more than two") { record, _ in record.ran.count > 2 },
            ])
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}

extension TaskDescription {
    fileprivate var isLive: Bool { state.isLive }
}

extension TaskDescription.State {
    fileprivate var isLive: Bool {
        switch self {
        case .neverStarted, .ready, .waiting, .running: true
        case .finished, .failed, .cancelled: false
        }
    }

    fileprivate var isFinished: Bool {
        if case .finished = self { return true }
        return false
    }

    fileprivate var isFailed: Bool {
        if case .failed = self { return true }
        return false
    }
}
