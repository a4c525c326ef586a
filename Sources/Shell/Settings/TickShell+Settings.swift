import Sandbox

/// `set`: how things are shown.
extension TickShell {
    /// The settings: name, words, what it is about, what is set now.
    private var settings: [(name: String, words: [String], summary: String, value: String)] {
        [
            ("color", ColorSetting.words, "colours", writer.allowsColor ? "on" : "off"),
            (
                "steps", StepDetail.allCases.map(\.rawValue), "how much a tick prints",
                writer.stepDetail.rawValue
            ),
            (
                "clock", ClockStyle.allCases.map(\.rawValue), "which clock prompt and lists show",
                writer.clock.rawValue
            ),
        ]
    }

    private enum ColorSetting { static let words = ["on", "off"] }

    static let settingWords: [ArgumentWord] = [
        ArgumentWord("color", "on or off", then: .words([ArgumentWord("on"), ArgumentWord("off")])),
        ArgumentWord(
            "steps", "how much a tick prints",
            then: .words([
                ArgumentWord("brief", "what begins, ends and is cancelled"), ArgumentWord("normal"),
                ArgumentWord("full", "callbacks and wake-ups too"),
            ])),
        ArgumentWord(
            "clock", "which clock is shown",
            then: .words([
                ArgumentWord("loop", "loop.time(): seconds since the start"),
                ArgumentWord("wall", "time.time() as the time of day"),
            ])),
    ]

    func set(_ arguments: Substring) -> Bool {
        let words = arguments.split(whereSeparator: { $0.isWhitespace || $0 == "=" }).map(String.init)
        guard let name = words.first else {
            listSettings()
            return true
        }
        guard let setting = settings.first(where: { $0.name == name }) else {
            let near = Suggestion.nearest(to: name, among: settings.map(\.name)).map {
                ": did you mean \($0)?"
            }
            return refuse("set", "there is no setting \(name)\(near ?? "")")
        }
        guard words.count == 2, setting.words.contains(words[1]) else {
            return refuse("set", "\(name) is \(setting.words.joined(separator: " or "))")
        }
        change(name, to: words[1])
        return true
    }

    private func listSettings() {
        var table = Table([
            .init(title: "setting", least: 7), .init(title: "now", least: 6),
            .init(title: "may be", least: 16), .init(title: "", least: 10),
        ])
        table.rows = settings.map { [$0.name, $0.value, $0.words.joined(separator: ", "), $0.summary] }
        show(table)
    }

    private func change(_ name: String, to word: String) {
        switch name {
        case "color": writer.allowsColor = word == "on"
        case "steps":
            writer.stepDetail = StepDetail(rawValue: word) ?? .normal
            session.showsDetails = writer.stepDetail == .full
        default: writer.clock = ClockStyle(rawValue: word) ?? .loop
        }
    }
}
