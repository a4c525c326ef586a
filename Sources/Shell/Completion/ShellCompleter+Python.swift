import Sandbox

/// Python names and attributes.
extension ShellCompleter {
    func python(_ line: Substring) -> Completion {
        let word = String(
            line.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }.reversed())
        guard let dot = word.lastIndex(of: ".") else {
            return Completion(word: word, candidates: word.isEmpty ? [] : pythonNames(word))
        }
        let path = word[..<dot].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return attributes(of: path, beginning: String(word[word.index(after: dot)...]))
    }

    private func attributes(of path: [String], beginning start: String) -> Completion {
        let names = Set(session.world.attributeNames(of: path)).filter { isWanted($0, start) }
        let value = session.world.summary(ofName: path) ?? ""
        let isModule = value == "module"
        let owner = ShellCompleter.owner(value, path)
        let candidates = names.sorted().compactMap { name -> CompletionCandidate? in
            let summary = session.world.summary(ofName: path + [name]) ?? ""
            // The modules that the box's asyncio is made of.
            if path == ["asyncio"], summary == "module" { return nil }
            let topic = HelpTopics.find(owner + "." + name)
            let noun = isModule ? summary : summary.replacingStart("built-in function", with: "method")
            return CompletionCandidate(name, summary: topic?.summary ?? noun)
        }
        return Completion(word: start, candidates: candidates)
    }

    /// The name under which help knows the attributes of a value: `asyncio.Task` for a task.
    private static func owner(_ summary: String, _ path: [String]) -> String {
        if summary.hasPrefix("task,") { return "asyncio.Task" }
        if summary.hasPrefix("future,") { return "asyncio.Future" }
        if summary.hasPrefix("object of ") { return "asyncio." + summary.dropFirst("object of ".count) }
        return path.joined(separator: ".")
    }

    func pythonNames(_ word: String) -> [CompletionCandidate] {
        let variables = session.world.variableNames.filter { isWanted($0, word) }
        let builtins = session.world.builtinNames.filter { isWanted($0, word) && !variables.contains($0) }
        let keywords = PythonWords.keywords.filter { isWanted($0, word) && !builtins.contains($0) }
        let names = Set(variables + builtins).sorted().map { name in
            CompletionCandidate(name, summary: summary(name, isVariable: variables.contains(name)))
        }
        return names + keywords.map { CompletionCandidate($0, summary: "keyword") }
    }

    private func summary(_ name: String, isVariable: Bool) -> String {
        let own = isVariable ? nil : BuiltinSummaries.all[name]
        return VisibleText.escapingControls(in: own ?? session.world.summary(ofName: [name]) ?? "")
    }

    private func isWanted(_ name: String, _ start: String) -> Bool {
        name.hasPrefix(start) && (start.hasPrefix("_") || !name.hasPrefix("_"))
    }
}

extension String {
    fileprivate func replacingStart(_ start: String, with other: String) -> String {
        hasPrefix(start) ? other + dropFirst(start.count) : self
    }
}
