/// Tracebacks as Python prints them.
extension Machine {
    /// An uncaught exception's traceback with its causes and contexts, ending in a line break.
    func tracebackText(_ exception: Value) -> String {
        var lines: [String] = []
        var seen: Set<UInt64> = []
        writeChain(exception, indent: "", &lines, &seen)
        return lines.joined(separator: "\n") + "\n"
    }

    private func writeChain(
        _ exception: Value, indent: String, _ lines: inout [String], _ seen: inout Set<UInt64>
    ) {
        guard exception.kind == .exception, seen.insert(exception.bits).inserted, seen.count < 200 else {
            return
        }
        let object = ExceptionObject(exception)
        if object[.cause].kind == .exception, !seen.contains(object[.cause].bits) {
            writeChain(object[.cause], indent: indent, &lines, &seen)
            lines += ["", "The above exception was the direct cause of the following exception:", ""].map {
                margin(indent, $0)
            }
        } else if object[.context].kind == .exception, !object[.suppressContext].bool,
            !seen.contains(object[.context].bits)
        {
            writeChain(object[.context], indent: indent, &lines, &seen)
            lines += ["", "During handling of the above exception, another exception occurred:", ""].map {
                margin(indent, $0)
            }
        }
        writeOne(exception, indent: indent, &lines, &seen)
    }

    private func margin(_ indent: String, _ text: String) -> String {
        indent.isEmpty ? text : text.isEmpty ? String(indent.dropLast()) : indent + text
    }

    private func writeOne(
        _ exception: Value, indent: String, _ lines: inout [String], _ seen: inout Set<UInt64>
    ) {
        let object = ExceptionObject(exception)
        let isGroup = isGroup(exception)
        let isTopGroup = isGroup && indent.isEmpty
        let inner = isTopGroup ? "  | " : indent
        if object[.traceback].kind == .traceback {
            let heading =
                isGroup
                ? "Exception Group Traceback (most recent call last):" : "Traceback (most recent call last):"
            lines.append(isTopGroup ? "  + " + heading : indent + heading)
            writeFrames(object[.traceback], inner, &lines)
        }
        lines += exceptionLines(exception).map { margin(inner, $0) }
        if isGroup { writeMembers(exception, isTopGroup ? "  " : String(indent.dropLast(2)), &lines, &seen) }
    }

    private func writeMembers(
        _ group: Value, _ outer: String, _ lines: inout [String], _ seen: inout Set<UInt64>
    ) {
        let members = groupMembers(group)
        for (index, member) in members.enumerated() {
            let corner = index == 0 ? "+-" : "  "
            lines.append("\(outer)\(corner)+---------------- \(index + 1) ----------------")
            writeChain(member, indent: outer + "  | ", &lines, &seen)
        }
        lines.append("\(outer)  +------------------------------------")
    }

    private func writeFrames(_ traceback: Value, _ indent: String, _ lines: inout [String]) {
        var level = traceback
        var last = ""
        var repeats = 0
        while level.kind == .traceback {
            let entry = TracebackObject(level)
            level = entry.next
            let blueprint = blueprints[entry.code.blueprint]
            if blueprint.fileName.hasPrefix("<prelude>"), level.kind == .traceback || true, hidesPrelude {
                continue
            }
            let range =
                blueprint.locations.indices.contains(entry.instruction)
                ? blueprint.locations[entry.instruction] : nil
            let line = Int(range?.start.line ?? Int32(blueprint.firstLine))
            let heading = "  File \"\(blueprint.fileName)\", line \(line), in \(blueprint.name)"
            repeats = heading == last ? repeats + 1 : 0
            last = heading
            if repeats > 3 { continue }
            lines.append(indent + heading)
            if let source = sourceLine(blueprint.fileName, line) {
                let trimmed = source.drop { $0 == " " || $0 == "\t" }
                if !trimmed.isEmpty { lines.append(indent + "    " + trimmed) }
            }
        }
    }

    /// Whether frames of the box's own Python are left out of tracebacks.
    private var hidesPrelude: Bool { true }

    /// A line of a program that was loaded.
    func sourceLine(_ fileName: String, _ line: Int) -> Substring? {
        guard let text = sources[fileName] else { return nil }
        let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
        return lines.indices.contains(line - 1) ? lines[line - 1] : nil
    }

    /// `ValueError: message`, and the exception's notes.
    func exceptionLines(_ exception: Value) -> [String] {
        let type = type(of: exception)
        let name =
            type.traits.contains(.builtin) && !moduleQualified(type).hasPrefix("asyncio")
            ? qualifiedName(type) : tracebackName(type)
        var text = ""
        do throws(Raised) {
            text = try str(exception).text
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
