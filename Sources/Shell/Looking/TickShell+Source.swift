import Engine
import Sandbox

/// `source`, `locals`.
extension TickShell {
    func source(_ arguments: Substring) -> Bool {
        let name = String(arguments)
        guard !name.contains(where: \.isWhitespace) else {
            return refuse("source", "source takes one name or none")
        }
        if name.isEmpty { return showSources() }
        guard let listing = session.world.listing(of: name) else { return refuseSource(name) }
        show(listing, session.world.places())
        return true
    }

    private func refuseSource(_ name: String) -> Bool {
        if name.hasPrefix("asyncio.") {
            return refuse(
                "source: there is no Python text of \(name): it is part of the machine, or asyncio has no such name"
            )
        }
        return refuse("source", "there is no task, function or class \(name)")
    }

    /// The texts in which tasks are; where there are none, the last one.
    private func showSources() -> Bool {
        let places = session.world.places()
        let used = Set(places.map(\.file))
        let files = session.world.sourceFiles.filter { used.contains($0) }
        let shown = files.isEmpty ? session.world.sourceFiles.suffix(1) : files[...]
        guard !shown.isEmpty else {
            writer.say("no source yet: type a function, or load a file")
            return true
        }
        for (index, file) in shown.enumerated() {
            if index > 0 { writer.line("") }
            if let listing = session.world.listing(file: file) { show(listing, places) }
        }
        return true
    }

    private func show(_ listing: SourceListing, _ places: [SourcePlace]) {
        let here = places.filter { $0.file == listing.file }
        var marks: [Int: [String]] = [:]
        for place in here where marks[place.line]?.last != place.task {
            marks[place.line, default: []].append(place.task)
        }
        let shown = marks.filter {
            $0.key >= listing.firstLine && $0.key < listing.firstLine + listing.lines.count
        }
        let names = shown.mapValues { VisibleText.escapingControls(in: TickShell.few($0)) }
        let column = names.values.map { DisplayWidth.columns($0) }.max() ?? 0
        writer.line(
            writer.styled(listing.file, .bold) + (listing.isLibrary ? "   (the box's own Python)" : ""))
        let digits = String(listing.firstLine + listing.lines.count).count
        for (index, text) in listing.lines.enumerated() {
            let number = listing.firstLine + index
            let name = DisplayWidth.padded(names[number] ?? "", to: column)
            let mark = names[number] == nil ? " " : ">"
            let padding = String(repeating: " ", count: digits - String(number).count)
            let row = "  \(name) \(mark) \(padding)\(number)  " + VisibleText.escapingControls(in: text)
            writer.line(names[number] == nil ? row : writer.styled(row, .bold))
        }
    }

    private static func few(_ names: [String]) -> String {
        names.count > 3
            ? names.prefix(2).joined(separator: ",") + ",+\(names.count - 2)" : names.joined(separator: ",")
    }

    func locals(_ arguments: Substring) -> Bool {
        let name = String(arguments)
        guard !name.isEmpty, !name.contains(where: \.isWhitespace) else {
            return refuse("locals", "locals takes the name of a task")
        }
        guard let task = session.world.describe(name) else { return unknownTask(name, "locals") }
        if let end = TickShell.ended(task) { return refuse("locals: \(name) \(end): its variables are gone") }
        let levels = session.world.stack(of: name, limit: 200).filter { !$0.isLibrary }
        for level in levels {
            writer.line("  " + writer.styled(level.function, .bold) + ", line \(level.line)")
            showVariables(level.locals)
        }
        if levels.isEmpty { writer.say("\(name) has no coroutine of the program's own") }
        return true
    }

    private func showVariables(_ variables: [(name: String, value: String)]) {
        if variables.isEmpty { writer.line("      no variables yet") }
        let column = min(20, variables.map { DisplayWidth.columns($0.name) }.max() ?? 0)
        for (name, value) in variables {
            let row =
                "      " + DisplayWidth.padded(name, to: column) + " = "
                + VisibleText.escapingControls(in: value)
            writer.line(DisplayWidth.truncated(row, to: writer.width))
        }
    }
}
