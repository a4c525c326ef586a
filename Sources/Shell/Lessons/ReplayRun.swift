import Lessons

/// How a lesson is presented.
public struct ReplayOptions {
    /// Seconds after which it goes on by itself; nil: it waits for a key.
    public var auto: Double?
    /// Nothing is waited for; so it is where there are no keys.
    public var waits = true
    /// Entries appear letter by letter.
    public var types = true
    /// What the speaker is told is shown.
    public var showsNotes = false
    /// For a projector.
    public var isBig = false
    /// Gets the notes with their places, as for another terminal.
    public var writeNotes: ((String) -> Void)?

    /// Waits for keys.
    public init() {}
}

/// Presents a lesson or a saved session: page after page, by keys or by itself.
final class ReplayRun {
    private let player: LessonPlayer
    private let console: LessonConsole
    private let options: ReplayOptions
    private let keys: (any PresenterKeys)?
    /// Lets the learner work in the live shell until `resume`.
    private let openShell: (any LessonShell) -> Void
    private let flush: () -> Void

    /// Creates a run; nil if the memory for a world cannot be reserved.
    /// - Parameter keys: nil: nothing is waited for.
    init?(
        _ lesson: Lesson, options: ReplayOptions, host: LessonHost, writer: TranscriptWriter,
        keys: (any PresenterKeys)?, flush: @escaping () -> Void,
        openShell: @escaping (any LessonShell) -> Void
    ) {
        let console = LessonConsole(writer: writer)
        guard let player = LessonPlayer(lesson, maker: host, screen: console) else { return nil }
        (self.player, self.console, self.options) = (player, console, options)
        self.keys = options.waits ? keys : nil
        (self.flush, self.openShell) = (flush, openShell)
        player.isPresented = true
        console.showsNotes = options.showsNotes
        console.isBig = options.isBig
        if let write = options.writeNotes {
            console.noted = { [unowned player] notes in
                write("\n\(player.place)  \(lesson.title)\n" + notes.map { "  \($0)\n" }.joined())
            }
        }
        if options.types, self.keys != nil { console.type = { [unowned self] in type($0) } }
    }

    /// Presents it to its end, or until the presenter leaves.
    func run() {
        keys?.begin()
        defer {
            keys?.end()
            flush()
        }
        player.begin()
        guard let keys else {
            while player.advance() {}
            return
        }
        while true {
            showFoot()
            let key = keys.nextKey(within: options.auto)
            hideFoot()
            if !handle(key) { return }
        }
    }

    /// False: the presentation is over.
    private func handle(_ key: PresenterKey?) -> Bool {
        switch key {
        case nil, .next, .skip: return player.advance()
        case .back: player.goBack()
        case .notes:
            console.showsNotes.toggle()
            let notes = player.pages[player.page].notes
            if console.showsNotes { console.show(notes.isEmpty ? .say("(no note here)") : .notes(notes)) }
        case .shell: visitShell()
        case .quit: return false
        case .other: break
        }
        return true
    }

    private func visitShell() {
        keys?.end()
        console.writer.say("The live shell, at this moment; resume goes back.")
        openShell(player.shell)
        player.endDetour()
        keys?.begin()
    }

    // MARK: The foot

    private func showFoot() {
        let writer = console.writer
        let text = "── \(player.place) · Enter next · ← back · n notes · : shell · q quit"
        writer.raw(writer.styled(DisplayWidth.truncated(text, to: min(writer.width, 80) - 1), .dim))
        flush()
    }

    private func hideFoot() { console.writer.raw("\r\u{1B}[K") }

    // MARK: Typing

    /// Letter by letter, until a key is pressed; never longer than a second and a half.
    private func type(_ text: String) {
        let pause = min(0.03, 1.5 / Double(max(1, text.count)))
        var isHurried = false
        for character in VisibleText.escapingControls(in: text) {
            console.writer.raw(String(character))
            guard !isHurried else { continue }
            flush()
            if let key = keys?.nextKey(within: pause), key != .other { isHurried = true }
        }
    }
}
