import Lessons

/// Where lessons come from, and where progress is kept.
public struct LessonSource {
    /// Those that are built in, unless others are given.
    public var course: Course
    /// Whether they are known to be right.
    public var isBuiltIn = true
    /// Nil: none is kept.
    public var progress: ProgressFile?

    /// The built-in course.
    public init(progress: ProgressFile? = nil) {
        course = Course.builtIn
        self.progress = progress
    }

    /// Lessons from files.
    public init(course: Course, progress: ProgressFile? = nil) {
        (self.course, self.progress) = (course, progress)
        isBuiltIn = false
    }
}

/// `lessons`, `lesson`: the lessons.course.
extension TickShell {
    func listLessons(_ arguments: Substring) -> Bool {
        let words = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.first == "--reset" { return resetLessons(Array(words.dropFirst())) }
        guard words.isEmpty else { return refuse("lessons", "lessons takes nothing, or --reset NAME") }
        guard !lessons.course.sources.isEmpty else { return refuse("lessons: there are none") }
        let known = knownProgress()
        for index in lessons.course.sources.indices { showLesson(index, known) }
        let done = lessons.course.sources.filter { known[$0.name]?.isDone ?? false }.count
        writer.say("\(done) of \(lessons.course.sources.count) done. lesson N starts one or goes on with it.")
        return true
    }

    private func knownProgress() -> [String: LessonProgress] {
        guard let file = lessons.progress else { return [:] }
        let (known, message) = file.load()
        if let message { writer.say(message) }
        return known
    }

    private func showLesson(_ index: Int, _ known: [String: LessonProgress]) {
        let source = lessons.course.sources[index]
        let number = DisplayWidth.padded(TickShell.number(source, index), to: 3)
        let progress = known[source.name]
        let mark = progress.map { $0.isDone ? "✓" : "…" } ?? " "
        let title = (try? lessons.course.lesson(at: index).title) ?? source.name
        var right = ""
        if let progress, !progress.isDone { right = "page \(progress.page) of \(progress.pages)" }
        if let progress, progress.isDone, progress.asked > 0 {
            right = "\(progress.right) of \(progress.asked) right"
        }
        let room = min(writer.width, 80) - 8 - (right.isEmpty ? 0 : right.count + 2)
        let shown = DisplayWidth.truncated(VisibleText.escapingControls(in: title), to: room)
        let style: TranscriptWriter.Style = mark == "✓" ? .green : .yellow
        writer.line(
            "  " + writer.styled(mark, style) + " " + number + " " + DisplayWidth.padded(shown, to: room)
                + (right.isEmpty ? "" : "  " + writer.styled(right, .dim)))
    }

    /// The number that the file's name begins with, else the place.
    private static func number(_ source: Course.Source, _ index: Int) -> String {
        Int(source.name.prefix { $0.isNumber }).map(String.init) ?? String(index + 1)
    }

    private func resetLessons(_ words: [String]) -> Bool {
        guard words.count == 1 else {
            return refuse("lessons", "--reset takes the name or number of a lesson")
        }
        guard let index = lessons.course.index(of: words[0]) else { return unknownLesson(words[0]) }
        let name = lessons.course.sources[index].name
        guard let file = lessons.progress else {
            return refuse("lessons: no progress is kept (HOME is not set)")
        }
        if let message = file.save(nil, for: name) { writer.say(message) }
        writer.say("\(name): the progress is taken back")
        return true
    }

    private func unknownLesson(_ word: String) -> Bool {
        let near = Suggestion.nearest(to: word, among: lessons.course.sources.map(\.name))
        return refuse(
            "lesson: there is no lesson '\(word)'"
                + (near.map { "; did you mean \($0)?" } ?? "; lessons lists them"))
    }

    // MARK: Taking one

    func takeLesson(_ arguments: Substring) -> Bool {
        let known = knownProgress()
        guard !lessons.course.sources.isEmpty else { return refuse("lesson: there are none") }
        if arguments.isEmpty {
            let index =
                lessons.course.sources.firstIndex { known[$0.name].map { !$0.isDone } ?? false }
                ?? lessons.course.sources.firstIndex { known[$0.name] == nil } ?? 0
            return startLesson(index, known)
        }
        guard let index = lessons.course.index(of: String(arguments)) else {
            return unknownLesson(String(arguments))
        }
        return startLesson(index, known)
    }

    /// Shells for lessons that look as this one does.
    var lessonHost: LessonHost {
        LessonHost(width: writer.width, allowsColor: writer.allowsColor, interrupts: interrupts)
    }

    private func startLesson(_ index: Int, _ known: [String: LessonProgress]) -> Bool {
        let lesson: Lesson
        do throws(LessonError) {
            lesson = try lessons.course.lesson(at: index)
        } catch {
            return refuse("\(error)")
        }
        if let problem = refusal(lesson) { return refuse(problem) }
        let progress = known[lesson.name] ?? LessonProgress()
        let isGoingOn = progress.pages == lesson.pages.count && progress.page > 1
        // Who begins anew is asked anew.
        let before = isGoingOn ? progress : LessonProgress(isDone: progress.isDone)
        guard
            let run = LessonRun(
                lesson, index: index, host: lessonHost, console: LessonConsole(writer: writer),
                file: lessons.progress, before: before)
        else { return refuse("lesson: there is no memory for another world") }
        lessonRun = run
        let page = isGoingOn ? progress.page : 1
        if page > 1 { writer.say("Going on at page \(page); reset lesson begins anew.") }
        run.begin(at: page)
        return true
    }

    /// Why a lesson that is not built in is not played: a goal that there is nothing to do for.
    private func refusal(_ lesson: Lesson) -> String? {
        guard !lessons.isBuiltIn else { return nil }
        let report = LessonChecker(lesson, maker: LessonHost())?.check()
        guard let problem = report?.unplayable else { return nil }
        return "\(lesson.path):\(problem.line): \(problem.text)"
    }

    /// Does an entry in the lesson that is being taken.
    func handleInLesson(_ entry: String, _ run: LessonRun) -> Bool {
        if case .command(let command, let arguments) = InputClass.of(entry), command.group == .lessons,
            command.name != "resume"
        {
            return command.run(self, arguments)
        }
        switch run.handle(entry) {
        case .stayed: break
        case .left: leaveLesson()
        case .wantsNext:
            lessonRun = nil
            guard run.index + 1 < lessons.course.sources.count else {
                writer.say("That was the last lesson. Well done.")
                return true
            }
            return startLesson(run.index + 1, knownProgress())
        }
        return true
    }

    func leaveLesson() {
        guard let run = lessonRun else { return }
        lessonRun = nil
        writer.say(
            run.player.isAtEnd
                ? "You have left the lesson."
                : "You have left the lesson at page \(run.player.place); lesson goes on with it.")
    }
}
