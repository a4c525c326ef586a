import Lessons
import Sandbox

/// A lesson that is being taken in the shell.
final class LessonRun {
    let player: LessonPlayer
    let name: String
    /// Its place in the course.
    let index: Int
    private let console: LessonConsole
    private let file: ProgressFile?
    /// What was saved last, so that nothing is written twice.
    private var saved: LessonProgress?
    /// What was saved before, to go on from.
    private let before: LessonProgress
    /// The foot that was shown last.
    private var foot = ""

    init?(
        _ lesson: Lesson, index: Int, host: LessonHost, console: LessonConsole, file: ProgressFile?,
        before: LessonProgress
    ) {
        guard let player = LessonPlayer(lesson, maker: host, screen: console) else { return nil }
        (self.player, self.index, self.console, self.file) = (player, index, console, file)
        self.before = before
        name = lesson.name
    }

    /// Begins at a page, counted from 1.
    func begin(at page: Int) {
        player.begin(at: page - 1)
        save()
        showFooter()
    }

    func handle(_ entry: String) -> LessonPlayer.Outcome {
        let outcome = player.handle(entry)
        save()
        if entry.allSatisfy(\.isWhitespace) { foot = "" }
        if outcome == .stayed { showFooter() }
        return outcome
    }

    var progress: LessonProgress {
        let (asked, right) = player.score
        let all = player.lesson.counts.predictions
        return LessonProgress(
            page: player.isAtEnd ? 1 : player.page + 1, pages: player.pages.count,
            isDone: before.isDone || player.isAtEnd, asked: min(all, before.asked + asked),
            right: min(all, before.right + right))
    }

    private func save() {
        let progress = progress
        guard progress != saved else { return }
        saved = progress
        if let message = file?.save(progress, for: name) { console.writer.say(message) }
    }

    private func showFooter() {
        let writer = console.writer
        let text = "── \(player.place) · " + player.keys.joined(separator: " · ") + " "
        let room = min(writer.width, 80)
        guard text != foot else { return }
        foot = text
        let line = DisplayWidth.truncated(text, to: room)
        let rest = max(0, room - DisplayWidth.columns(line))
        writer.line(writer.styled(line + String(repeating: "─", count: rest), .dim))
    }
}
