import Sandbox

/// `help`, `quit`.
extension TickShell {
    func help(_ arguments: Substring) -> Bool {
        let name = String(arguments.filter { !$0.isWhitespace })
        if name.isEmpty {
            listCommands()
        } else if name == "asyncio" {
            listTopics()
        } else if let command = CommandTable.meant(by: name) {
            tell(command)
        } else if let topic = HelpTopics.find(name) {
            tell(topic)
        } else if session.world.describe(name) != nil {
            writer.say("\(name) is a task or future: inspect \(name) shows it")
        } else if let summary = session.world.summary(ofName: parts(of: name)) {
            tellPython(name, summary)
        } else {
            return refuseTopic(name)
        }
        return true
    }

    private func parts(of name: String) -> [String] {
        name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    private func listCommands() {
        for group in CommandGroup.allCases {
            let commands = CommandTable.commands.filter { $0.group == group }
            guard !commands.isEmpty else { continue }
            writer.line(writer.styled(group.rawValue, .bold))
            for command in commands { row(command.usage, command.summary) }
        }
        writer.say("Anything else is Python; await in it makes a task. Commands may be shortened.")
        writer.say("More: help COMMAND, help asyncio (its names), help keys, help python")
    }

    private func listTopics() {
        for topic in HelpTopics.all where topic.name.hasPrefix("asyncio.") {
            row(String(topic.name.dropFirst("asyncio.".count)), topic.summary, column: 26)
        }
        writer.say("help asyncio.sleep tells more about each, and so does help sleep.")
    }

    /// A name and what it is, the latter in a column of its own, or below where the name is long.
    private func row(_ name: String, _ summary: String, column: Int = 29) {
        var head = "  " + DisplayWidth.padded(name, to: column)
        if DisplayWidth.columns(name) >= column {
            writer.line("  " + name)
            head = String(repeating: " ", count: column + 2)
        }
        writer.rows(head: head, column: column + 2, text: summary)
    }

    private func tell(_ command: Command) {
        writer.line("  " + writer.styled(command.usage, .bold))
        paragraph(command.summary)
        for line in command.details.split(separator: "\n") { paragraph(String(line)) }
        if !command.aliases.isEmpty { paragraph("also: " + command.aliases.joined(separator: ", ")) }
        if let python = command.python { paragraph("in Python: " + python) }
        show(examples: command.examples, "example: ")
    }

    private func tell(_ topic: HelpTopic) {
        writer.line("  " + writer.styled(topic.name + topic.call, .bold))
        paragraph(topic.summary)
        paragraph(topic.text)
        show(examples: topic.example, "to type: ")
        if !topic.see.isEmpty {
            paragraph("see also: " + topic.see.joined(separator: ", "))
        }
    }

    private func tellPython(_ name: String, _ summary: String) {
        writer.line("  " + writer.styled(name, .bold))
        let isVariable = session.world.variableNames.contains(name)
        let own = isVariable ? nil : BuiltinSummaries.all[name]
        paragraph(own ?? VisibleText.escapingControls(in: summary))
        if let text = session.world.documentation(ofName: parts(of: name)) {
            let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
            for line in paragraphs.prefix(12) {
                paragraph(VisibleText.escapingControls(in: String(line.drop { $0 == " " })))
            }
        }
    }

    private func paragraph(_ text: String) { writer.say("      " + text) }

    /// Lines to type, below each other.
    private func show(examples: [String], _ label: String) {
        let lines = examples.flatMap { $0.split(separator: "\n") }
        for (index, line) in lines.enumerated() {
            writer.line("      " + (index == 0 ? label : String(repeating: " ", count: label.count)) + line)
        }
    }

    private func refuseTopic(_ name: String) -> Bool {
        let known = CommandTable.words + HelpTopics.all.flatMap { [$0.name, $0.shortName] }
        let near = Suggestion.nearest(to: name, among: known).map { "; did you mean help \($0)?" } ?? ""
        return refuse("help: \(name) is no command and no name that is known here\(near)")
    }

    func quit(_ arguments: Substring) -> Bool {
        guard arguments.isEmpty else { return refuse("quit", "quit takes nothing behind it") }
        exitStatus = 0
        return true
    }
}
