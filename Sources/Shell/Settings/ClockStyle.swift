import Sandbox

/// Which clock the prompt, the headings of ticks and lists show.
enum ClockStyle: String, CaseIterable {
    /// `loop.time()`: seconds since the start.
    case loop
    /// `time.time()`, as the time of day in UTC.
    case wall

    /// The virtual time of a moment, in nanoseconds, as this clock shows it.
    func text(_ nanoseconds: Int) -> String {
        self == .loop ? CauseText.seconds(nanoseconds) : ClockStyle.timeOfDay(nanoseconds)
    }

    /// `time.time()` is 1700000000 at the start of every session.
    private static let start = 1_700_000_000

    private static func timeOfDay(_ nanoseconds: Int) -> String {
        let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        let day = (start + seconds) % 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let thousandths = String(1000 + rest / 1_000_000).dropFirst()
        return "\(two(day / 3600)):\(two(day / 60 % 60)):\(two(day % 60)).\(thousandths)"
    }
}

/// How much a tick prints.
enum StepDetail: String, CaseIterable {
    /// Only what begins, ends and is asked to cancel.
    case brief
    case normal
    /// Callbacks and wake-ups too.
    case full

    /// Whether a transition is shown.
    func shows(_ change: String) -> Bool {
        self != .brief || (change != "pending → running" && change != "running → pending")
    }
}
