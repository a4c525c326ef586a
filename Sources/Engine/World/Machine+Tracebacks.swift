import PythonSyntax

/// Tracebacks as Python prints them.
extension Machine {
    /// An exception's traceback with its causes and contexts, ending in a line break.
    func tracebackText(_ exception: Value) -> String {
        var writer = TracebackWriter(machine: self)
        writer.write(TracebackReport.make(exception, self))
        return writer.lines.joined(separator: "\n") + "\n"
    }

    /// The levels of a traceback, without its heading.
    func frameLines(_ traceback: Value) -> [String] {
        var lines: [String] = []
        var level = traceback
        var last = ""
        var repeats = 0
        while level.kind == .traceback {
            let entry = TracebackObject(level)
            level = entry.next
            let blueprint = blueprints[entry.code.blueprint]
            if hidesPrelude, blueprint.fileName.hasPrefix("<prelude>") { continue }
            let range =
                blueprint.locations.indices.contains(entry.instruction)
                ? blueprint.locations[entry.instruction] : nil
            let line = Int(range?.start.line ?? Int32(blueprint.firstLine))
            let heading = "  File \"\(blueprint.fileName)\", line \(line), in \(blueprint.name)"
            if heading != last {
                writeRepeats(repeats, &lines)
                last = heading
                repeats = 0
            }
            repeats += 1
            if repeats > Self.shownRepeats { continue }
            lines.append(heading)
            guard let range else { continue }
            lines += TracebackMarks(sourceLines(blueprint.fileName, range), range).shown.map { "    " + $0 }
        }
        writeRepeats(repeats, &lines)
        return lines
    }

    /// How often the same level is shown one after another.
    private static let shownRepeats = 3

    private func writeRepeats(_ repeats: Int, _ lines: inout [String]) {
        let hidden = repeats - Self.shownRepeats
        guard hidden > 0 else { return }
        lines.append("  [Previous line repeated \(hidden) more time\(hidden == 1 ? "" : "s")]")
    }

    /// Whether frames of the box's own Python are left out of tracebacks.
    private var hidesPrelude: Bool { true }

    /// A line of a program that was loaded.
    func sourceLine(_ fileName: String, _ line: Int) -> Substring? {
        guard let text = sources[fileName] else { return nil }
        let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
        return lines.indices.contains(line - 1) ? lines[line - 1] : nil
    }

    /// The lines of a program that a place stands on.
    private func sourceLines(_ fileName: String, _ range: SourceRange) -> [Substring] {
        guard let text = sources[fileName] else { return [] }
        let (first, last) = (Int(range.start.line), Int(range.end.line))
        let lines = text.split(separator: "\n", maxSplits: last, omittingEmptySubsequences: false)
        guard first >= 1, first <= last, last <= lines.count else { return [] }
        return Array(lines[first - 1..<last])
    }

    /// `ValueError: message`, and the exception's notes.
    func exceptionLines(_ exception: Value) -> [String] {
        let type = type(of: exception)
        let name =
            type.traits.contains(.builtin) && !moduleQualified(type).hasPrefix("asyncio")
            ? qualifiedName(type) : tracebackName(type)
        var text = ""
        do throws(Raised) {
            text = try str(exception).text + suggestion(for: exception)
        } catch {
            _ = takeRaised()
            text = "<exception str() failed>"
        }
        var lines = (text.isEmpty ? name : "\(name): \(text)").split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        if let notes = ownAttribute(Object(exception), names.notes), notes.kind == .list {
            for index in 0..<ListObject(notes).count where ListObject(notes)[index].kind == .string {
                lines += StringObject(ListObject(notes)[index]).text.split(
                    separator: "\n", omittingEmptySubsequences: false
                ).map(String.init)
            }
        }
        return lines
    }

    /// Classes of the program's own file go without `__main__`.
    private func tracebackName(_ type: ClassObject) -> String {
        let name = moduleQualified(type)
        return name.hasPrefix("__main__.") ? String(name.dropFirst("__main__.".count)) : name
    }
}
