import Sandbox

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What Tab offers: commands, task names, files, Python names and attributes.
public final class ShellCompleter: CompletionProvider {
    private let session: Session

    /// Creates a completer for a session.
    public init(session: Session) {
        self.session = session
    }

    public func completion(before: String, after: String) -> Completion {
        let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        let isFirstLine = !before.contains("\n")
        if isFirstLine, let first = firstWord(line) { return first }
        guard isFirstLine, case .command(let command, let arguments) = InputClass.of(String(line)) else {
            return python(line)
        }
        let words = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
        let word = lastWord(arguments)
        var kind = command.takes
        var earlier = word.isEmpty ? words : words.dropLast()
        while !earlier.isEmpty, !kind.isFile { kind = kind.following(earlier.removeFirst()) }
        return candidates(kind, word: word, all: arguments, earlier: words.dropLast(word.isEmpty ? 0 : 1))
    }

    private func candidates(
        _ kind: ArgumentKind, word: String, all: Substring, earlier: [String]
    ) -> Completion {
        switch kind {
        case .nothing, .value: return Completion(word: "", candidates: [])
        case .files(let endings): return files(all, endings)
        case .task, .tasks: return names(word, session.world.liveTaskNames)
        case .topics: return names(word, CommandTable.commands.map(\.name))
        case .condition: return condition(word, Array(earlier.drop { $0 != "until" }.dropFirst()))
        case .python: return python(all)
        case .words(let words):
            let fitting = words.filter { $0.text.hasPrefix(word) }
            return Completion(word: word, candidates: fitting.map(ShellCompleter.candidate))
        case .anyOf(let kinds):
            let found = kinds.map { candidates($0, word: word, all: all, earlier: earlier).candidates }
            return Completion(word: word, candidates: Array(found.joined()))
        }
    }

    private static func candidate(_ word: ArgumentWord) -> CompletionCandidate {
        if case .nothing = word.then { return CompletionCandidate(word.text, summary: word.summary) }
        return CompletionCandidate(word.text, summary: word.summary, suffix: " ")
    }

    /// A word alone: commands and Python names.
    private func firstWord(_ line: Substring) -> Completion? {
        guard line.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return nil }
        let word = String(line)
        let commands = CommandTable.commands.filter { $0.name.hasPrefix(word) }
            .map {
                CompletionCandidate($0.name, summary: $0.summary, suffix: $0.arguments.isEmpty ? "" : " ")
            }
        let names =
            word.isEmpty ? [] : pythonNames(word).filter { name in !commands.contains { $0.text == name } }
        return Completion(word: word, candidates: commands + names.map { CompletionCandidate($0) })
    }

    private func lastWord(_ line: Substring) -> String {
        String(line.reversed().prefix { !$0.isWhitespace }.reversed())
    }

    private func names(_ word: String, _ all: [String], suffix: String = "") -> Completion {
        Completion(
            word: word,
            candidates: all.filter { $0.hasPrefix(word) }.map { CompletionCandidate($0, suffix: suffix) })
    }

    private func condition(_ word: String, _ earlier: [String]) -> Completion {
        switch earlier.count {
        case 0: return names(word, session.world.liveTaskNames + ["tick"], suffix: " ")
        case 1 where earlier[0] != "tick": return names(word, RunCondition.states)
        default: return Completion(word: "", candidates: [])
        }
    }

    // MARK: Python

    private func python(_ line: Substring) -> Completion {
        let word = String(
            line.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }.reversed())
        guard let dot = word.lastIndex(of: ".") else {
            return Completion(
                word: word, candidates: word.isEmpty ? [] : pythonNames(word).map { CompletionCandidate($0) })
        }
        let path = word[..<dot].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let part = String(word[word.index(after: dot)...])
        let attributes = session.world.attributeNames(of: path).filter {
            $0.hasPrefix(part) && (part.hasPrefix("_") || !$0.hasPrefix("_"))
        }
        return Completion(word: part, candidates: Set(attributes).sorted().map { CompletionCandidate($0) })
    }

    private func pythonNames(_ word: String) -> [String] {
        let all = session.world.variableNames + session.world.builtinNames + ShellCompleter.keywords
        let fitting = all.filter { $0.hasPrefix(word) && (word.hasPrefix("_") || !$0.hasPrefix("_")) }
        return Set(fitting).sorted()
    }

    private static let keywords = [
        "async", "await", "break", "class", "continue", "def", "elif", "else", "except", "finally", "for",
        "from",
        "global", "import", "lambda", "nonlocal", "pass", "raise", "return", "while", "with", "yield",
    ]

    // MARK: Files

    /// Python files and folders.
    private func files(_ text: Substring, _ endings: [String]) -> Completion {
        let path = String(text)
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? "./"
        let word = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let found = ShellCompleter.entries(of: folder).filter {
            $0.hasPrefix(word) && (word.hasPrefix(".") || !$0.hasPrefix("."))
        }
        let fitting = found.filter { name in
            name.hasSuffix("/") || endings.isEmpty || endings.contains { name.hasSuffix($0) }
        }
        return Completion(word: word, candidates: fitting.sorted().map { CompletionCandidate($0) })
    }

    /// Names in a folder, those of folders with a slash.
    static func entries(of folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(
                    to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
                ) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name + (isFolder(folder + name) ? "/" : "")) }
        }
        return names
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
