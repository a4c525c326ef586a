/// The world of a lesson: a shell that is made anew and played up to a page whenever the lesson goes back.
final class LessonStage {
    private let maker: any LessonShellMaker
    private let pages: [LessonPage]
    private let screen: any LessonScreen
    private(set) var shell: any LessonShell
    private let tap: Tap

    /// Lets through what a shell writes, or not.
    private final class Tap {
        var isOpen = true
        /// Lines that were let through.
        var lines = 0
        let screen: any LessonScreen

        init(_ screen: any LessonScreen) { self.screen = screen }

        func take(_ text: String) {
            guard isOpen else { return }
            lines += text.utf8.count { $0 == 10 }
            screen.show(.printed(text))
        }
    }

    /// Nil if the memory for a world cannot be reserved.
    init?(pages: [LessonPage], maker: any LessonShellMaker, screen: any LessonScreen) {
        let tap = Tap(screen)
        guard let shell = maker.makeShell(write: { tap.take($0) }) else { return nil }
        (self.pages, self.maker, self.screen, self.shell, self.tap) = (pages, maker, screen, shell, tap)
    }

    /// Lines that shells have printed on the screen.
    var printedLines: Int { tap.lines }

    /// The world as it is before a page, whatever has been tried meanwhile; a goal's solution is what goes before.
    func restore(_ page: Int) {
        tap.isOpen = false
        defer { tap.isOpen = true }
        // The old world gives its memory back before there is a new one.
        guard let fresh = maker.makeShell(write: { [tap] in tap.take($0) }) else { return }
        shell = fresh
        for page in pages[..<page] {
            for item in page.items { perform(item) }
        }
    }

    /// Plays an item and shows it.
    func play(_ item: LessonPage.Item) {
        switch item {
        case .python(let python): screen.show(.code(python))
        case .entry(let entry): screen.show(.typed(prompt: shell.prompt, text: entry.text))
        case .prose(let blocks): screen.show(.prose(blocks))
        case .predict, .goal: return
        }
        perform(item)
    }

    /// Plays entries and shows them.
    func play(_ transcript: LessonTranscript) {
        for entry in transcript.entries { play(.entry(entry)) }
    }

    private func perform(_ item: LessonPage.Item) {
        switch item {
        case .python(let block):
            _ =
                block.program.map { shell.perform(program: block.code, path: $0) }
                ?? shell.perform(python: block.code)
        case .entry(let entry): _ = shell.perform(entry: entry.text)
        case .goal(let goal):
            for entry in goal.solution.entries { _ = shell.perform(entry: entry.text) }
        case .prose, .predict: break
        }
    }
}
