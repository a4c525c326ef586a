import Lessons

/// `replay`, `resume`: lessons presented.
extension TickShell {
    func replay(_ arguments: Substring) -> Bool {
        var path = String(arguments)
        if path.count > 1, let quote = path.first, "\"'".contains(quote), path.last == quote {
            path = String(path.dropFirst().dropLast())
        }
        guard !path.isEmpty else { return refuse("replay", "replay takes a lesson's file") }
        do throws(LessonFile.Problem) {
            try replay(path, ReplayOptions())
            return true
        } catch {
            return refuse("replay: \(error)")
        }
    }

    /// Presents a lesson file.
    public func replay(_ path: String, _ options: ReplayOptions) throws(LessonFile.Problem) {
        let lesson = try LessonFile.read(path).lesson
        if let problem = LessonChecker(lesson, maker: LessonHost())?.check().unplayable {
            throw .unplayable(LessonError(path: path, line: problem.line, problem: problem.text))
        }
        let run = ReplayRun(
            lesson, options: options, host: lessonHost, writer: writer, keys: presenterKeys?(), flush: flush,
            openShell: { [unowned self] in visit($0) })
        guard let run else {
            throw .unreadable(SourceFileError(description: "\(path): there is no memory for another world"))
        }
        run.run()
    }

    /// Works in another shell until `resume` or `quit`.
    private func visit(_ shell: any LessonShell) {
        guard let shell = shell as? TickShell, let reader = activeReader?() else { return }
        shell.isVisited = true
        _ = shell.run(reader, isInteractive: true)
        shell.isVisited = false
        shell.exitStatus = nil
        // The reader gives the terminal back when it is let go.
        shell.activeReader = nil
    }

    func resume(_ arguments: Substring) -> Bool {
        guard arguments.isEmpty else { return refuse("resume", "resume takes nothing behind it") }
        guard isVisited else { return refuse("resume: there is no lesson or replay to go back to") }
        exitStatus = 0
        return true
    }
}
