import Engine
import Sandbox

/// `tree`: who awaits whom and who made whom.
extension TickShell {
    private static let mostLines = 120

    func tree(_ arguments: Substring) -> Bool {
        guard ["", "awaits", "made"].contains(arguments) else {
            return refuse("tree", "tree takes awaits, made or nothing")
        }
        let tasks = session.world.summarizeTasks().filter { !$0.isFuture }
        guard !tasks.isEmpty else {
            writer.say("no tasks: spawn makes one")
            return true
        }
        if arguments != "made" { showAwaiting() }
        if arguments != "awaits" { showMaking(tasks) }
        return true
    }

    private func showAwaiting() {
        let lines = TaskTree.awaiting(session.world.awaitGraph())
        if lines.isEmpty {
            writer.say("every task is done: nobody awaits anybody")
        } else {
            writer.line(writer.styled("who awaits whom", .bold))
            show(lines)
        }
    }

    private func showMaking(_ tasks: [TaskSummary]) {
        let lines = TaskTree.making(
            tasks.map {
                TaskTree.Origin(
                    number: $0.number, name: $0.name, maker: $0.maker, makerName: $0.makerName ?? "you")
            })
        writer.line(writer.styled("who made whom", .bold))
        show(lines)
    }

    private func show(_ lines: [TaskTree.Line]) {
        let shown = lines.prefix(TickShell.mostLines)
        let texts = texts(of: shown.compactMap(\.task))
        let heads = shown.map { VisibleText.escapingControls(in: $0.branch + $0.label) }
        let column = min(30, (heads.map { DisplayWidth.columns($0) }.max() ?? 0) + 3)
        for (line, head) in zip(shown, heads) {
            let text = line.note.isEmpty ? line.task.flatMap { texts[$0] } ?? "" : "(\(line.note))"
            let row =
                DisplayWidth.padded("  " + head, to: column + 2) + VisibleText.escapingControls(in: text)
            writer.line(DisplayWidth.truncated(row, to: writer.width))
        }
        if lines.count > shown.count { writer.say("  … and \(lines.count - shown.count) lines more") }
    }

    /// What each task does, by its number.
    private func texts(of numbers: [Int]) -> [Int: String] {
        let wanted = Set(numbers)
        let summaries = session.world.summarizeTasks().filter { wanted.contains($0.number) }
        var texts: [Int: String] = [:]
        for task in session.world.describe(summaries) {
            let until = [task.wait?.due, task.wait?.timeout].compactMap { $0 }.min()
            let ending = task.state == .cancelled ? "cancelled" : TickShell.now(task)
            texts[task.number] = ending + (until.map { " until \(CauseText.seconds($0))" } ?? "")
        }
        return texts
    }
}
